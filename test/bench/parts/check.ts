import { inflateRawSync } from 'node:zlib';
import type { Book } from '../../../src/workbook/book/book';
import { appVersion } from '../../../src/cli/app-version';
import { defaultLimits } from '../../../src/workbook/package/limits';
import { readDirectory } from '../../../src/workbook/package/read-directory';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../../src/workbook/xlsx/write/write-xlsx';
import { toCellRules } from '../../../src/findings/to-cell-rules';
import { checkLedger } from '../../../src/round/check-ledger';
import { median } from '../measure';
import { fillLargeUnit, largeUnit, largeUnitPlan } from '../returns/large-unit';
import { toRatio, toShort, toTable } from '../table';

const rounds = 15;

function unzip(file: Uint8Array): void {
  for (const { start, packedSize, method } of readDirectory(file, defaultLimits)) {
    if (method === 8) inflateRawSync(file.subarray(start, start + packedSize));
  }
}

/** Reading and checking the ledger of a large unit, again and again in one process, against unzipping it. */
export async function benchCheck(): Promise<string> {
  const plan = largeUnitPlan();
  const file = await writeXlsx(fillLargeUnit(toCellRules('zh')));
  const read = (): Book => readXlsx(file);
  const book = read();
  const steps: readonly (readonly [words: string, run: () => unknown])[] = [
    [
      'unzip alone',
      () => {
        unzip(file);
      },
    ],
    ['reading', read],
    ['checking what was read', () => checkLedger(book, { plan, appVersion })],
    ['**both**', () => checkLedger(read(), { plan, appVersion })],
  ];
  const times = steps.map((): number[] => []);
  // all steps once, then all again; the first round only warms up
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, [, run]] of steps.entries()) {
      const started = performance.now();
      run();
      if (round > 0) times[at]?.push(performance.now() - started);
    }
  }
  const medians = times.map(median);
  const table = steps.map(([words], at) => [
    words,
    `${toShort(medians[at] ?? NaN)} ms`,
    toRatio((medians[at] ?? NaN) / (medians[0] ?? NaN)),
  ]);
  const size = `${toShort(file.length / 1024)} KB`;
  return toTable(
    [
      `Checking one ledger of ${String(largeUnit.tasks)} tasks and ${String(largeUnit.indicators)} indicators, ${size}`,
      'time',
      'to unzip alone',
    ],
    table,
  );
}
