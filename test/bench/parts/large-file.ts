import { statSync } from 'node:fs';
import { measure } from '../measure';
import { makeLargeFile } from '../returns/make-large-file';
import { toRatio, toShort, toTable } from '../table';

const rows = 50_000;
const rounds = 3;

/** One file of 50,000 rows, read whole by each library in a process of its own. */
export async function benchLargeFile(): Promise<string> {
  const file = await makeLargeFile(rows);
  const libraries = ['exceljs', '@e965/xlsx', 'hucre', 'ours'];
  const measured = measure(
    libraries.map((name) => ({ name, script: 'read-large.js', args: [name, file] })),
    rounds,
  );
  if (new Set(measured.map(({ print }) => print)).size !== 1) {
    throw new Error(
      `The libraries read different things: ${measured.map(({ name, print }) => `${name} ${String(print)}`).join(', ')}`,
    );
  }
  const ours = measured.find(({ name }) => name === 'ours')?.processorMilliseconds ?? NaN;
  const table = measured.map(({ name, processorMilliseconds, peakMegabytes }) => [
    name === 'ours' ? '**District Ledger**' : name,
    `${toShort(processorMilliseconds)} ms`,
    toRatio(processorMilliseconds / ours),
    toShort(peakMegabytes),
  ]);
  const size = `${toShort(statSync(file).size / 1024 ** 2)} MB`;
  return toTable(
    [
      `Reading one file of ${rows.toLocaleString('en')} rows, ${size}`,
      'processor time',
      'to District Ledger',
      'peak MB',
    ],
    table,
  );
}
