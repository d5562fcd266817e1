import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { Book } from '../../src/book/book';
import { Fault } from '../../src/book/fault';
import { readXlsx } from '../../src/files/read-xlsx';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { toSentence } from '../../src/findings/to-sentence';
import type { Finding } from '../../src/findings/finding';
import { findRule } from '../../src/findings/rule-book';
import { toRuleLines } from '../../src/findings/to-rule-lines';
import { calculate } from '../../src/formula/calculate';
import { fromPlanBook } from '../../src/plan/from-plan-book';
import { checkLedger } from '../../src/round/check-ledger';
import { anyLedger } from '../kit/any-ledger';
import { bookOfRows } from '../kit/book-of-rows';

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

/** Rules that need the plan, or say more than a formula or a fingerprint can. */
const bureauOnly = ['template-out-of-date', 'mark-missing', 'locked-cell-changed', 'unit-of-measure-changed'];
const blankRules = ['required-blank', 'task-status-missing'];

/** What both sides say, as a list whose order does not matter. */
function toBoth(book: Book, { findings }: { readonly findings: readonly Finding[] }, language: 'zh' | 'en') {
  const order = (list: readonly { readonly rule: string }[]) => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const self = readSelfCheck(book);
  const said = self.findings
    .filter(({ rule }) => rule !== 'locked-row-changed')
    .map(({ rule, location, sentence, repairs }) => ({ rule, location, sentence: sentence[language], repairs }));
  const core = findings
    .filter(({ rule }) => !bureauOnly.includes(rule) && !blankRules.includes(rule))
    .map(({ rule, location, facts, repairs }) => ({ rule, location, sentence: toSentence(findRule(rule).message, facts, language), repairs }));
  const rowsOf = (list: readonly { readonly row: string | null }[]) => [...new Set(list.map(({ row }) => row))].sort();
  const changed = rowsOf(self.findings.filter(({ rule }) => rule === 'locked-row-changed'));
  const bureauChanged = rowsOf(findings.filter(({ rule }) => rule === 'locked-cell-changed' || rule === 'unit-of-measure-changed').map(({ place }) => place));
  return { said: order(said), core: order(core), changed, bureauChanged, blanks: self.blanks, unfilled: findings.filter(({ rule }) => blankRules.includes(rule)).map(({ location }) => location) };
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
      const { said, core, blanks, unfilled } = toBoth(calculated, checkLedger(book, { plan: any, appVersion: '0.0.0' }), 'zh');
      expect(said).toEqual(core);
      expect(blanks).toEqual(unfilled);
    }),
    { numRuns: 40 },
  );
});
