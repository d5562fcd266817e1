import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { Book } from '../../src/workbook/book/book';
import { Fault } from '../../src/workbook/book/fault';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { calculate } from '../../src/workbook/formula/calculate';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import type { Plan } from '../../src/plan/plan';
import { checkLedger } from '../../src/round/check-ledger';
import { anyLedger } from '../kit/any-ledger';
import { bookOfRows } from '../kit/book-of-rows';
import { toBoth } from '../kit/both-sides';
import { orASixth } from '../kit/thorough';

const plan = fromPlanBook(readXlsx(readFileSync('assets/sample-plan.xlsx')), toRuleLines());
const files = readdirSync('assets/sample-returns').filter((file) => file.endsWith('.xlsx'));

function open(file: string): Book | undefined {
  try {
    return readXlsx(readFileSync(`assets/sample-returns/${file}`));
  } catch (fault) {
    if (fault instanceof Fault) return undefined;
    throw fault;
  }
}

describe('what a ledger says about itself is what the bureau will say', () => {
  const ledgers = files.flatMap((file) => {
    const book = open(file);
    if (!book) return [];
    try {
      return [{ file, book: calculate(book), checked: checkLedger(book, { plan, appVersion: '0.1.0' }) }];
    } catch (fault) {
      if (fault instanceof Fault) return [];
      throw fault;
    }
  });

  test('there are ledgers to compare', () => {
    expect(ledgers.length).toBeGreaterThan(25);
  });

  test.each(ledgers.map((each) => [each.file, each] as const))('%s', (_, { book, checked }) => {
    const { said, core, blanks, unfilled, changed, bureauChanged } = toBoth(book, checked, 'zh');
    expect(changed).toEqual(bureauChanged);
    expect(said).toEqual(core);
    expect(blanks).toEqual(unfilled);
    expect(readSelfCheck(book).unit).toBe(checked.unitReturn.identity.unit);
  });
});

test('so it is for any entries', () => {
  fc.assert(
    fc.property(anyLedger, ([rows, tasks]) => {
      const { plan: any, book } = bookOfRows(rows, tasks, 'zh');
      const calculated = calculate(book);
      const { said, core, blanks, unfilled } = toBoth(
        calculated,
        checkLedger(book, { plan: any, appVersion: '0.0.0' }),
        'zh',
      );
      expect(said).toEqual(core);
      expect(blanks).toEqual(unfilled);
    }),
    { numRuns: orASixth(40) },
  );
});

test('so it is for a ledger of an earlier plan, whose words have been revised and to which rows have been added', () => {
  fc.assert(
    fc.property(anyLedger, ([rows, tasks]) => {
      const { plan: any, book } = bookOfRows(rows, tasks, 'zh');
      const [first] = any.indicators;
      const revised: Plan = {
        ...any,
        tasks: any.tasks.map((task) => ({ ...task, title: `${task.title}（修订）` })),
        indicators: [
          ...any.indicators.map((each) => ({ ...each, name: `${each.name}（修订）` })),
          ...(first ? [{ ...first, id: 'T99-9', parts: [] }] : []),
        ],
      };
      const calculated = calculate(book);
      const { said, core, changed, bureauChanged, blanks, unfilled } = toBoth(
        calculated,
        checkLedger(book, { plan: revised, appVersion: '0.0.0' }),
        'zh',
      );
      expect(said).toEqual(core);
      expect(changed).toEqual(bureauChanged);
      expect(blanks).toEqual(unfilled);
    }),
    { numRuns: orASixth(10) },
  );
});
