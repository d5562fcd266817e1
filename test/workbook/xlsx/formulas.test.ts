import { translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import fc from 'fast-check';
import { parseA1, toA1 } from '../../../src/workbook/book/a1';
import { a1Formulas } from '../../../src/workbook/xlsx/write/to-a1-formula';
import { r1c1Formulas } from '../../../src/workbook/xlsx/read/to-r1c1-formula';

const anyPlace = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
const anyReference = fc
  .tuple(anyPlace, fc.boolean(), fc.boolean())
  .map(([{ row, column }, fixedColumn, fixedRow]) =>
    toA1(row, column).replace(/([A-Z]+)(\d+)/, `${fixedColumn ? '$$' : ''}$1${fixedRow ? '$$' : ''}$2`),
  );
const anyOperand = fc.oneof(
  anyReference,
  anyReference.map((reference) => `'指 标''A1'!${reference}`),
  anyReference.map((reference) => `台账!${reference}`),
  fc.constantFrom(
    '"A1 ""B2"""',
    '1.5E+3',
    'TRUE',
    '#N/A',
    '#DIV/0!',
    '完成率',
    'T08',
    '_A1',
    'A1.B2',
    'XFE1',
    'A0',
    'Sheet1!A1:B2',
    'A:C',
    '$2:3',
    'LOG10(A1)',
    'SUM(B2:$C$9)',
    '{1,2;3,4}',
    '表[金额]',
    "'[2]甲'!A1",
    'A1#',
  ),
);
const anyFormula = fc.array(anyOperand, { minLength: 1, maxLength: 5 }).map((operands) => operands.join('+'));

test('A1 formulas become what the formula library makes of them', () => {
  fc.assert(
    fc.property(anyFormula, anyPlace, (formula, { row, column }) => {
      expect(r1c1Formulas()(formula, row, column)).toBe(translateFormulaToR1C1(formula, toA1(row, column)));
    }),
    { numRuns: 1000 },
  );
});

test('and back again', () => {
  const plain = fc
    .array(anyReference, { minLength: 1, maxLength: 4 })
    .map((references) => `SUM(${references.join(',')})`);
  fc.assert(
    fc.property(plain, anyPlace, (formula, { row, column }) => {
      expect(a1Formulas()(r1c1Formulas()(formula, row, column), row, column, '')).toBe(formula);
    }),
    { numRuns: 300 },
  );
});

test('addresses are read as they are written', () => {
  fc.assert(
    fc.property(anyPlace, ({ row, column }) => {
      expect(parseA1(toA1(row, column))).toEqual({ row, column });
    }),
  );
  expect(['XFE1', 'A1048577', 'A0', 'A', '1', '', 'A1B', '$A$1$'].map(parseA1)).toEqual(Array(8).fill(null));
});
