import { readFileSync } from 'node:fs';
import type { Book } from '../../../src/workbook/book/book';
import { fingerprint } from '../../../src/workbook/book/fingerprint';
import { appVersion } from '../../../src/cli/app-version';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../../src/plan/book/from-plan-book';
import { issueLedgers } from '../../../src/round/issue-ledgers';
import { benchPeriod, townNames } from '../returns/bench-plan';
import { sayResult, startWatch } from './say-result';
import { toA1Book } from './to-exceljs';

/** What both must have written alike: names, places, values and formulas; how each writes a cached "" or 0 is its own. */
function toPrint(file: Uint8Array): string {
  const cells = readXlsx(file).sheets.map(({ name, visibility, cells: all }) => [
    name,
    visibility,
    all.map(({ row, column, value, formula }) => [row, column, formula ?? value]),
  ]);
  return fingerprint(JSON.stringify(cells));
}

/**
 * `exceljs` and `ours` write the same ready ledgers, which are drawn up before the watch starts; `whole` is from the plan
 * to the file.
 */
async function run(): Promise<void> {
  const [who = '', planFile = '', count = ''] = process.argv.slice(2);
  const plan = fromPlanBook(readXlsx(readFileSync(planFile)), toRuleLines());
  const order = { plan, period: benchPeriod, appVersion, language: 'zh', units: townNames(Number(count)) } as const;
  const { writeWithExceljs } = await import('./to-exceljs');
  const write = who === 'exceljs' ? writeWithExceljs : writeXlsx;
  const ready: readonly Book[] =
    who === 'whole' ? [] : Array.from(issueLedgers(order), ({ book }) => (who === 'exceljs' ? toA1Book(book) : book));
  let last: Uint8Array = new Uint8Array();
  const stop = startWatch();
  if (who === 'whole') for (const { book } of issueLedgers(order)) last = await write(book);
  else for (const book of ready) last = await write(book);
  const times = stop();
  sayResult(Number(count), times, toPrint(last));
}

void run();
