import { zipSync } from 'fflate';

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A date that does not depend on the clock: the same files give the same zip. Zip knows no day before 1980. */
const mtime = new Date(1980, 0, 1);

/** Files in one zip. Workbooks are zips already, so they are stored as they are. */
export function writeZip(files: readonly ZippedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0, mtime });
}
