import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { NamedFile } from '../../../src/taskpane/worker/jobs';

export function fileAt(address: string): File {
  return new File([new Uint8Array(readFileSync(address))], path.basename(address));
}

export function fileOf(name: string, bytes: Uint8Array | string): NamedFile {
  return { name, file: new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name) };
}
