import { readdirSync, readFileSync } from 'node:fs';
import type { Book } from '../../src/workbook/book/book';
import { readBook, readSheets } from '../../src/excel/read-book';
import { selectPlace } from '../../src/excel/select-place';
import { typeValue } from '../../src/excel/type-value';
import { watchSheets } from '../../src/excel/watch-sheets';
import { giveWorkbookId, identifyWorkbook } from '../../src/excel/workbook-identity';
import { writeBook } from '../../src/excel/write-book';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { calculate } from '../../src/workbook/formula/calculate';
import { sheetNames } from '../../src/ledger/ledger-columns';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { toLedgerUnits } from '../../src/plan/reporting';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { issueLedgers } from '../../src/round/issue-ledgers';
import { issueOne, roundOf } from '../kit/round-of';
import { planOf } from '../kit/plan-of';
import { isThorough } from '../kit/thorough';
import { patchStyles } from '@district-ledger/excel-stand-in/workbook/styles/patch-styles';
import { openBook } from '../stand-in/kit/open-office';

const plan = fromPlanBook(readXlsx(readFileSync('assets/sample-plan.xlsx')), toRuleLines());
const [issued] = [
  ...issueLedgers({ plan, period: toPeriod('2023'), appVersion: '0.1.0', language: 'zh', units: ['教育局'] }),
];

function consolidateSample(by = plan, more: readonly string[] = []): Book {
  const consolidation = new Consolidation({
    plan: by,
    appVersion: '0.1.0',
    period: toPeriod('2023'),
    deadline: null,
    asOf: '2023-12-31',
    use: [],
  });
  for (const file of readdirSync('assets/sample-returns')) {
    consolidation.add({ file, book: () => readXlsx(readFileSync(`assets/sample-returns/${file}`)) });
  }
  for (const unit of more) consolidation.add({ file: `${unit}.xlsx`, book: issueOne(by, unit) });
  return consolidation.finish().book;
}

/** As large as the open workbook takes: 50 units, most of them with findings. */
function consolidateFifty(): Book {
  const missing = 50 - toLedgerUnits(plan).length;
  const more = Array.from({ length: missing }, (_, at) => `新设街道第${String(at + 1)}办事处`);
  const wide = {
    ...plan,
    units: plan.units.map((unit) => (unit.name === '镇(街)' ? { ...unit, members: [...unit.members, ...more] } : unit)),
  };
  expect(toLedgerUnits(wide)).toHaveLength(50);
  return consolidateSample(wide, more);
}

const books: readonly (readonly [string, Book])[] = [
  ['the plan', toPlanBook(plan, toRuleLines())],
  ['the largest ledger', issued?.book ?? { names: [], sheets: [] }],
  ['a summary', roundOf(planOf(), { 甲局: { indicators: { 'T01-1': { actual: 3, explanation: '=1+1' } } } }).book],
  ...(isThorough ? [['the summary of 36 units', consolidateSample()] as const] : []),
  ['the summary of 50 units', consolidateFifty()],
];

/**
 * Round trips: one looks at the workbook, one puts names in their places, one deletes what was before (design: last, in a
 * request of its own); between the first two come as many as the contents need at under 1 MB each. Where sheets of others
 * stand beside, one more looks for what they say of ours.
 */
function mostRequests(book: Book): number {
  return 3 + Math.ceil(Buffer.byteLength(JSON.stringify(book)) / 800_000);
}

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
      .map(({ row, column, value, formula, style }) => ({
        row,
        column,
        ...(value !== undefined && { value }),
        ...(formula !== undefined && { formula: toExcelsOwn(formula) }),
        numberFormat: style?.numberFormat ?? 'General',
      })),
  }));
}

describe.each(books)('%s', (_, book) => {
  test('written into an empty workbook reads back equal, in few and small requests', async () => {
    const { Excel, host } = await openBook(undefined, { apiSet: '1.9' });
    await Excel.run((context) => writeBook(context, book));
    expect(host.counters.syncs).toBeLessThanOrEqual(mostRequests(book));
    expect(host.counters.largestRequest).toBeLessThan(1_000_000);
    host.counters.reset();
    const read = await Excel.run((context) => readBook(context));
    expect(host.counters.syncs).toBeLessThanOrEqual(2);
    expect(toRead(read)).toEqual(toRead(book));
    const prints = ({ sheets }: Book) => sheets.map(({ print }) => print);
    expect(prints(host.book())).toEqual(prints(book));
  });
});

// of the summaries the small one does, where not every case is asked for
describe.each(isThorough ? books : books.slice(0, 3))('%s', (_, book) => {
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
  const shown = () => ({
    sheet: host.workbook.activeSheet.name,
    ...host.workbook.selectionOn(host.workbook.activeSheet).cell,
  });
  await Excel.run((context) => writeBook(context, book));
  expect(shown().sheet).toBe('总览');
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

describe('a repair and what takes it back', () => {
  const at = (row: number) => ({ sheet: 'Sheet1', row, column: 0 });

  async function typing() {
    const { Excel, host } = await openBook(undefined, { apiSet: '1.9' });
    return {
      host,
      type: (change: Parameters<typeof typeValue>[1]) => Excel.run((context) => typeValue(context, change)),
    };
  }

  test.each([
    ['text', "'007", 7, '007'],
    ['a figure', '12', '不适用', 12],
    ['nothing', '', 0, undefined],
    ['yes', 'TRUE', 1, true],
    ['an Excel error', '#N/A', 1, { error: '#N/A' }],
  ])('%s comes back', async (_, typed, value, back) => {
    const { host, type } = await typing();
    host.type('Sheet1', 0, 0, typed);
    const undo = await type({ ...at(0), value });
    expect(host.value('Sheet1', 0, 0)).toBe(value);
    await type(undo);
    expect(host.value('Sheet1', 0, 0)).toEqual(back);
  });

  test('a formula comes back in its own row, wherever that is by then', async () => {
    const { host, type } = await typing();
    host.type('Sheet1', 0, 1, '5');
    host.type('Sheet1', 0, 0, '=B1*2');
    const undo = await type({ ...at(0), value: 11 });
    host.type('Sheet1', 3, 1, '8');
    host.type('Sheet1', 3, 0, '11');
    await type({ ...undo, ...at(3) });
    expect([host.value('Sheet1', 0, 0), host.value('Sheet1', 3, 0)]).toEqual([11, 16]);
  });

  test('a cell that was formatted as text takes a figure, and is text again afterwards', async () => {
    const { host, type } = await typing();
    host.paste('Sheet1', 0, 0, [["'12所"]]);
    host.byHand(() => {
      patchStyles(host.sheet('Sheet1'), { top: 0, left: 0, bottom: 0, right: 0 }, (style) => ({
        ...style,
        numberFormat: '@',
      }));
    });
    const undo = await type({ ...at(0), value: 12 });
    expect([host.value('Sheet1', 0, 0), host.sheet('Sheet1').styleAt(0, 0).numberFormat]).toEqual([12, 'General']);
    await type(undo);
    expect([host.value('Sheet1', 0, 0), host.sheet('Sheet1').styleAt(0, 0).numberFormat]).toEqual(['12所', '@']);
  });

  test.each([
    ['another figure', '15', 15, '“Sheet1”A1 后来又改过，现在是“15”，所以没有动它。'],
    ['the same as text', "'12", '12', '“Sheet1”A1 后来又改过，现在是“12”，所以没有动它。'],
    ['a formula with the same result', '=6*2', 12, '“Sheet1”A1 后来又改过，现在是“12”，所以没有动它。'],
    ['nothing', '', undefined, '“Sheet1”A1 后来又改过，现在是空的，所以没有动它。'],
  ])('%s that was typed since stays', async (_, typed, left, zh) => {
    const { host, type } = await typing();
    host.type('Sheet1', 0, 0, "'12所");
    const undo = await type({ ...at(0), value: 12 });
    host.type('Sheet1', 0, 0, typed);
    await expect(type(undo)).rejects.toMatchObject({ code: 'changedSince', sentence: { zh } });
    expect(host.value('Sheet1', 0, 0)).toBe(left);
  });

  test('taken back twice, the second time changes nothing', async () => {
    const { host, type } = await typing();
    host.type('Sheet1', 0, 0, "'12所");
    const undo = await type({ ...at(0), value: 12 });
    await type(undo);
    await expect(type(undo)).rejects.toMatchObject({ code: 'changedSince' });
    expect(host.value('Sheet1', 0, 0)).toBe('12所');
  });
});

test('a place is shown, and one that is gone is said', async () => {
  const { Excel, host } = await openBook(issued?.book);
  expect(await Excel.run((context) => selectPlace(context, { sheet: '指标填报', row: 5, column: 3 }))).toBe(true);
  expect(host.workbook.activeSheet.name).toBe('指标填报');
  expect(await Excel.run((context) => selectPlace(context, { sheet: '没有', row: 0, column: 0 }))).toBe(false);
});

test.each([
  ['Hidden', '工作表“指标填报”被隐藏了，没法转到那里。请在任一工作表标签上按右键，选“取消隐藏”，再点一次。'],
  ['VeryHidden', '工作表“指标填报”是深度隐藏的，Excel 的菜单里打不开，没法转到那里。'],
] as const)('a place on a sheet that is %s is not shown, and it is said why', async (visibility, zh) => {
  const { Excel, host } = await openBook(issued?.book);
  const shown = host.workbook.activeSheet.name;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('指标填报').visibility = visibility;
    await context.sync();
  });
  await expect(
    Excel.run((context) => selectPlace(context, { sheet: '指标填报', row: 5, column: 3 })),
  ).rejects.toMatchObject({ code: 'sheetHidden', sentence: { zh } });
  expect(host.workbook.activeSheet.name).toBe(shown);
});

describe.each(['1.9', '1.17'])('under ExcelApi %s', (apiSet) => {
  test('it is told when a sheet is added, renamed or deleted, and no longer once the watch has ended', async () => {
    const { Excel, Office, host } = await openBook(issued?.book, { apiSet });
    Object.assign(globalThis, { Office });
    const told: number[] = [];
    const change = async (act: (sheets: Excel.WorksheetCollection) => void) => {
      const before = told.length;
      await Excel.run(async (context) => {
        act(context.workbook.worksheets);
        await context.sync();
      });
      // without an event for names, going to another sheet tells
      for (const name of ['任务台账', '举措分解']) host.activate(name);
      await new Promise((resolve) => setTimeout(resolve));
      return told.length > before;
    };
    const end = await Excel.run((context) => watchSheets(context, () => told.push(told.length)));
    expect([
      await change((sheets) => sheets.add('草稿')),
      await change((sheets) => (sheets.getItem('草稿').name = '草稿2')),
      await change((sheets) => sheets.getItem('草稿2').delete()),
    ]).toEqual([true, true, true]);
    await end();
    expect(await change((sheets) => sheets.add('草稿'))).toBe(false);
  });
});

test('a workbook is known by the id that it was given first', async () => {
  const { Excel, Office, host } = await openBook(issued?.book);
  Object.assign(globalThis, { Office });
  expect(await Excel.run(identifyWorkbook)).toEqual({ id: null, place: expect.any(String) as string, isSaved: false });
  expect(await Excel.run((context) => giveWorkbookId(context, 'a'))).toBe('a');
  expect(await Excel.run((context) => giveWorkbookId(context, 'b'))).toBe('a');
  host.counters.reset();
  expect(await Excel.run(identifyWorkbook)).toMatchObject({ id: 'a' });
  expect(host.counters.syncs).toBe(1);
});

test.each(['教育局', '财政局', '甲镇', '团委', '卫生健康局'])(
  'the open ledger of %s says what its file says, in one round trip',
  async (unit) => {
    const book = readXlsx(readFileSync(`assets/sample-returns/${unit}.xlsx`));
    const { Excel, host } = await openBook(book);
    host.counters.reset();
    const live = await Excel.run((context) => readSheets(context, Object.values(sheetNames)));
    expect(host.counters.syncs).toBe(1);
    expect(readSelfCheck(live)).toEqual(readSelfCheck(calculate(book)));
  },
);
