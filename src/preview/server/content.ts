import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a request is answered with. */
export interface Content {
  readonly type: string;
  readonly bytes: Uint8Array | string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file of a folder. Rejects where there is none, or where it lies outside. */
export async function readContent(folder: string, file: string): Promise<Content> {
  const found = path.resolve(folder, file);
  if (!found.startsWith(folder + path.sep)) throw new Error('not in the folder');
  return { type: types[path.extname(found)] ?? 'application/octet-stream', bytes: await readFile(found) };
}

export function toJsonContent(value: unknown): Content {
  return { type: 'application/json; charset=utf-8', bytes: JSON.stringify(value) };
}
