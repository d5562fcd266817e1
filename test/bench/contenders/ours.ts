import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { appVersion } from '../../../src/cli/app-version';
import { calculate } from '../../../src/workbook/formula/calculate';
import { ReadingMemory } from '../../../src/workbook/xlsx/read/reading-memory';
import { defaultLimits } from '../../../src/workbook/package/limits';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../../src/plan/book/from-plan-book';
import { Consolidation } from '../../../src/round/consolidation';
import { toSummaryBook } from '../../../src/summary/sheets/to-summary-book';
import { benchPeriod } from '../returns/bench-plan';
import { sayResult, startWatch } from './say-result';

/** The whole of it: read, checked against every rule, the one that counts chosen, summed up; with `write` the summary's file too. */
async function run(): Promise<void> {
  const [folder = '', planFile = '', ...options] = process.argv.slice(2);
  const plan = fromPlanBook(readXlsx(readFileSync(planFile)), toRuleLines());
  const stop = startWatch();
  const consolidation = new Consolidation({
    plan,
    appVersion,
    period: benchPeriod,
    deadline: null,
    asOf: benchPeriod.end,
    use: [],
  });
  const memory = new ReadingMemory();
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  for (const file of files) {
    const rejected = consolidation.add({
      file,
      book: readXlsx(readFileSync(path.join(folder, file)), defaultLimits, memory),
    });
    if (rejected) throw new Error(`${file}: ${rejected.reason.en}`);
  }
  const summary = consolidation.summarize();
  if (options.includes('write')) await writeXlsx(calculate(toSummaryBook(summary)));
  const times = stop();
  const sums = summary.results.flatMap(({ row, repeats, collect, numerator, denominator, actual }) =>
    repeats === null && collect === 'sumOf' && row.yardstick.measure !== 'yesNo' && actual
      ? [[row.id, (numerator ?? actual).toNumber(), denominator?.toNumber() ?? null] as const]
      : [],
  );
  sayResult(files.length, times, sums);
}

void run();
