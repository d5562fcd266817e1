import fc from 'fast-check';
import type { Book, Cell, Range, Sheet, Value } from '../../../src/workbook/book/book';
import { blankSheet } from './sample-book';

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Array.from('甲乙台账，。Ab1 _x0041_=+-@#N/A!&<>"\'\n\t；é𠮷😀')) },
  fc.constantFrom('_x000D_', '_x005F_', '#N/A', '#DIV/0!', '  ', ']]>', '&amp;', '__proto__'),
);
const anyText = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''));

const anyNumber = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value + 0);

const anyValue: fc.Arbitrary<Value> = fc.oneof(
  anyText,
  anyNumber,
  fc.boolean(),
  fc.constantFrom('#DIV/0!', '#N/A', '#REF!', '#FIELD!', '#NAME?').map((error) => ({ error })),
);

const anyFormula = fc.constantFrom(
  'RC[1]+R1C1',
  'SUM(R[1]C:R[3]C[2])',
  'IF(RC5="RC","A1",R2C[1]&"""x")',
  "COUNTIF('表 二'!R1C1:R9C3,RC[1])",
  'ROUND(名称一*1.5E+3,2)',
  'SUM(C[1])+SUM(R3)',
  'IFERROR(LOG10(R4C),#N/A)',
);

const anyStyle = fc
  .constantFrom('0.00', '0.0%', '@', 'yyyy"年"m"月"d"日"', '#,##0;[Red]-#,##0')
  .map((numberFormat) => ({ numberFormat }));

const anyCell: fc.Arbitrary<Cell> = fc.record(
  {
    row: fc.integer({ min: 0, max: 40 }),
    column: fc.integer({ min: 0, max: 30 }),
    value: anyValue,
    formula: anyFormula,
    style: anyStyle,
  },
  { requiredKeys: ['row', 'column', 'value'] },
);

const anyRange: fc.Arbitrary<Range> = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(5), fc.nat(5))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const anySheet: fc.Arbitrary<Sheet> = fc
  .record({
    cells: fc.uniqueArray(anyCell, {
      selector: ({ row, column }) => `${String(row)},${String(column)}`,
      maxLength: 30,
    }),
    merges: fc.array(anyRange, { maxLength: 1 }),
    hiddenRows: fc.uniqueArray(fc.nat(60), { maxLength: 4 }),
    hiddenColumns: fc.uniqueArray(fc.nat(60), { maxLength: 4 }),
  })
  .map(({ cells, merges, hiddenRows, hiddenColumns }) => ({
    ...blankSheet,
    cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
    merges,
    rows: hiddenRows.sort((a, b) => a - b).map((row) => ({ row, hidden: true })),
    columns: hiddenColumns.sort((a, b) => a - b).map((column) => ({ column, hidden: true })),
  }));

/** Books of what a reader gives back: styles are number formats, shapes are hidden ones. */
export const anyBook: fc.Arbitrary<Book> = fc.tuple(anySheet, anySheet, anySheet).map(([first, second, third]) => ({
  sheets: [
    first,
    { ...second, name: '表 二', visibility: 'veryHidden' },
    { ...third, name: "It's <&>", visibility: 'hidden' },
  ],
  names: [
    { name: '名称一', refersTo: "'表 二'!R1C1:R4C1" },
    { name: '名称一', sheet: '表 二', refersTo: '1.5' },
  ],
}));
