import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { formatText } from '../../src/workbook/formula/format-text';
import { showPercent, toBand, toPercentFormat } from '../../src/ledger/percent-places';
import { comparators } from '../../src/plan/plan';

type Comparator = (typeof comparators)[number];

/** Whether a percentage misses its bound. */
const misses: Readonly<Record<Comparator, (value: Decimal, bound: Decimal, upper: Decimal) => boolean>> = {
  atLeast: (value, bound) => value.lt(bound),
  moreThan: (value, bound) => value.lte(bound),
  atMost: (value, bound) => value.gt(bound),
  lessThan: (value, bound) => value.gte(bound),
  exactly: (value, bound) => !value.eq(bound),
  between: (value, bound, upper) => value.lt(bound) || value.gt(upper),
  fallBy: () => false,
  riseBy: () => false,
};

test.each<readonly [Comparator, number, number, string]>([
  ['atLeast', 0.98, 0.97996, '97.996%'],
  ['atLeast', 0.98, 0.979999999, '97.9999999%'],
  ['atLeast', 0.98, 0.97995, '97.995%'],
  ['atLeast', 0.98, 0.97994, '97.99%'],
  ['atLeast', 0.98, 0.98, '98.00%'],
  ['atLeast', 0.98, 0.98004, '98.00%'],
  ['atLeast', 0.98, 0.463357, '46.34%'],
  ['atLeast', 0.98, 1.5, '150.00%'],
  ['atMost', 0.02, 0.02004, '2.004%'],
  ['atMost', 0.02, 0.02, '2.00%'],
  ['atMost', 0.02, 0.020_051, '2.01%'],
  ['atMost', 0.02, 0.015_678, '1.57%'],
  ['moreThan', 0.98, 0.98, '98.00%'],
  ['moreThan', 0.98, 0.97996, '98.00%'],
  ['moreThan', 0.66667, 0.66667, '66.667%'],
  ['lessThan', 0.02, 0.02004, '2.00%'],
  ['exactly', 1, 0.99996, '99.996%'],
  ['exactly', 1, 1, '100.00%'],
  ['between', 0.6, 0.59996, '59.996%'],
  ['fallBy', 0.005, 0.463357, '46.34%'],
])('held against %s %p, %p is shown as %s', (comparator, bound, value, shown) => {
  const band = toBand(comparator, new Decimal(bound), new Decimal(comparator === 'between' ? 0.7 : bound));
  expect(showPercent(new Decimal(value), band)).toBe(shown);
  expect(formatText(value, toPercentFormat(band))).toBe(shown);
});

test('what is shown never hides a miss, and the cell shows the same digits as the sentence', () => {
  const percentage = fc.integer({ min: 1, max: 200_000_000 }).map((each) => new Decimal(each).div(100_000_000));
  const near = fc.tuple(percentage, fc.integer({ min: -20_000, max: 20_000 }));
  fc.assert(
    fc.property(fc.constantFrom(...comparators), near, fc.boolean(), (comparator, [exact, distance], isRound) => {
      const bound = isRound ? exact.toDecimalPlaces(4) : exact;
      const upper = comparator === 'between' ? bound.add('0.05') : bound;
      const band = toBand(comparator, bound, upper);
      for (const value of [bound, upper].map((each) => each.add(new Decimal(distance).div(100_000_000)).abs())) {
        const shown = showPercent(value, band);
        const read = new Decimal(shown.slice(0, -1)).div(100);
        expect({
          shown,
          misses: misses[comparator](read, bound, upper) || !misses[comparator](value, bound, upper),
        }).toEqual({
          shown,
          misses: true,
        });
        expect(formatText(value.toNumber(), toPercentFormat(band))).toBe(shown);
      }
    }),
    { numRuns: 500 },
  );
});
