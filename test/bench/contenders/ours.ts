import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { appVersion } from '../../../src/cli/app-version';
import { readXlsx } from '../../../src/files/read-xlsx';
import { writeXlsx } from '../../../src/files/write-xlsx';
import { fromPlanBook } from '../../../src/plan/from-plan-book';
import { Consolidation } from '../../../src/round/consolidation';
import { benchPeriod } from '../returns/bench-plan';
import { sayResult } from './say-result';

/** The whole of it: read, checked against every rule, the one that counts chosen, summed up; with `write` the summary's file too. */
async function run(): Promise<void> {
  const [folder = '', planFile = '', ...options] = process.argv.slice(2);
  const plan = fromPlanBook(readXlsx(readFileSync(planFile)));
  const started = performance.now();
  const consolidation = new Consolidation({ plan, appVersion, period: benchPeriod, deadline: null, asOf: benchPeriod.end, use: [] });
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  for (const file of files) {
    const reason = consolidation.add({ file, book: readXlsx(readFileSync(path.join(folder, file))) });
    if (reason) throw new Error(`${file}: ${reason.en}`);
  }
  const { summary, book } = consolidation.finish();
  if (options.includes('write')) await writeXlsx(book);
  const milliseconds = performance.now() - started;
  const sums = summary.results.flatMap(({ row, repeats, collect, numerator, denominator, actual }) =>
    repeats === null && collect === 'sumOf' && row.yardstick.measure !== 'yesNo' && actual ? [[row.id, (numerator ?? actual).toNumber(), denominator?.toNumber() ?? null] as const] : [],
  );
  sayResult(files.length, milliseconds, sums);
}

void run();
