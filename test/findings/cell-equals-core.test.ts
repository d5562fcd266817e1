import fc from 'fast-check';
import type { Language } from '../../src/book/fault';
import { calculate } from '../../src/formula/calculate';
import { checkLedger } from '../../src/round/check-ledger';
import { anyActionEntries, anyRow, anyTaskEntries } from '../kit/any-rows';
import { type AnyTask, bookOfRows } from '../kit/book-of-rows';
import { compareVerdicts } from '../kit/compare-verdicts';

const anyTask: fc.Arbitrary<AnyTask> = fc.record({
  isLead: fc.boolean(),
  due: fc.constantFrom('2023-12-31', '2024-01-01', '2022-06-30'),
  typed: anyTaskEntries,
  actions: fc.array(anyActionEntries, { minLength: 3, maxLength: 3 }),
});

const anyLedger = (size: number) => fc.tuple(fc.array(anyRow, { minLength: 1, maxLength: size, size: 'max' }), fc.array(anyTask, { minLength: 1, maxLength: 12, size: 'max' }));

function differencesIn([rows, tasks]: [Parameters<typeof bookOfRows>[0], readonly AnyTask[]], language: Language) {
  const { plan, book } = bookOfRows(rows, tasks, language);
  const checked = checkLedger('甲局.xlsx', book, { plan, appVersion: '0.0.0' });
  return compareVerdicts(checked, calculate(book), language).differences;
}

test.each([
  ['zh', 60],
  ['en', 5],
] as const)('the cells say what the core says, in %s', (language, numRuns) => {
  fc.assert(
    fc.property(anyLedger(60), (ledger) => {
      expect(differencesIn(ledger, language)).toEqual([]);
    }),
    { numRuns },
  );
});
