import path from 'node:path';
import type { Book } from '../../../src/workbook/book/book';
import { readTable } from '../../../src/workbook/book/read-table';
import { readSelfCheck } from '../../../src/findings/self/read-self-check';
import { toCellRules } from '../../../src/findings/to-cell-rules';
import { type IndicatorKey, indicatorColumns, sheetNames } from '../../../src/ledger/ledger-columns';
import { Host } from '@district-ledger/excel-stand-in';
import { loadWireTable, officeFolder } from '@district-ledger/excel-stand-in/load-office';
import { median } from '../measure';
import { fillLargeUnit, largeUnit } from '../returns/large-unit';
import { toRatio, toShort, toTable } from '../table';

const rounds = 9;

const steps = [
  'opening, everything calculated',
  'the first edit, until recalculated',
  'each further edit',
  'the pane’s self-check after it',
] as const;
type Times = Readonly<Record<(typeof steps)[number], number>>;

/** The cell of a count's 本期完成值, for the round's edit. */
function findCount(book: Book): { readonly row: number; readonly column: number } {
  const sheet = book.sheets.find(({ name }) => name === sheetNames.indicators);
  const table = sheet && readTable<IndicatorKey>(sheet, indicatorColumns, 'id');
  const row = table?.rows.find(({ cells }) => cells.unitOfMeasure?.value === '所')?.row;
  const column = table?.positions.actual;
  if (row === undefined || column === undefined) throw new Error('The ledger asks for no count');
  return { row, column };
}

function timed<Result>(run: () => Result): { readonly result: Result; readonly milliseconds: number } {
  const started = performance.now();
  const result = run();
  return { result, milliseconds: performance.now() - started };
}

function runOnce(book: Book, wires: ReturnType<typeof loadWireTable>, figure: number): Times {
  const { row, column } = findCount(book);
  const settle = (host: Host) => {
    host.workbook.calculation.settle();
    return host;
  };
  const { result: host, milliseconds: opening } = timed(() => settle(new Host({ book, wires })));
  const edit = (typed: number) =>
    timed(() => {
      host.type(sheetNames.indicators, row, column, String(typed));
      settle(host);
    }).milliseconds;
  const [first, further] = [edit(figure), edit(figure + 1)];
  const live = host.book();
  const check = timed(() => readSelfCheck(live)).milliseconds;
  return { [steps[0]]: opening, [steps[1]]: first, [steps[2]]: further, [steps[3]]: check };
}

/** What the rules in a ledger's cells cost the clerk of a large unit, in the preview's workbook. */
export async function benchRules(): Promise<string> {
  const wires = loadWireTable(officeFolder(path.resolve('package.json')), 'node_modules/.cache/district-ledger');
  const bare = {
    tasks: [],
    actions: [],
    indicators: [],
    longest: () => ({ tasks: undefined, actions: undefined, indicators: undefined }),
  };
  const books = [fillLargeUnit(bare), fillLargeUnit(toCellRules('zh'))];
  const times = books.map((): Times[] => []);
  // both once, then both again, so that what else the machine does falls on each alike; the first round only warms up
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, book] of books.entries()) {
      const measured = runOnce(book, wires, 20 + round);
      if (round > 0) times[at]?.push(measured);
    }
  }
  const [without = [], with_ = []] = times;
  const table = steps.map((step) => {
    const [before, after] = [without, with_].map((runs) => median(runs.map((run) => run[step])));
    return [
      step,
      `${toShort(before ?? NaN)} ms`,
      `${toShort(after ?? NaN)} ms`,
      toRatio((after ?? NaN) / (before ?? NaN)),
    ];
  });
  const unit = `${String(largeUnit.tasks)} tasks and ${String(largeUnit.indicators)} indicators`;
  return Promise.resolve(toTable([`A filled ledger of ${unit}`, 'without rules', 'with rules', 'to without'], table));
}
