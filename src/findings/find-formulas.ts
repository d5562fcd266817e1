import type { IndicatorKey } from '../ledger/ledger-columns';
import { headerOf, toFilledKeys } from './entry-columns';
import { type FormulaKind, formulaKindOf } from './formula-kind';
import type { IndicatorSubject, RowHit } from './rule';

/** The figures and choices of a row that hang on a formula of one kind. */
export function findFormulas(
  { row: { issued, entries } }: IndicatorSubject,
  rule: FormulaKind['rule'],
): RowHit<IndicatorKey>[] {
  return toFilledKeys(issued).flatMap((column) => {
    const entry = entries[column];
    const kind = formulaKindOf(entry);
    if (kind?.rule !== rule || entry?.kind !== 'unreadable') return [];
    return [{ column, facts: { column: headerOf(column), ...kind.facts }, repairs: entry.repairs }];
  });
}
