import type { Column } from '../workbook/book/table';
import type { Entry } from '../returns/entry';
import { headerOf } from './entry-columns';
import type { RowHit, Rule } from './rule';

/** The entries of a row of which a rule has something to say. */
export function checkEntries<Key extends string>(
  ofEntry: NonNullable<Rule<never, never>['ofEntry']>,
  keys: readonly Key[],
  entries: { readonly [K in Key]?: Entry | undefined },
  columns?: readonly Column[],
): RowHit<Key>[] {
  return keys.flatMap((column) => {
    const entry = entries[column];
    const facts = entry ? ofEntry(entry) : null;
    return facts ? [{ column, facts: { column: headerOf(column, columns), ...facts } }] : [];
  });
}
