import fc from 'fast-check';
import { calculate } from '../../src/workbook/formula/calculate';
import { isArithmetic } from '../../src/returns/is-arithmetic';
import { bookOf, valueIn } from '../workbook/formula/book-of';

const many = (count: number, text: string) => text.repeat(count);

test.each([
  '12',
  '12+3',
  '196/200',
  '98%',
  '-(3+4)*2',
  '.5+1.',
  ' 1 + 2 ',
  '2^-3',
  '5%%',
  '((1))',
  `1${many(4095, '+1')}`,
  `${many(64, '(')}1${many(64, ')')}`,
  `${many(64, '-')}1`,
])('=%s is', (formula) => {
  expect(isArithmetic(formula)).toBe(true);
});

test.each([
  '',
  '+',
  '1+',
  '.',
  '1 2',
  '1.2.3',
  '()',
  '(1',
  '1)',
  ')1(',
  '%',
  '1E5',
  'A1',
  'R1C1',
  '1,2',
  '1=1',
  '1&2',
  '１+２',
  `1${many(4096, '+1')}`,
  `${many(65, '(')}1${many(65, ')')}`,
  `${many(65, '-')}1`,
  `1${many(65, '%')}`,
])('=%s is not', (formula) => {
  expect(isArithmetic(formula)).toBe(false);
});

const sum = fc.letrec<{ readonly sum: string }>((tie) => ({
  sum: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.nat({ max: 999 }).map(String),
    fc.constantFrom('0.5', '.5', '7.'),
    fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/', '^', ' + '), tie('sum')).map((parts) => parts.join('')),
    tie('sum').map((inner) => `(${inner})`),
    tie('sum').map((inner) => `-${inner}`),
    tie('sum').map((inner) => `(${inner})%`),
  ),
})).sum;

test('every sum is, and can be calculated', () => {
  fc.assert(
    fc.property(sum, (formula) => {
      expect(isArithmetic(formula)).toBe(true);
      expect(valueIn(calculate(bookOf({ 甲: [[`=${formula}`]] })), '甲', 0, 0)).toBeDefined();
    }),
  );
});

test('whatever is taken for one can be calculated', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('1', '2', '.', '+', '-', '*', '/', '^', '%', '(', ')', ' '), maxLength: 12 }),
      (formula) => {
        if (isArithmetic(formula))
          expect(valueIn(calculate(bookOf({ 甲: [[`=${formula}`]] })), '甲', 0, 0)).toBeDefined();
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ['+', 4001],
  ['-', -3999],
  ['*', 1],
  ['/', 1],
  ['^', 1],
])('a chain of 4,001 by %s gives what it gives', (operator, result) => {
  expect(valueIn(calculate(bookOf({ 甲: [[`=1${many(4000, `${operator}1`)}`]] })), '甲', 0, 0)).toBe(result);
});
