import type { Cell, Value } from '../workbook/book/book';
import { type FoundTable, squeeze } from '../workbook/book/read-table';
import { isPlain } from './read-entry';
import { trimText } from './trim-text';

export type Cells<Key extends string> = { readonly [K in Key]?: Cell | undefined };
export type Rows<Key extends string> = FoundTable<Key>['rows'];

/** A row of the ledger, and the columns in which it is filled in. */
export interface FilledRow<Key extends string> {
  readonly id: string;
  readonly keys: readonly Key[];
}

/** What somebody put into a cell, so that two can be compared; null where it is blank. */
export function toTyped(cell: Cell | undefined): Value | null {
  if (cell === undefined) return null;
  if (cell.formula !== undefined && !isPlain(cell.formula)) return `=${cell.formula}`;
  const { value } = cell;
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? trimText(value) || null : (value ?? null);
}

/** Whether two rows hold other entries. */
export function isOther<Key extends string>(keys: readonly Key[], one: Cells<Key>, other: Cells<Key>): boolean {
  return keys.some((key) => toTyped(one[key]) !== toTyped(other[key]));
}

export function groupById<Key extends string>(rows: Rows<Key>): ReadonlyMap<string, Rows<Key>> {
  const byId = new Map<string, Rows<Key>[number][]>();
  for (const row of rows) {
    const id = squeeze(row.cells['id' as Key]?.value);
    const same = byId.get(id);
    if (same) same.push(row);
    else byId.set(id, [row]);
  }
  return byId;
}

/** Ids of the rows in which a copy of the sheet holds other entries. A copy that nobody filled in contradicts nothing. */
export function listDiffering<Key extends string>(
  rows: readonly FilledRow<Key>[],
  own: ReadonlyMap<string, Rows<Key>>,
  copy: ReadonlyMap<string, Rows<Key>>,
): string[] {
  const pairs = rows.flatMap(({ id, keys }) =>
    (copy.get(id) ?? []).map(({ cells }) => ({ id, keys, cells, own: own.get(id)?.[0]?.cells ?? {} })),
  );
  const isBlank = pairs.every(({ keys, cells }) => keys.every((key) => toTyped(cells[key]) === null));
  return isBlank
    ? []
    : [...new Set(pairs.filter((pair) => isOther(pair.keys, pair.cells, pair.own)).map(({ id }) => id))];
}
