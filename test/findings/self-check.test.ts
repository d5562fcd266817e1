import { readFileSync, readdirSync } from 'node:fs';
import type { Book } from '../../src/book/book';
import { Fault } from '../../src/book/fault';
import { readXlsx } from '../../src/files/read-xlsx';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { toSentence } from '../../src/findings/to-sentence';
import { findRule } from '../../src/findings/rule-book';
import { calculate } from '../../src/formula/calculate';
import { fromPlanBook } from '../../src/plan/from-plan-book';
import { checkLedger } from '../../src/round/check-ledger';

const plan = fromPlanBook(readXlsx(readFileSync('assets/sample-plan.xlsx')));
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

describe('what a ledger says about itself is what the bureau will say', () => {
  const ledgers = files.flatMap((file) => {
    const book = open(file);
    if (!book) return [];
    try {
      return [{ file, book: calculate(book), checked: checkLedger(file, book, { plan, appVersion: '0.1.0' }) }];
    } catch (fault) {
      if (fault instanceof Fault) return [];
      throw fault;
    }
  });

  test('there are ledgers to compare', () => {
    expect(ledgers.length).toBeGreaterThan(25);
  });

  test.each(ledgers.map((each) => [each.file, each] as const))('%s', (_, { book, checked }) => {
    const self = readSelfCheck(book);
    const said = self.findings.map(({ rule, location, sentence, repairs }) => ({ rule, location, sentence: sentence.zh, repairs }));
    const core = checked.findings
      .filter(({ rule }) => !bureauOnly.includes(rule) && !blankRules.includes(rule))
      .map(({ rule, location, facts, repairs }) => ({ rule, location, sentence: toSentence(findRule(rule).message, facts, 'zh'), repairs }));
    const order = (list: typeof said) => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(order(said.filter(({ rule }) => rule !== 'locked-row-changed'))).toEqual(order(core));
    expect(self.blanks).toEqual(checked.findings.filter(({ rule }) => blankRules.includes(rule)).map(({ location }) => location));
    expect(self.unit).toBe(checked.unitReturn.identity.unit);
  });
});
