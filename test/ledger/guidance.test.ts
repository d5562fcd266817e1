import type { Book, Range } from '../../src/workbook/book/book';
import { calculate } from '../../src/workbook/formula/calculate';
import { sheetNames } from '../../src/ledger/ledger-columns';
import { coverLabels } from '../../src/ledger/cover-sheet';
import { type Filling, fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { planOfEveryKind } from '../kit/plan-of-every-kind';
import { issueOne } from '../kit/round-of';

/** The jump on 填报说明 and where it leads. */
function nextOf(book: Book): unknown {
  const cells = calculate(book).sheets.find(({ name }) => name === sheetNames.cover)?.cells ?? [];
  const label = cells.find(({ value }) => value === coverLabels.next);
  return cells.find(({ row, column }) => row === label?.row && column === label.column + 1)?.value;
}

const book = issueOne(planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2' })] }), '甲局');
const done: Filling = {
  tasks: { T01: { status: '推进中' } },
  indicators: { 'T01-1': { actual: 10 }, 'T01-2': { actual: 10 } },
};

test.each<[string, Filling, string]>([
  ['on an untouched ledger the first task', {}, '“任务台账”第 5 行'],
  ['then what has to be explained', { ...done, actions: { 'T01#2': { action: '培训' } } }, '“举措分解”第 6 行'],
  ['then the figure that is missing', { ...done, indicators: { 'T01-1': { actual: 10 } } }, '“指标填报”第 6 行'],
  ['and nowhere in the end', done, '没有了，可以报送'],
])('填报说明 leads on: %s', (_, filling, shown) => {
  expect(nextOf(fillLedger(book, filling))).toBe(shown);
});

test('it is a link to the row', () => {
  const formula = book.sheets
    .find(({ name }) => name === sheetNames.cover)
    ?.cells.find((cell) => cell.formula?.includes('HYPERLINK'))?.formula;
  expect(formula).toContain(`HYPERLINK("#'任务台账'!A"&ROW(`);
});

const within = ({ top, bottom, left, right }: Range, row: number, column: number) =>
  row >= top && row <= bottom && column >= left && column <= right;

test('every cell that a clerk fills in a table shows an example', () => {
  const { sheets } = issueOne(planOfEveryKind(), '甲局');
  const bare = sheets.flatMap(({ name, cells, validations }) =>
    cells
      .filter(({ style }) => style?.locked === false && name !== sheetNames.cover)
      .filter(
        ({ row, column }) =>
          !validations.some(
            ({ ranges, prompt }) =>
              prompt &&
              /如|从下拉列表|填“是”|一两句话/.test(prompt.text) &&
              ranges.some((range) => within(range, row, column)),
          ),
      )
      .map(({ row, column }) => `${name} ${String(row)} ${String(column)}`),
  );
  expect(bare).toEqual([]);
});
