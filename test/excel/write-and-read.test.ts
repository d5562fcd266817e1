import { readdirSync, readFileSync } from 'node:fs';
import type { Book } from '../../src/book/book';
import { Fault } from '../../src/book/fault';
import { readBook, readSheets } from '../../src/excel/read-book';
import { selectPlace } from '../../src/excel/select-place';
import { typeValues } from '../../src/excel/type-values';
import { writeBook } from '../../src/excel/write-book';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { readXlsx } from '../../src/files/read-xlsx';
import { toRuleLines } from '../../src/findings/to-rule-lines';
import { calculate } from '../../src/formula/calculate';
import { sheetNames } from '../../src/ledger/columns';
import { fromPlanBook } from '../../src/plan/from-plan-book';
import { toPlanBook } from '../../src/plan/to-plan-book';
import { toLedgerUnits } from '../../src/plan/reporting';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { issueLedgers } from '../../src/round/issue-ledgers';
import { issueOne, roundOf } from '../kit/round-of';
import { planOf } from '../kit/plan-of';
import { openBook } from '../preview/kit/open-office';

const plan = fromPlanBook(readXlsx(readFileSync('assets/sample-plan.xlsx')), toRuleLines());
const [issued] = [...issueLedgers({ plan, period: toPeriod('2023'), appVersion: '0.1.0', language: 'zh', units: ['教育局'] })];

function consolidateSample(by = plan, more: readonly string[] = []): Book {
  const consolidation = new Consolidation({ plan: by, appVersion: '0.1.0', period: toPeriod('2023'), deadline: null, asOf: '2023-12-31', use: [] });
  for (const file of readdirSync('assets/sample-returns')) {
    try {
      consolidation.add({ file, book: readXlsx(readFileSync(`assets/sample-returns/${file}`)) });
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      consolidation.add({ file, fault });
    }
  }
  for (const unit of more) consolidation.add({ file: `${unit}.xlsx`, book: issueOne(by, unit) });
  return consolidation.finish().book;
}

/** As large as the open workbook takes: 50 units, most of them with findings. */
function consolidateFifty(): Book {
  const missing = 50 - toLedgerUnits(plan).length;
  const more = Array.from({ length: missing }, (_, at) => `新设街道第${String(at + 1)}办事处`);
  const wide = { ...plan, units: plan.units.map((unit) => (unit.name === '镇(街)' ? { ...unit, members: [...unit.members, ...more] } : unit)) };
  expect(toLedgerUnits(wide)).toHaveLength(50);
  return consolidateSample(wide, more);
}

const books: readonly (readonly [string, Book, number])[] = [
  ['the plan', toPlanBook(plan, toRuleLines()), 3],
  ['the largest ledger', issued?.book ?? { names: [], sheets: [] }, 3],
  ['a summary', roundOf(planOf(), { 甲局: { indicators: { 'T01-1': { actual: 3, explanation: '=1+1' } } } }).book, 3],
  ['the summary of 36 units', consolidateSample(), 5],
  ['the summary of 50 units', consolidateFifty(), 5],
];

/** Excel writes references its own way: no quotes that a name does not need, a range of one cell as a cell. */
function toExcelsOwn(formula: string): string {
  return formula.replace(/'([\u4e00-\u9fff]+)'!/g, '$1!').replace(/(R\d+C\d+):\1(?!\d)/g, '$1');
}

/** What reading back gives: values, formulas, number formats of filled cells, visibility. */
function toRead({ sheets }: Book): unknown {
  return sheets.map(({ name, visibility, cells }) => ({
    name,
    visibility,
    cells: cells
      .filter(({ value, formula }) => formula !== undefined || (value !== undefined && value !== ''))
      .map(({ row, column, value, formula, style }) => ({ row, column, ...(value !== undefined && { value }), ...(formula !== undefined && { formula: toExcelsOwn(formula) }), numberFormat: style?.numberFormat ?? 'General' })),
  }));
}

describe.each(books)('%s', (_, book, most) => {
  test('written into an empty workbook reads back equal, in few and small requests', async () => {
    const { Excel, host } = await openBook(undefined, { apiSet: '1.9' });
    await Excel.run((context) => writeBook(context, book));
    expect(host.counters.syncs).toBeLessThanOrEqual(most);
    expect(host.counters.largestRequest).toBeLessThan(1_000_000);
    host.counters.reset();
    const read = await Excel.run((context) => readBook(context));
    expect(host.counters.syncs).toBeLessThanOrEqual(2);
    expect(toRead(read)).toEqual(toRead(book));
  });

  test('written again over itself gives the same, hidden sheets too', async () => {
    const { Excel, host } = await openBook(undefined, { apiSet: '1.9' });
    await Excel.run((context) => writeBook(context, book));
    const once = toExcelsOwn(JSON.stringify(host.book()));
    await Excel.run((context) => writeBook(context, book));
    expect(toExcelsOwn(JSON.stringify(host.book()))).toBe(once);
  });
});

test('a sheet with contents stays beside what is written, an empty one goes', async () => {
  const [, book] = books[2] ?? [];
  const { Excel, host } = await openBook();
  host.type('Sheet1', 0, 0, '我的数据');
  if (book) await Excel.run((context) => writeBook(context, book));
  expect(host.book().sheets.map(({ name }) => name)).toContain('Sheet1');
});

test('refreshed, the sheet and cell that the user was on are shown again; written first, the first sheet is', async () => {
  const [, book] = books[2] ?? [];
  if (!book) throw new Error('no summary');
  const { Excel, host } = await openBook();
  const shown = () => ({ sheet: host.workbook.activeSheet.name, ...host.workbook.selectionOn(host.workbook.activeSheet).cell });
  await Excel.run((context) => writeBook(context, book));
  expect(shown().sheet).toBe('汇总');
  await Excel.run((context) => selectPlace(context, { sheet: '明细', row: 3, column: 11 }));
  await Excel.run((context) => writeBook(context, book));
  expect(shown()).toEqual({ sheet: '明细', row: 3, column: 11 });
});

test('sheets are read by name in one round trip, missing ones left out', async () => {
  const { Excel, host } = await openBook(issued?.book);
  host.counters.reset();
  const book = await Excel.run((context) => readSheets(context, ['指标填报', '没有这张表', '_ledger']));
  expect(host.counters.syncs).toBe(1);
  expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['指标填报', 'visible'],
    ['_ledger', 'veryHidden'],
  ]);
});

test('a repair and its undo leave text, formula and format as they should be', async () => {
  const { Excel, host } = await openBook();
  host.type('Sheet1', 0, 0, "'007");
  host.type('Sheet1', 1, 0, '=1+2');
  const undo = await Excel.run((context) =>
    typeValues(context, [
      { sheet: 'Sheet1', row: 0, column: 0, value: 7 },
      { sheet: 'Sheet1', row: 1, column: 0, value: '不适用' },
    ]),
  );
  expect([host.value('Sheet1', 0, 0), host.value('Sheet1', 1, 0)]).toEqual([7, '不适用']);
  await Excel.run((context) => typeValues(context, undo));
  expect([host.value('Sheet1', 0, 0), host.value('Sheet1', 1, 0)]).toEqual(['007', 3]);
});

test('a place is shown, and one that is gone is said', async () => {
  const { Excel, host } = await openBook(issued?.book);
  expect(await Excel.run((context) => selectPlace(context, { sheet: '指标填报', row: 5, column: 3 }))).toBe(true);
  expect(host.workbook.activeSheet.name).toBe('指标填报');
  expect(await Excel.run((context) => selectPlace(context, { sheet: '没有', row: 0, column: 0 }))).toBe(false);
});

test.each(['教育局', '财政局', '甲镇', '团委', '卫生健康局'])('the open ledger of %s says what its file says, in one round trip', async (unit) => {
  const book = readXlsx(readFileSync(`assets/sample-returns/${unit}.xlsx`));
  const { Excel, host } = await openBook(book);
  host.counters.reset();
  const live = await Excel.run((context) => readSheets(context, Object.values(sheetNames)));
  expect(host.counters.syncs).toBe(1);
  expect(readSelfCheck(live)).toEqual(readSelfCheck(calculate(book)));
});
