import type { Entry } from '../../returns/entry';
import { readEntry } from '../../returns/read-entry';
import { headerOf } from '../entry-columns';
import type { Rule } from '../rule';
import { ruleBook } from '../rule-book';
import { listAsked } from './own-entry';
import { type OwnRow, type OwnTable, toWords } from './read-own-rows';
import type { SelfFinding } from './self-check';
import { toWordsOf } from './to-words-of';

/** The entries of a row in which something other than text is asked, by column. */
export function readOwnEntries({ part, sheet, found }: OwnTable, { row, cells }: OwnRow): ReadonlyMap<string, Entry> {
  return new Map(
    listAsked(part, cells).map(([key, expected]) => {
      const location = { sheet, row, column: found?.positions[key] ?? 0 };
      return [key, readEntry(cells[key], location, expected)];
    }),
  );
}

/** What no formula sees: formulas where something was to be entered, and numbers that are shown as dates. */
export function checkOwnEntries(
  { part, sheet, columns, nameKey }: OwnTable,
  { cells }: OwnRow,
  entries: ReadonlyMap<string, Entry>,
): SelfFinding[] {
  const rules: readonly Rule<never, unknown>[] = ruleBook[part];
  return rules.flatMap((rule) =>
    [...entries].flatMap(([key, entry]): SelfFinding[] => {
      const facts = rule.ofEntry?.(entry);
      if (!facts) return [];
      return [
        {
          rule: rule.id,
          severity: rule.severity,
          sheet,
          row: toWords(cells.id),
          name: toWords(cells[nameKey]),
          location: entry.location,
          sentence: toWordsOf(rule, { column: headerOf(key, columns), ...facts }),
          repairs: rule.repairs?.(entry) ?? [],
        },
      ];
    }),
  );
}
