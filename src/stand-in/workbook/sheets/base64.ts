import { HostError } from '../../protocol/host-error';

/** @throws InvalidArgument where the text is not base64. */
export function fromBase64(text: string): Uint8Array {
  const bare = text.replace(/^data:[^,]*,/, '').replace(/\s+/g, '');
  if (bare === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) throw new HostError('InvalidArgument');
  const binary = atob(bare);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
