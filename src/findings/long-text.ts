import { trimmed } from '../ledger/rating-formula';
import type { Bound } from '../plan/rule-line';
import type { Entry } from '../returns/entry';
import { toText } from '../returns/measure-row';
import type { CellFault, RowHit } from './rule';

export const textBound: Bound = { usual: 1000, least: 50, most: 8000, unit: { zh: '字', en: 'characters' } };

/** The columns whose text is longer than the rule allows. */
export function findLongText<Key extends string>(
  keys: readonly Key[],
  entries: { readonly [K in Key]?: Entry | undefined },
  most: number,
  headerOf: (key: Key) => string,
): RowHit<Key>[] {
  return keys.flatMap((column) =>
    toText(entries[column]).length > most ? [{ column, facts: { column: headerOf(column), most: String(most) } }] : [],
  );
}

/** `findLongText` as formulas. */
export function toLongTextFaults<Key extends string>(
  keys: readonly Key[],
  most: number,
  headerOf: (key: Key) => string,
): CellFault[] {
  return keys.map((key) => ({
    fault: `LEN(${trimmed(key)})>${String(most)}`,
    facts: { column: `"${headerOf(key)}"`, most: `"${String(most)}"` },
  }));
}
