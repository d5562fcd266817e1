import { Workbook } from '../../../src/workbook/formula/workbook';
import { bookOf } from './book-of';

const workbook = new Workbook(
  bookOf({
    表: [
      ['是', 1, '=RC[-1]+1'],
      ['否', 2, '=RC'],
      ['是', 3],
    ],
  }),
);
const grid = workbook.grid('表');
if (!grid) throw new Error('no sheet');

test('a conditional format is evaluated from its cell', () => {
  expect(workbook.evaluateAt('AND(ISNUMBER(RC2),RC2>1)', grid, 0, 1)).toBe(false);
  expect(workbook.evaluateAt('AND(ISNUMBER(RC2),RC2>1)', grid, 2, 1)).toBe(true);
});

test('in it, operators work on whole ranges', () => {
  expect(workbook.evaluateAt('SUM((R1C1:R3C1="是")*R1C2:R3C2)', grid, 9, 9)).toBe(4);
});

test('after a fault the other cells are still there', () => {
  for (let time = 0; time < 2; time++) {
    expect(() => workbook.valueAt(grid, 1, 2)).toThrow(
      "The formula in cell '表'!C2 depends on its own result: '表'!C2 → '表'!C2.",
    );
  }
  expect(workbook.valueAt(grid, 0, 2)).toBe(2);
});
