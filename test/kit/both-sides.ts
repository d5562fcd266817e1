import type { Book } from '../../src/workbook/book/book';
import type { Finding } from '../../src/findings/finding';
import { findRule } from '../../src/findings/rule-book';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { toSentence } from '../../src/findings/words/to-sentence';
import type { Location } from '../../src/returns/entry';

/** Rules that need the plan, or say more than a formula or a fingerprint can. */
const bureauOnly = [
  'template-out-of-date',
  'row-revised',
  'row-redefined',
  'task-revised',
  'rows-dropped',
  'mark-missing',
  'locked-cell-changed',
];
const isAboutBlank = (rule: string) => findRule(rule).isBlank === true;
const byPlace = (list: readonly Location[]) =>
  [...list].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row || a.column - b.column);

/** What a ledger says about itself and what the bureau says, as a list whose order does not matter. */
export function toBoth(book: Book, { findings }: { readonly findings: readonly Finding[] }, language: 'zh' | 'en') {
  const order = (list: readonly { readonly rule: string }[]) =>
    [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const self = readSelfCheck(book);
  const said = self.findings
    .filter(({ rule }) => rule !== 'locked-row-changed')
    .map(({ rule, location, sentence, repairs }) => ({ rule, location, sentence: sentence[language], repairs }));
  const core = findings
    .filter(({ rule }) => !bureauOnly.includes(rule) && !isAboutBlank(rule))
    .map(({ rule, location, facts, repairs }) => ({
      rule,
      location,
      sentence: toSentence(findRule(rule).message, facts, language),
      repairs,
    }));
  const rowsOf = (list: readonly { readonly row: string | null }[]) => [...new Set(list.map(({ row }) => row))].sort();
  const changed = rowsOf(self.findings.filter(({ rule }) => rule === 'locked-row-changed'));
  const bureauChanged = rowsOf(
    findings
      .filter(({ rule }) => rule === 'locked-cell-changed' || rule === 'unit-of-measure-changed')
      .map(({ place }) => place),
  );
  return {
    said: order(said),
    core: order(core),
    changed,
    bureauChanged,
    blanks: byPlace(self.blanks),
    unfilled: byPlace(findings.flatMap(({ rule, location }) => (isAboutBlank(rule) && location ? [location] : []))),
  };
}
