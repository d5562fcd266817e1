import { readFault } from './read-faults';

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * The bytes of an XML part as text, in the encoding that its byte order mark or declaration gives: UTF-8 or UTF-16.
 * @throws Fault `read-xml` for bytes that are not that encoding.
 */
export function* decodeXml(pieces: Iterable<Uint8Array>, path: string): Generator<string, void, void> {
  let decoder: Decoder | null = null;
  let held: Uint8Array | null = null;
  for (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    if (held) yield decode(decoder, held, path, true);
    held = piece;
  }
  // a part of one piece is decoded at once: Node takes a quarter of the time for that
  if (decoder && held) yield decode(decoder, held, path, false);
}

/** The encoding that the first bytes of a part give. */
export function encodingOf(first: Uint8Array): string {
  const [a, b] = first;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function decode(decoder: Decoder, piece: Uint8Array, path: string, stream: boolean): string {
  try {
    return stream ? decoder.decode(piece, { stream }) : decoder.decode(piece);
  } catch (cause) {
    throw refuseEncoding(path, cause);
  }
}

/** For bytes that are not the encoding that they say. */
export function refuseEncoding(path: string, cause?: unknown) {
  return readFault('read-xml', path, { zh: '文字编码有误', en: 'its text is wrongly encoded' }, cause);
}
