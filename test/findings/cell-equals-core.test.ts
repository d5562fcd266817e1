import fc from 'fast-check';
import type { Book } from '../../src/workbook/book/book';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { ruleBook } from '../../src/findings/rule-book';
import { calculate } from '../../src/workbook/formula/calculate';
import { checkLedger } from '../../src/round/check-ledger';
import { anyLedger } from '../kit/any-ledger';
import { anyRuleSettings } from '../kit/any-rule-settings';
import { bookOfRows } from '../kit/book-of-rows';
import { compareVerdicts } from '../kit/compare-verdicts';
import { isThorough, orASixth } from '../kit/thorough';

/** Verdicts of these that were compared, so that no rule goes untested for want of entries that break it. */
const spoken = new Map<string, number>();
let entries = 0;

const written = async (book: Book) => readXlsx(await writeXlsx(book));

/** As Excel hands it over: our own files hold no control characters. */
const open = (book: Book) => Promise.resolve(book);

test.each([
  ['zh', 'of the written file', 'without settings', written, fc.constant([]), 35],
  ['zh', 'of the written file', 'with settings of the bureau', written, anyRuleSettings, 30],
  ['en', 'of the open workbook', 'with settings of the bureau', open, anyRuleSettings, 25],
] as const)('in %s the cells %s say what the core says, %s', async (language, _, __, take, anySettings, numRuns) => {
  await fc.assert(
    fc.asyncProperty(anyLedger, anySettings, async ([rows, tasks], settings) => {
      const { plan, book } = bookOfRows(rows, tasks, language, settings);
      const file = await take(book);
      const checked = checkLedger(file, { plan, appVersion: '0.0.0' });
      expect(compareVerdicts(checked, calculate(file), language).differences).toEqual([]);
      entries += [...rows, ...tasks].reduce(
        (sum, { typed }) => sum + Object.values(typed).filter((each) => each !== undefined).length,
        0,
      );
      for (const { rule } of checked.findings) spoken.set(rule, (spoken.get(rule) ?? 0) + 1);
    }),
    { numRuns: orASixth(numRuns) },
  );
});

test('thousands of entries were compared, and every rule with a formula had something to say', () => {
  const silent = [...ruleBook.indicators, ...ruleBook.tasks, ...ruleBook.actions]
    .filter(({ id, cell }) => cell && !spoken.has(id))
    .map(({ id }) => id);
  // a sixth of the cases may not come upon the eight rarest
  expect(silent.slice(isThorough ? 0 : 8)).toEqual([]);
  expect(entries).toBeGreaterThan(orASixth(5_000));
});
