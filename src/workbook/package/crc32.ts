import { nodeZlib } from './node-modules';

const table = makeTable();

/** The zip checksum of `bytes`, going on from the checksum of the bytes before them. Node has one of its own since 20.15. */
export const crc32: (bytes: Uint8Array, before?: number) => number =
  (nodeZlib as Partial<typeof nodeZlib>)?.crc32 ?? tableCrc32;

export function tableCrc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  const whole = bytes.length & ~3;
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (table[768 + (crc & 255)] as number) ^
      (table[512 + ((crc >>> 8) & 255)] as number) ^
      (table[256 + ((crc >>> 16) & 255)] as number) ^
      (table[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++) crc = (table[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Four tables of 256, so that four bytes take one step. */
function makeTable(): Int32Array {
  const made = new Int32Array(1024);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    made[byte] = crc;
  }
  for (let at = 256; at < 1024; at++) {
    const before = made[at - 256] as number;
    made[at] = (made[before & 255] as number) ^ (before >>> 8);
  }
  return made;
}
