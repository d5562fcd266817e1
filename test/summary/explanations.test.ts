import type { Book } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { findingColumns, followUpColumns } from '../../src/summary/sheets/summary-columns';
import { planOf, taskOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import type { Filling } from '../kit/fill-ledger';

const cover = { filledOn: 45280 };
const status = { T01: { status: '推进中' } };

function rowsOf(
  book: Book,
  name: string,
  columns: typeof findingColumns | typeof followUpColumns,
  keys: readonly string[],
): unknown[][] {
  const sheet = book.sheets.find((each) => each.name === name);
  const table = sheet && readTable<string>(sheet, columns, 'unit');
  return table?.rows.map(({ cells }) => keys.map((key) => cells[key]?.value ?? null)) ?? [];
}

const findings = (book: Book) =>
  rowsOf(book, '问题清单', findingColumns, ['severity', 'unit', 'row', 'column', 'explanation', 'cell']);
const followUp = (book: Book) =>
  rowsOf(book, '督办清单', followUpColumns, ['kind', 'unit', 'indicator', 'explanation']).filter(
    ([kind]) => kind !== '未报',
  );

function bookOf(filling: Filling, plan = planOf(), others: Readonly<Record<string, Filling>> = {}): Book {
  return roundOf(plan, { 甲局: { cover, tasks: status, ...filling }, ...others }).book;
}

test('an explained miss stands in 问题清单 as explained, and in 督办清单 beside its red light', () => {
  const book = bookOf({ indicators: { 'T01-1': { actual: 8, explanation: '两所尚未竣工' } } });
  expect(findings(book)).toEqual([['已说明', '甲局', 'T01-1', '情况说明', '两所尚未竣工', 'J5']]);
  expect(followUp(book)).toEqual([['亮红灯', '甲局', 'T01-1', '两所尚未竣工']]);
  expect(book.sheets.find(({ name }) => name === '问题清单')?.cells.find(({ row }) => row === 1)?.value).toBe(
    '差错 0 条，须改正；待核实 0 条，须改正或说明；单位已说明 1 条，请看说明是否成立。',
  );
});

test('an error keeps its row, the explanation beside it', () => {
  expect(findings(bookOf({ indicators: { 'T01-1': { actual: '8所', explanation: '两所尚未竣工' } } }))).toEqual([
    ['差错', '甲局', 'T01-1', '本期完成值', '两所尚未竣工', 'F5'],
  ]);
});

test('a task’s 存在问题 goes along too', () => {
  const book = bookOf(
    { tasks: { T01: { status: '推进中', problems: '资金未到位' } } },
    planOf({ tasks: [taskOf({ number: 1, due: '2023-06-30' })], indicators: [] }),
  );
  expect(findings(book)).toEqual([['已说明', '甲局', 'T01', '存在问题', '资金未到位', 'E5']]);
  expect(followUp(book)).toEqual([['逾期', '甲局', null, '资金未到位']]);
});

test('what a unit says of a figure that differs from the one that counts', () => {
  const book = bookOf({ indicators: { 'T01-1': { actual: 12 } } }, planOf(), {
    乙局: { cover, tasks: status, indicators: { 'T01-1': { actual: 13, explanation: '含一所民办学校' } } },
  });
  expect(findings(book)).toEqual([['待核实', '乙局', 'T01-1', '本期完成值', '含一所民办学校', 'F5']]);
  expect(followUp(book)).toEqual([['待核实', '乙局', 'T01-1', '含一所民办学校']]);
});
