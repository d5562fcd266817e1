import type { Cell, Value } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { Fault } from '../../src/workbook/book/fault';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { calculate } from '../../src/workbook/formula/calculate';
import { indicatorColumns, type IndicatorKey, sheetNames } from '../../src/ledger/ledger-columns';
import { ClerkDesk } from '../../src/taskpane/clerk/clerk-desk';
import { groupFindings } from '../../src/taskpane/clerk/group-findings';
import { toCounts } from '../../src/taskpane/clerk/to-counts';
import { type Filling, fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { BookWorkbook } from './kit/book-workbook';

const plan = planOf({
  indicators: [
    indicatorOf({ id: 'T01-1' }),
    indicatorOf({ id: 'T01-2', unitOfMeasure: '%', measure: 'ratio', entry: 'percent', target: 98 }),
  ],
});
const issued = issueOne(plan, '甲局');

function filled(filling: Filling) {
  return calculate(fillLedger(issued, filling));
}

function place(id: string, key: IndicatorKey) {
  const sheet = issued.sheets.find(({ name }) => name === sheetNames.indicators);
  const table = sheet && readTable(sheet, indicatorColumns, 'id');
  const row = table?.rows.find(({ cells }) => cells.id?.value === id);
  if (!table || !row) throw new Error(`No row ${id}`);
  return { sheet: sheetNames.indicators, row: row.row, column: table.positions[key] ?? -1 };
}

function valueAt(
  workbook: BookWorkbook,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): Value | undefined {
  return workbook.book.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
}

const whole: Filling = {
  cover: { filledOn: 45280 },
  tasks: { T01: { status: '推进中' } },
  indicators: { 'T01-1': { actual: 12 }, 'T01-2': { actual: 0.99 } },
};

describe('the clerk beside a ledger', () => {
  test.each(['指标', '指标填报 '])('a sheet that was renamed to “%s” is checked, repaired and led to', async (name) => {
    const book = filled({ ...whole, indicators: { ...whole.indicators, 'T01-1': { actual: '12所' } } });
    const workbook = new BookWorkbook({
      ...book,
      sheets: book.sheets.map((sheet) => (sheet.name === sheetNames.indicators ? { ...sheet, name } : sheet)),
    });
    const desk = new ClerkDesk(workbook, readSelfCheck);
    await desk.check();
    const finding = desk.store.get().check?.findings.find(({ row }) => row === 'T01-1');
    const [repair] = finding?.repairs ?? [];
    if (!finding || !repair) throw new Error('nothing to repair');
    expect(finding.location?.sheet).toBe(name);
    await desk.repair([{ finding, repair }]);
    expect(valueAt(workbook, { ...place('T01-1', 'actual'), sheet: name })).toBe(12);
  });

  test('an untouched ledger is only blank', async () => {
    const desk = new ClerkDesk(new BookWorkbook(issued), readSelfCheck);
    await desk.check();
    const { check } = desk.store.get();
    expect(check && toCounts(check)).toEqual({ done: 0, total: 4, left: 4, errors: 0, queries: 0 });
    expect(check).toMatchObject({ unit: '甲局', period: '2023', deadline: null });
  });

  test('a whole ledger is ready once every formula was worked out anew', async () => {
    const workbook = new BookWorkbook(filled(whole));
    const desk = new ClerkDesk(workbook, readSelfCheck);
    await desk.check();
    const { check } = desk.store.get();
    expect(check && toCounts(check)).toEqual({ done: 4, total: 4, left: 0, errors: 0, queries: 0 });
    expect(desk.store.get()).toMatchObject({ isReady: true, fullChecks: 1 });
    expect(workbook.reads).toHaveLength(2);
  });

  test('a ledger whose formulas are stale only looks ready: the check before it says so', async () => {
    const workbook = new BookWorkbook(filled(whole));
    const { sheet, row, column } = place('T01-1', 'actual');
    const pasted = (cell: Cell) => (cell.row === row && cell.column === column ? { ...cell, value: '12所' } : cell);
    workbook.book = {
      ...workbook.book,
      sheets: workbook.book.sheets.map((each) =>
        each.name === sheet ? { ...each, cells: each.cells.map(pasted) } : each,
      ),
    };
    const desk = new ClerkDesk(workbook, readSelfCheck);
    const shown: boolean[] = [];
    desk.store.subscribe(() => shown.push(desk.store.get().isReady));
    await desk.check();
    expect(desk.store.get().check?.findings.map(({ rule }) => rule)).toEqual(['figure-as-text']);
    expect(shown).not.toContain(true);
  });

  test('goes from one blank entry to the next, and round again', async () => {
    const workbook = new BookWorkbook(issued);
    const desk = new ClerkDesk(workbook, readSelfCheck);
    await desk.check();
    for (let at = 0; at < 5; at++) await desk.goToNextBlank();
    expect(workbook.selected.map(({ sheet }) => sheet)).toEqual([
      sheetNames.tasks,
      sheetNames.indicators,
      sheetNames.indicators,
      sheetNames.cover,
      sheetNames.tasks,
    ]);
    expect(workbook.selected[1]).toEqual(place('T01-1', 'actual'));
  });

  test('a repair is typed, and taken back', async () => {
    const workbook = new BookWorkbook(
      filled({ ...whole, indicators: { 'T01-1': { actual: '１２所' }, 'T01-2': { actual: '99%' } } }),
    );
    const desk = new ClerkDesk(workbook, readSelfCheck);
    await desk.check();
    const [first, second] = desk.store.get().check?.findings ?? [];
    expect([first, second].map((finding) => finding?.repairs.map(({ value }) => value))).toEqual([[12], [0.99]]);
    if (!second?.repairs[0]) throw new Error('no repair');
    await desk.repair([{ finding: second, repair: second.repairs[0] }]);
    expect(valueAt(workbook, place('T01-2', 'actual'))).toBe(0.99);
    expect(desk.store.get().check?.findings.map(({ rule }) => rule)).toEqual(['figure-as-text']);

    const [done] = desk.store.get().repairs;
    if (!done) throw new Error('nothing done');
    await desk.takeBack(done);
    expect(valueAt(workbook, place('T01-2', 'actual'))).toBe('99%');
    expect(desk.store.get().repairs).toEqual([]);
    expect(desk.store.get().check?.findings).toHaveLength(2);
  });

  test('what was typed by hand is checked once it is quiet, and the watch ends', async () => {
    jest.useFakeTimers();
    const workbook = new BookWorkbook(issued);
    const desk = new ClerkDesk(workbook, readSelfCheck);
    const end = desk.start();
    await jest.advanceTimersByTimeAsync(0);
    const before = workbook.reads.length;
    for (const value of [1, 12]) workbook.put({ ...place('T01-1', 'actual'), value });
    await jest.advanceTimersByTimeAsync(1000);
    expect(workbook.reads).toHaveLength(before + 1);
    expect(desk.store.get().check?.blanks).toHaveLength(3);
    end();
    await jest.advanceTimersByTimeAsync(0);
    expect(workbook.watchers()).toBe(0);
    jest.useRealTimers();
  });

  test('an edit during a check makes it look again', async () => {
    const workbook = new BookWorkbook(issued);
    const desk = new ClerkDesk(workbook, readSelfCheck);
    const first = desk.check();
    workbook.book = filled(whole);
    await Promise.all([desk.check(), first]);
    expect(desk.store.get().check?.blanks).toEqual([]);
    expect(desk.store.get().isChecking).toBe(false);
  });

  test('a sheet closed meanwhile, a locked sheet, a cell being edited: a sentence, and on it goes', async () => {
    const workbook = new BookWorkbook(
      filled({ ...whole, indicators: { 'T01-1': { actual: '无' }, 'T01-2': { actual: 0.99 } } }),
    );
    const desk = new ClerkDesk(workbook, readSelfCheck);
    await desk.check();
    const [finding] = desk.store.get().check?.findings ?? [];
    if (!finding?.repairs[0]) throw new Error('no repair');
    workbook.refusal = new Fault('excelAccessDenied', { zh: '有保护', en: 'protected' });
    await desk.repair([{ finding, repair: finding.repairs[0] }]);
    expect(desk.store.get()).toMatchObject({
      refusal: { code: 'excelAccessDenied' },
      fault: null,
      repairs: [],
      isChecking: false,
    });

    workbook.book = { names: [], sheets: [] };
    await desk.check(true);
    expect(desk.store.get()).toMatchObject({ fault: { code: 'notLedger' }, isChecking: false, fullChecks: 1 });
    workbook.book = filled(whole);
    await desk.check();
    expect(desk.store.get().fault).toBeNull();
  });
});

describe('what no formula says', () => {
  const changes: readonly (readonly [string, (workbook: BookWorkbook) => void, string])[] = [
    [
      'a target was changed',
      (workbook) => workbook.put({ ...place('T01-1', 'target'), value: 5 }),
      'locked-row-changed',
    ],
    ['a row lost its number', (workbook) => workbook.put({ ...place('T01-1', 'id'), value: 'T01-9' }), 'row-missing'],
    [
      'a figure is a formula over other cells',
      (workbook) => workbook.put({ ...place('T01-1', 'actual'), formula: 'R7C13*2' }),
      'foreign-formula',
    ],
    [
      'a figure is a formula with a function',
      (workbook) => workbook.put({ ...place('T01-1', 'actual'), formula: 'ROUND(83.2,0)' }),
      'function-formula',
    ],
    [
      'a figure is a formula that is no sum',
      (workbook) => workbook.put({ ...place('T01-1', 'actual'), formula: '8&3' }),
      'formula-not-sum',
    ],
    [
      'a header was changed',
      (workbook) => workbook.put({ ...place('T01-1', 'explanation'), row: 3, value: '备注' }),
      'column-missing',
    ],
  ];

  test.each(changes)('%s', async (_, change, rule) => {
    const workbook = new BookWorkbook(filled(whole));
    change(workbook);
    const desk = new ClerkDesk(workbook, readSelfCheck);
    await desk.check();
    expect(desk.store.get().fault).toBeNull();
    expect(desk.store.get().check?.findings.map((finding) => finding.rule)).toContain(rule);
  });

  test('a sheet that is gone is said, the rest is still checked', () => {
    const book = filled(whole);
    const { findings } = readSelfCheck({
      ...book,
      sheets: book.sheets.filter(({ name }) => name !== sheetNames.tasks),
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['sheet-missing']);
  });
});

test('findings stand by sheet and row, errors first', () => {
  const { findings } = readSelfCheck(
    filled({
      ...whole,
      indicators: { 'T01-1': { actual: '无' }, 'T01-2': { actual: '99%' } },
      tasks: { T01: { status: '已完成' } },
      cover: { filledOn: '昨天' },
    }),
  );
  expect(groupFindings(findings).map(({ sheet, rows }) => [sheet, rows.map(({ row }) => row)])).toEqual([
    [sheetNames.tasks, ['T01']],
    [sheetNames.indicators, ['T01-1', 'T01-2']],
    [sheetNames.cover, [null]],
  ]);
});
