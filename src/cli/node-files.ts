import { createHash } from 'node:crypto';
import type { FileSource } from '../round/file-examiner';

/** A file in memory. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const nodeFiles: FileSource<OpenedFile> = {
  bytesOf: ({ bytes }) => bytes,
  hashOf: (bytes) => createHash('sha256').update(bytes).digest('hex'),
};
