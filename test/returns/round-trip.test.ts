import fc from 'fast-check';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { calculate } from '../../src/workbook/formula/calculate';
import { drawUpLedger } from '../../src/ledger/draw-up-ledger';
import { toPeriod } from '../../src/plan/period';
import { readReturn } from '../../src/returns/read-return';
import { anyLedger } from '../kit/any-ledger';
import { bookOfRows } from '../kit/book-of-rows';
import { orASixth } from '../kit/thorough';

/** `locationOf` is a function; what it gives is in each entry. Cells keep only their value and formula. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'style' ? undefined : each)));
}

test('a filled ledger that is written and read is the same return', async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, async ([rows, tasks]) => {
      const { plan, book } = bookOfRows(rows, tasks);
      const ledger = drawUpLedger(plan, { unit: '甲局', period: toPeriod('2023'), appVersion: '0.0.0' });
      // our files hold no control characters
      const computed = calculate(readXlsx(await writeXlsx(book)));
      const saved = readXlsx(await writeXlsx(computed));
      expect(plain(readReturn(saved, ledger))).toEqual(plain(readReturn(computed, ledger)));
    }),
    { numRuns: orASixth(12) },
  );
});
