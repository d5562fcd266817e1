import type { Book } from '../../src/workbook/book/book';
import type { Column } from '../../src/workbook/book/table';
import { readTable, squeeze } from '../../src/workbook/book/read-table';
import { actionColumns, indicatorColumns, sheetNames, taskColumns } from '../../src/ledger/ledger-columns';
import { toPeriod } from '../../src/plan/period';
import type { Plan } from '../../src/plan/plan';
import { checkLedger } from '../../src/round/check-ledger';
import { FilledLedgers } from '../../src/round/filled-ledgers';
import { type Entries, fillMany } from '../kit/fill-many';
import { fillLedger } from '../kit/fill-ledger';
import { after, fillFor, successor } from '../kit/merged-bureaux';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { appVersion, issueOne } from '../kit/round-of';

const period = toPeriod('2023');

const former = planOf({
  tasks: [taskOf({ number: 1 }), taskOf({ number: 2 })],
  indicators: [
    indicatorOf({ id: 'T01-1' }),
    indicatorOf({ id: 'T01-2', measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 98 }),
    indicatorOf({ id: 'T01-3', measure: 'text', unitOfMeasure: '', target: null }),
    indicatorOf({ id: 'T02-1', task: 2 }),
    indicatorOf({ id: 'T02-2', task: 2 }),
  ],
});

const entries: Entries = {
  T01: { status: '推进中', progress: '已开工\n二期招标' },
  T02: { status: '已完成' },
  'T01#1': { action: '建校舍', person: '张三', due: 45270, status: '推进中' },
  'T01-1': { actual: 12, explanation: '=不是公式', evidence: '附件1' },
  'T01-2': { numerator: 99, denominator: { formula: '50+50', value: 100 } },
  'T01-3': { actual: '建成' },
  'T02-1': { actual: '12所' },
  'T02-2': { actual: 4 },
};

const filled = fillMany(fillLedger(issueOne(former, '甲局'), { cover: { person: '李四', filledOn: 45280 } }), entries);

const columnsOf: Readonly<Record<string, readonly Column[]>> = {
  [sheetNames.tasks]: taskColumns,
  [sheetNames.actions]: actionColumns,
  [sheetNames.indicators]: indicatorColumns,
};

/** What stands in the entry cells of a ledger, by row. */
function entriesOf(book: Book): Record<string, Record<string, unknown>> {
  const found: Record<string, Record<string, unknown>> = {};
  for (const sheet of book.sheets) {
    const columns = columnsOf[sheet.name];
    for (const { cells } of (columns && readTable<string>(sheet, columns, 'id')?.rows) ?? []) {
      const typed = Object.entries(cells).filter(
        ([, cell]) => cell?.style?.locked === false && cell.value !== undefined && cell.value !== '',
      );
      if (typed.length > 0)
        found[squeeze(cells.id?.value)] = Object.fromEntries(
          typed.map(([key, cell]) => [key, cell?.formula === undefined ? cell?.value : `=${cell.formula}`]),
        );
    }
  }
  return found;
}

function carry(plan: Plan, books: Readonly<Record<string, Book>>, unit = '甲局') {
  const ledgers = new FilledLedgers({ plan, appVersion, period });
  const reasons = Object.entries(books).flatMap(([file, book]) => ledgers.add(file, book) ?? []);
  const carried = ledgers.carryInto(unit, issueOne(plan, unit));
  return { reasons, carried, entries: carried && entriesOf(carried.book) };
}

test('every row that still exists keeps all that was entered', () => {
  const moved = planOf({
    ...former,
    indicators: former.indicators.map((each) => (each.id === 'T01-1' ? { ...each, target: 15 } : each)),
  });
  const { carried, entries: kept, reasons } = carry(moved, { 'a.xlsx': filled });
  expect(kept).toEqual(entriesOf(filled));
  expect(Object.keys(kept ?? {})).toHaveLength(Object.keys(entries).length);
  expect([carried?.rows, carried?.left, carried?.files, reasons]).toEqual([8, [], ['a.xlsx'], []]);
  const { unitReturn } = checkLedger(carried?.book ?? filled, { plan: moved, appVersion, period });
  expect(unitReturn.identity.planFingerprint).toBe(
    checkLedger(issueOne(moved, '甲局'), { plan: moved, appVersion, period }).unitReturn.identity.planFingerprint,
  );
  expect([unitReturn.cover.entries.person.typed, unitReturn.cover.entries.filledOn.typed]).toEqual(['李四', null]);
});

test('what asks for another figure, or was dropped, stays behind and is said', () => {
  const plan = planOf({
    ...former,
    indicators: former.indicators
      .filter(({ id }) => id !== 'T02-2')
      .map((each) =>
        each.id === 'T01-1'
          ? { ...each, unitOfMeasure: '个' }
          : each.id === 'T01-2'
            ? { ...each, entry: 'percent' as const }
            : each.id === 'T02-1'
              ? { ...each, definition: '不含在建' }
              : each,
      ),
  });
  const { carried, entries: kept } = carry(plan, { 'a.xlsx': filled });
  expect(Object.keys(kept ?? {})).toEqual(['T01', 'T02', 'T01#1', 'T01-3']);
  expect(carried?.left.map(({ id, reason }) => [id, reason.zh])).toEqual([
    ['T01-1', '计量单位 所→个'],
    ['T01-2', '填报方式 比率（分子分母）→比率（百分数）'],
    ['T02-1', '口径 无→不含在建'],
    ['T02-2', '方案取消了这一行'],
  ]);
});

test('of merged bureaux each row comes from the one that has something in it', () => {
  const { carried, entries: kept } = carry(
    after,
    {
      'k.xlsx': fillFor('科技局', { indicators: { 'T01-1': { actual: 12 }, 'T01-3': { actual: '建成' } } }),
      'w.xlsx': fillFor('文旅局', { indicators: { 'T01-1': { actual: 13 }, 'T02-1': { actual: '是' } } }),
    },
    successor,
  );
  expect(kept).toEqual({ 'T01-3': { actual: '建成' }, 'T02-1': { actual: '是' } });
  expect(carried?.left.map(({ id, reason }) => [id, reason.zh])).toEqual([['T01-1', '几份台账填得不一样']]);
});

test('two ledgers of which nobody can say which is the latest', () => {
  const other = fillMany(filled, { 'T01-1': { actual: 13 } });
  const { carried, entries: kept } = carry(former, { 'a.xlsx': filled, 'b.xlsx': other });
  expect([kept, carried?.left.map(({ id, reason }) => [id, reason.zh])]).toEqual([
    {},
    [['甲局', '几份台账分不出先后']],
  ]);
});

test('a foreign file gives nothing but its reason', () => {
  const foreign = issueOne({ ...former, id: 'p2' }, '甲局');
  const { carried, reasons } = carry(former, { 'a.xlsx': foreign });
  expect([carried, reasons.map(({ zh }) => zh)]).toEqual([
    undefined,
    ['这是另一个方案（p2）的台账，本方案是 p1。请放到那个方案里汇总。'],
  ]);
});

test('the ledger of a unit that was split fills those of all that carry on, with what each has alone', () => {
  const unit = { aliases: [], isClass: false, members: [] };
  const split = planOf({
    ...former,
    units: [
      { ...unit, name: '甲局', to: '2023-06-30', successors: ['东局', '西局'] },
      { ...unit, name: '乙局' },
      { ...unit, name: '东局', from: '2023-07-01' },
      { ...unit, name: '西局', from: '2023-07-01' },
    ],
    tasks: [taskOf({ number: 1, lead: ['东局'], supporting: ['西局'] }), taskOf({ number: 2, lead: ['西局'] })],
  });
  const [east, west] = ['东局', '西局'].map((heir) => carry(split, { 'a.xlsx': filled }, heir));
  const shared = ['T01', 'T01-1', 'T01-2', 'T01-3'].map((id) => [id, '几家承接单位都有这一行']);
  const leftOf = (each: typeof east) => each?.carried?.left.map(({ id, reason }) => [id, reason.zh]);
  expect([east?.reasons, Object.keys(east?.entries ?? {}), leftOf(east)]).toEqual([[], [], shared]);
  expect([Object.keys(west?.entries ?? {}), leftOf(west)]).toEqual([['T02', 'T02-1', 'T02-2'], shared]);
});
