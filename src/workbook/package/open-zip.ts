import { checkFileSize } from './check-file-size';
import { isNoise } from './is-noise';
import { defaultLimits, type Limits } from './limits';
import { isDocument } from './open-package';
import { readFault } from './read-faults';
import { unzip, type Archive } from './unzip';

/** A file in a zip, inflated when it is read. */
export interface PackedFile {
  /** Its path in the zip, with `/`. */
  readonly path: string;
  /** @throws Fault `read-…` */
  readonly read: () => Uint8Array;
}

/**
 * The files that somebody packed into one zip, in the order of their paths; what programs leave behind is left out. Null
 * where the zip is itself the file of some program by another name. Paths are only names: nothing is written where one points.
 * @throws Fault `read-…`
 */
export function openZip(bytes: Uint8Array, limits: Limits = defaultLimits): readonly PackedFile[] | null {
  if (bytes.length === 0) throw readFault('read-empty');
  checkFileSize(bytes.length, limits);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw readFault('read-not-zip');
  const archive = unzip(bytes, { ...limits, inflatedBytes: limits.zippedBytes, milliseconds: Infinity }, () => 0);
  if (isDocument(archive)) return null;
  const files = archive.paths
    .filter((path) => !/[\\/]$/.test(path))
    .map((path) => ({ path: toPlainPath(path), read: () => readWhole(archive, path, limits) }))
    .filter(({ path }) => !isNoise(path));
  if (files.length === 0) throw readFault('read-zip-empty');
  const seen = new Set<string>();
  const twice = files.find(({ path }) => seen.size === seen.add(path).size);
  if (twice) throw readFault('read-duplicate-entry', twice.path);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function isZip(name: string): boolean {
  return /\.zip$/i.test(name);
}

/** Without the steps that would lead out of the zip. */
function toPlainPath(path: string): string {
  return path
    .split(/[\\/]/)
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/');
}

function readWhole(archive: Archive, path: string, limits: Limits): Uint8Array {
  if (isZip(path)) throw readFault('read-zip-in-zip');
  const size = archive.sizeOf(path);
  checkFileSize(size, limits);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of archive.read(path)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
