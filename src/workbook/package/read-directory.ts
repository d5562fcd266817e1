import type { Limits } from './limits';
import { readFault } from './read-faults';

/** One entry of a zip, from its central directory. */
export interface Entry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const endSize = 22;
const longestComment = 0xffff;
const full16 = 0xffff;
const full32 = 0xffffffff;

interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly end: number;
}

/** The entries of a zip, Zip64 included. Entries that share bytes, or lie outside the file, are a Fault `read-damaged`. */
export function readDirectory(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) throw readFault('read-too-many-entries', '', String(directory.count));
  const entries: Entry[] = [];
  const occupied: { from: number; to: number }[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== centralSignature) throw damagedDirectory();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > directory.end) throw damagedDirectory();
    const flags = view.getUint16(at + 8, true);
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    const start = findData(view, sizes.local);
    if (start + sizes.packedSize > directory.offset) throw damagedDirectory();
    occupied.push({ from: sizes.local, to: start + sizes.packedSize });
    entries.push({
      path: decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packedSize: sizes.packedSize,
      size: sizes.size,
      start,
    });
    at = next;
  }
  if (at !== directory.end) throw damagedDirectory();
  checkApart(occupied);
  return entries;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature || at + endSize + view.getUint16(at + 20, true) > view.byteLength)
      continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const wide = count === full16 || size === full32 || offset === full32 ? findDirectory64(view, at) : null;
    const found = wide ?? { count, offset, end: offset + size };
    if (found.offset > found.end || found.end > at) throw damagedDirectory();
    return found;
  }
  throw readFault('read-cut');
}

function findDirectory64(view: DataView, end: number): Directory | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return null;
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== end64Signature) throw damagedDirectory();
  const offset = readUint64(view, at + 48);
  return { count: readUint64(view, at + 32), offset, end: offset + readUint64(view, at + 40) };
}

function readSizes(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): { packedSize: number; size: number; local: number } {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  if (packedSize !== full32 && size !== full32 && local !== full32) return { packedSize, size, local };
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let wide = field + 4;
    const fieldEnd = Math.min(wide + view.getUint16(field + 2, true), extra + extraLength);
    const next = (): number => {
      if (wide + 8 > fieldEnd) throw damagedDirectory();
      wide += 8;
      return readUint64(view, wide - 8);
    };
    if (size === full32) size = next();
    if (packedSize === full32) packedSize = next();
    if (local === full32) local = next();
    break;
  }
  return { packedSize, size, local };
}

function findData(view: DataView, local: number): number {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) throw damagedDirectory();
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function checkApart(occupied: { from: number; to: number }[]): void {
  occupied.sort((a, b) => a.from - b.from);
  let free = 0;
  for (const { from, to } of occupied) {
    if (from < free) throw readFault('read-damaged', 'zip', { zh: '部件互相重叠', en: 'its parts overlap' });
    free = to;
  }
}

/** Names without the UTF-8 flag come from tools that write UTF-8 all the same, or GBK. */
function decodeName(name: Uint8Array, utf8: boolean): string {
  if (utf8) return new TextDecoder('utf-8').decode(name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('gb18030').decode(name);
  }
}

function readUint64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damagedDirectory();
  return Number(value);
}

function damagedDirectory() {
  return readFault('read-damaged', 'zip', { zh: '目录有误', en: 'its directory is wrong' });
}
