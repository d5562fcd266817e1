import fc from 'fast-check';
import { calculate } from '../../src/formula/calculate';
import { checkLedger } from '../../src/round/check-ledger';
import { anyLedger } from '../kit/any-ledger';
import { bookOfRows } from '../kit/book-of-rows';
import { compareVerdicts } from '../kit/compare-verdicts';

test.each([
  ['zh', 60],
  ['en', 5],
] as const)('the cells say what the core says, in %s', (language, numRuns) => {
  fc.assert(
    fc.property(anyLedger, ([rows, tasks]) => {
      const { plan, book } = bookOfRows(rows, tasks, language);
      const checked = checkLedger(book, { plan, appVersion: '0.0.0' });
      expect(compareVerdicts(checked, calculate(book), language).differences).toEqual([]);
    }),
    { numRuns },
  );
});
