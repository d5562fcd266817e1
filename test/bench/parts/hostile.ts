import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { trialFiles } from '../../workbook/kit/trial-files';
import { measure } from '../measure';
import { makeLargeFile } from '../returns/make-large-file';
import { toRatio, toShort, toTable } from '../table';

const folder = path.resolve('out/bench/hostile');
/** Of the honest file to which the others are held. */
const rows = 50_000;
const rounds = 3;
const shown = 7;

/** The hostile and odd files that cost most, each read or refused in a process of its own, to one honest large file. */
export async function benchHostile(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const honest = { name: `an honest file of ${rows.toLocaleString('en')} rows`, file: await makeLargeFile(rows) };
  const trials = trialFiles.map(({ name, file, make }) => {
    const place = path.join(folder, file);
    writeFileSync(place, make());
    return { name, file: place };
  });
  const toContender = ({ name, file }: { name: string; file: string }) => ({
    name,
    script: 'read-any.js',
    args: [file],
  });
  const once = measure(trials.map(toContender), 1);
  const slowest = [...once].sort((a, b) => b.processorMilliseconds - a.processorMilliseconds).slice(0, shown);
  const again = trials.filter(({ name }) => slowest.some((each) => each.name === name));
  const measured = measure([honest, ...again].map(toContender), rounds);
  const [first, ...rest] = measured;
  const floor = first?.processorMilliseconds ?? NaN;
  const ordered = rest.sort((a, b) => b.processorMilliseconds - a.processorMilliseconds);
  return toTable(
    [
      `Reading or refusing hostile files, the ${String(shown)} dearest`,
      'comes to',
      'processor time',
      'to the honest one',
    ],
    [first, ...ordered].flatMap((each) =>
      each
        ? [
            [
              each.name,
              each.print ?? '',
              `${toShort(each.processorMilliseconds)} ms`,
              toRatio(each.processorMilliseconds / floor),
            ],
          ]
        : [],
    ),
  );
}
