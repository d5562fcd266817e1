import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { toRatio, toShort, toTable } from '../table';

function gzipped(...files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}

/** Our scripts that the page itself names; what is loaded later is no part of the first view, and office.js is on both sides. */
function ownScripts(folder: string): string[] {
  const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const named = [...page.matchAll(/<script[^>]* src="?([^">\s]+)"?/g)].map(([, file]) => file ?? '');
  return named.filter((file) => !file.includes('office')).map((file) => path.join(folder, file));
}

/** What the pane loads before it shows anything, against the official template's pane built alike. */
export async function benchFirstView(): Promise<string> {
  const ours = gzipped(...ownScripts('dist/addin'));
  const template = gzipped('dist/bench/template/pane.js');
  const kilobytes = (bytes: number) => `${toShort(bytes / 1024)} KB`;
  return Promise.resolve(
    toTable(
      ['First view, scripts gzipped', 'size', 'to the template'],
      [
        ['the official template’s pane, same React and Fluent', kilobytes(template), toRatio(1)],
        ['**District Ledger**', kilobytes(ours), toRatio(ours / template)],
      ],
    ),
  );
}
