import { HostError } from '../../protocol/host-error';

/** A picture's kind and size in pixels, out of its first bytes. */
export interface PictureSize {
  readonly format: 'PNG' | 'JPEG';
  readonly width: number;
  readonly height: number;
}

/** @throws HostError InvalidArgument where the text is not a picture in base64. */
export function readPictureSize(base64: string): PictureSize {
  const bytes = decode(base64.replace(/^data:[^,]*,/, ''));
  const at = (place: number) => bytes.charCodeAt(place);
  const number = (place: number, length: number) =>
    Array.from({ length }, (_, index) => at(place + index)).reduce((sum, byte) => sum * 256 + byte, 0);
  if (bytes.startsWith('\x89PNG\r\n\x1a\n') && bytes.length >= 24)
    return { format: 'PNG', width: number(16, 4), height: number(20, 4) };
  if (at(0) === 0xff && at(1) === 0xd8) {
    for (let place = 2; place + 9 < bytes.length && at(place) === 0xff; place += 2 + number(place + 2, 2)) {
      const marker = at(place + 1);
      if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
        return { format: 'JPEG', height: number(place + 5, 2), width: number(place + 7, 2) };
    }
  }
  throw new HostError('InvalidArgument');
}

function decode(base64: string): string {
  try {
    return atob(base64);
  } catch {
    throw new HostError('InvalidArgument');
  }
}
