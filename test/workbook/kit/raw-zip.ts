import { deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { crc32 } from '../../../src/workbook/package/crc32';

/** One entry of a zip, with what its directory should falsely say. */
export interface RawEntry {
  readonly path: string;
  readonly content?: string | Uint8Array;
  /** Packed as it is; `content` is then only what the directory describes. */
  readonly packed?: Uint8Array;
  readonly stored?: boolean;
  readonly size?: number;
  readonly crc?: number;
  readonly encrypted?: boolean;
  /** Has no bytes of its own but those of the entry at this index. */
  readonly sharesWith?: number;
  readonly nameBytes?: Uint8Array;
  /** Says its sizes and checksum only behind its bytes, as programs do that write as they go. */
  readonly descriptor?: boolean;
}

export interface RawZip {
  readonly zip64?: boolean;
  readonly comment?: string;
}

/** A zip that says exactly what it is told to, true or not. */
export function rawZip(entries: readonly RawEntry[], { zip64 = false, comment = '' }: RawZip = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  const starts: number[] = [];
  let offset = 0;
  const push = (to: Uint8Array[], bytes: Uint8Array): void => {
    to.push(bytes);
    if (to === parts) offset += bytes.length;
  };
  const packedOf = entries.map(
    (entry) => entry.packed ?? (entry.stored ? bytesOf(entry) : deflateRawSync(bytesOf(entry))),
  );
  entries.forEach((entry, index) => {
    const shared = entry.sharesWith;
    const packed = packedOf[shared ?? index] ?? new Uint8Array();
    const name = entry.nameBytes ?? strToU8(entry.path);
    const size = entry.size ?? bytesOf(entry).length;
    const header = [
      ...u16(20),
      ...u16((entry.nameBytes ? 0 : 0x800) | (entry.encrypted ? 1 : 0) | (entry.descriptor ? 8 : 0)),
      ...u16(entry.stored ? 0 : 8),
      ...u32(0),
      ...u32(entry.crc ?? crc32(bytesOf(entry))),
      ...u32(packed.length),
      ...u32(zip64 ? 0xffffffff : size),
      ...u16(name.length),
    ];
    const start = shared === undefined ? offset : (starts[shared] ?? 0);
    starts.push(start);
    if (shared === undefined) {
      const local = entry.descriptor
        ? [...header.slice(0, 10), ...u32(0), ...u32(0), ...u32(0), ...header.slice(22)]
        : header;
      push(parts, Uint8Array.from([...u32(0x04034b50), ...local, ...u16(0), ...name]));
      push(parts, packed);
      if (entry.descriptor) push(parts, Uint8Array.from([...u32(0x08074b50), ...header.slice(10, 22)]));
    }
    const extra = zip64 ? [...u16(1), ...u16(8), ...u64(size)] : [];
    central.push(
      Uint8Array.from([
        ...u32(0x02014b50),
        ...u16(20),
        ...header,
        ...u16(extra.length),
        ...u16(0),
        ...u16(0),
        ...u16(0),
        ...u32(0),
        ...u32(start),
        ...name,
        ...extra,
      ]),
    );
  });
  const directorySize = central.reduce((sum, bytes) => sum + bytes.length, 0);
  const wide = zip64
    ? [
        ...u32(0x06064b50),
        ...u64(44),
        ...u16(45),
        ...u16(45),
        ...u32(0),
        ...u32(0),
        ...u64(entries.length),
        ...u64(entries.length),
        ...u64(directorySize),
        ...u64(offset),
        ...u32(0x07064b50),
        ...u32(0),
        ...u64(offset + directorySize),
        ...u32(1),
      ]
    : [];
  const count = zip64 ? 0xffff : entries.length & 0xffff;
  const end = [
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(count),
    ...u16(count),
    ...u32(directorySize),
    ...u32(zip64 ? 0xffffffff : offset),
    ...u16(comment.length),
    ...strToU8(comment),
  ];
  return concat([...parts, ...central, Uint8Array.from(wide), Uint8Array.from(end)]);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function bytesOf({ content = '' }: RawEntry): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}

const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const u64 = (value: number): number[] => [...u32(value % 2 ** 32), ...u32(Math.floor(value / 2 ** 32))];
