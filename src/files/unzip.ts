import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import type { Limits } from './limits';
import { readFault } from './read-faults';
import { readDirectory, type Entry } from './read-directory';

/** A zip whose entries are found by path, whatever the case and the slashes, and inflated only when read. */
export interface Archive {
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** The entry's bytes in pieces of at most some megabytes, counted and checked as they come. */
  read(path: string): Generator<Uint8Array, void, void>;
}

const packedStep = 8192;

/**
 * Opens a zip. All entries read from one archive share `limits.inflatedBytes`. Entry names are only keys: nothing is ever
 * written where a name points.
 * @throws Fault `read-cut`, `read-damaged`, `read-too-many-entries`, `read-duplicate-entry`; on reading an entry also
 * `read-bomb`, `read-checksum`, `read-encrypted`, `read-missing-part`.
 */
export function unzip(bytes: Uint8Array, limits: Limits): Archive {
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(bytes, limits)) {
    const key = toKey(entry.path);
    if (entries.has(key)) throw readFault('read-duplicate-entry', entry.path);
    entries.set(key, entry);
  }
  const budget = { left: limits.inflatedBytes };
  return {
    paths: [...entries.values()].map((entry) => entry.path),
    has: (path) => entries.has(toKey(path)),
    read: (path) => {
      const entry = entries.get(toKey(path));
      if (!entry) throw readFault('read-missing-part', path);
      return inflate(bytes, entry, limits, budget);
    },
  };
}

function toKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function* inflate(bytes: Uint8Array, entry: Entry, limits: Limits, budget: { left: number }): Generator<Uint8Array, void, void> {
  if (entry.encrypted) throw readFault('read-encrypted');
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  let size = 0;
  let crc = 0;
  for (const piece of entry.method === 0 ? [packed] : inflated(packed, entry)) {
    size += piece.length;
    budget.left -= piece.length;
    if (size > limits.ratioFrom && size > entry.packedSize * limits.ratio) throw readFault('read-bomb', entry.path);
    if (budget.left < 0) throw readFault('read-bomb', entry.path);
    if (size > entry.size) throw damagedSize(entry);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size) throw damagedSize(entry);
  if (crc !== entry.crc) throw readFault('read-checksum', entry.path);
}

function* inflated(packed: Uint8Array, entry: Entry): Generator<Uint8Array, void, void> {
  if (entry.method !== 8) {
    throw readFault('read-damaged', entry.path, { zh: '压缩方式不认识', en: 'it is packed in an unknown way' });
  }
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  for (let at = 0; at < packed.length || at === 0; at += packedStep) {
    try {
      stream.push(packed.subarray(at, at + packedStep), at + packedStep >= packed.length);
    } catch (cause) {
      throw readFault('read-damaged', entry.path, { zh: '压缩数据有误', en: 'its packed data is wrong' }, cause);
    }
    yield* pieces.splice(0);
  }
}

function damagedSize(entry: Entry) {
  return readFault('read-damaged', entry.path, { zh: '大小与目录不符', en: 'its size is not what the directory says' });
}
