import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readWireTable, wireTableEdition } from './protocol/read-wire-table';
import type { WireTable } from './protocol/wire-table';

/** The folder of the installed library's files. */
export function officeFolder(from: string): string {
  return join(dirname(createRequire(from).resolve('@microsoft/office-js/package.json')), 'dist');
}

/** The wire table of the installed library, read once for each version of it and kept under `cache`. */
export function loadWireTable(folder: string, cache: string): WireTable {
  const debugBuild = readFileSync(join(folder, 'excel-win32-16.01.debug.js'), 'utf8');
  const key = createHash('sha1').update(debugBuild).update(String(wireTableEdition)).digest('hex').slice(0, 16);
  const file = join(cache, `wire-table-${key}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as WireTable;
  const table = readWireTable(debugBuild);
  mkdirSync(cache, { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  writeFileSync(unfinished, JSON.stringify(table));
  renameSync(unfinished, file);
  return table;
}
