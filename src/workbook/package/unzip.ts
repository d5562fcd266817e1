import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { inflateAtOnce } from './inflate-at-once';
import type { Limits } from './limits';
import { readFault } from './read-faults';
import { readDirectory, type Entry } from './read-directory';

/** A zip whose entries are found by path, whatever the case and the slashes, and inflated only when read. */
export interface Archive {
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Bytes that the entry says it has. */
  sizeOf(path: string): number;
  /** The entry's bytes in small pieces, counted and checked as they come. */
  read(path: string): Generator<Uint8Array, void, void>;
  /** The entry as it lies there, nothing checked. */
  packed(path: string): PackedPart;
  /** Counts an entry whose content is known as if it were read. */
  countAsRead(path: string): void;
}

export interface PackedPart extends Pick<Entry, 'method' | 'encrypted' | 'size' | 'crc'> {
  readonly bytes: Uint8Array;
}

/** Small entries are inflated in one go, which is quicker. */
const atOncePacked = 64 * 1024;
const atOnceSize = 4 * 1024 * 1024;
/** A step of this size swells to at most 8 MB. */
const packedStep = 8192;
/** Longer texts are not collected while they are young, and reading would take three times the memory. */
const step = 32 * 1024;

/**
 * Opens a zip. All entries read from one archive share `limits.inflatedBytes`. Entry names are only keys: nothing is ever
 * written where a name points.
 * @throws Fault `read-cut`, `read-damaged`, `read-too-many-entries`, `read-duplicate-entry`; on reading an entry also
 * `read-bomb`, `read-inflated`, `read-too-slow`, `read-checksum`, `read-encrypted`, `read-missing-part`.
 */
export function unzip(bytes: Uint8Array, limits: Limits, now: () => number): Archive {
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(bytes, limits)) {
    const key = toKey(entry.path);
    if (entries.has(key)) throw readFault('read-duplicate-entry', entry.path);
    entries.set(key, entry);
  }
  const allowance = { left: limits.inflatedBytes, until: now() + limits.milliseconds, now };
  const find = (path: string): Entry => {
    const entry = entries.get(toKey(path));
    if (!entry) throw readFault('read-missing-part', path);
    return entry;
  };
  return {
    paths: [...entries.values()].map((entry) => entry.path),
    has: (path) => entries.has(toKey(path)),
    sizeOf: (path) => find(path).size,
    read: (path) => inflate(bytes, find(path), limits, allowance),
    packed: (path) => {
      const { method, encrypted, size, crc, start, packedSize } = find(path);
      return { method, encrypted, size, crc, bytes: bytes.subarray(start, start + packedSize) };
    },
    countAsRead: (path) => {
      const entry = find(path);
      checkSize(entry, entry.size, limits, allowance.left);
      allowance.left -= entry.size;
    },
  };
}

function toKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** What all entries of one archive share: bytes that may still be inflated, and the time at which reading ends. */
interface Allowance {
  left: number;
  readonly until: number;
  readonly now: () => number;
}

function* inflate(
  bytes: Uint8Array,
  entry: Entry,
  limits: Limits,
  allowance: Allowance,
): Generator<Uint8Array, void, void> {
  if (entry.encrypted) throw readFault('read-encrypted');
  if (entry.method !== 0 && entry.method !== 8) {
    throw readFault('read-damaged', entry.path, { zh: '压缩方式不认识', en: 'it is packed in an unknown way' });
  }
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  checkSize(entry, entry.size, limits, allowance.left);
  let size = 0;
  let crc = 0;
  let held: Uint8Array | null = null;
  for (const piece of entry.method === 0 ? inSteps(packed) : inflated(packed, entry)) {
    size += piece.length;
    checkSize(entry, size, limits, allowance.left);
    if (size > entry.size) throw damagedSize(entry);
    crc = crc32(piece, crc);
    if (held) yield* inSteps(held);
    held = piece;
    if (allowance.now() > allowance.until)
      throw readFault('read-too-slow', entry.path, String(limits.milliseconds / 1000));
  }
  allowance.left -= size;
  // the last piece goes out only when all is well, so that a small part is checked before it is looked at
  if (size !== entry.size) throw damagedSize(entry);
  if (crc !== entry.crc) throw readFault('read-checksum', entry.path);
  if (held) yield* inSteps(held);
}

function checkSize(entry: Entry, size: number, limits: Limits, left: number): void {
  if (size > limits.ratioFrom && size > entry.packedSize * limits.ratio) throw readFault('read-bomb', entry.path);
  if (size > left) throw readFault('read-inflated', entry.path, String(Math.round(limits.inflatedBytes / 1024 / 1024)));
}

/** What is read at once takes several times its size while it is looked at. */
function* inSteps(bytes: Uint8Array): Generator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

function inflated(packed: Uint8Array, entry: Entry): Iterable<Uint8Array> {
  return packed.length <= atOncePacked && entry.size <= atOnceSize
    ? [inflateWhole(packed, entry)]
    : inflateInSteps(packed, entry);
}

/** Its packed size bounds the time. */
function inflateWhole(packed: Uint8Array, entry: Entry): Uint8Array {
  const inflated = inflateOrRefuse(packed, entry);
  if (!inflated) throw damagedSize(entry);
  return inflated;
}

function inflateOrRefuse(packed: Uint8Array, entry: Entry): Uint8Array | null {
  try {
    return inflateAtOnce(packed, entry.size);
  } catch (cause) {
    throw damagedData(entry, cause);
  }
}

function* inflateInSteps(packed: Uint8Array, entry: Entry): Generator<Uint8Array, void, void> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  const stream = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece);
    held += piece.length;
  });
  for (let at = 0; at < packed.length || at === 0; at += packedStep) {
    try {
      stream.push(packed.subarray(at, at + packedStep), at + packedStep >= packed.length);
    } catch (cause) {
      throw damagedData(entry, cause);
    }
    if (held < step && at + packedStep < packed.length) continue;
    yield* pieces.length > 1 && held < 2 * step ? [joined(pieces, held)] : pieces;
    pieces = [];
    held = 0;
  }
}

/** Crumbs would be looked at over and over where a tag is long. */
function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function damagedData(entry: Entry, cause: unknown) {
  return readFault('read-damaged', entry.path, { zh: '压缩数据有误', en: 'its packed data is wrong' }, cause);
}

function damagedSize(entry: Entry) {
  return readFault('read-damaged', entry.path, { zh: '大小与目录不符', en: 'its size is not what the directory says' });
}
