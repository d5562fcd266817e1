import { memoByObject } from '../../workbook/book/memo-by-object';
import { toPeriod } from '../period';
import type { Plan, Revision } from '../plan';
import { isWholeRow } from './revised-fields';

/** Everything that was ever revised in one row, each field's lines in the order of their dates. */
export interface RevisedRow {
  readonly kind: Revision['kind'];
  readonly row: string;
  readonly fields: ReadonlyMap<string, readonly Revision[]>;
  /** When the row itself came and went. */
  readonly presence: readonly Revision[];
}

interface Growing extends RevisedRow {
  readonly fields: Map<string, readonly Revision[]>;
  readonly presence: Revision[];
}

export function toRowKey({ kind, row }: Pick<Revision, 'kind' | 'row'>): string {
  return `${kind} ${row}`;
}

export function byDate(a: Revision, b: Revision): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

/** What tells one line from another. */
export function toRevisionKey({ date, kind, row, field, was, is }: Revision): string {
  return JSON.stringify([date, kind, row, field, was, is]);
}

/** Revised rows by `toRowKey`. The order of the lines does not matter. */
export const indexRevisions = memoByObject((revisions: Plan['revisions']): ReadonlyMap<string, RevisedRow> => {
  const rows = new Map<string, Growing>();
  for (const each of [...revisions].sort(byDate)) {
    const { kind, row, field } = each;
    const found: Growing = rows.get(toRowKey(each)) ?? { kind, row, fields: new Map(), presence: [] };
    rows.set(toRowKey(each), found);
    if (field === 'added' || field === 'dropped') found.presence.push(each);
    else if (!isWholeRow(field)) found.fields.set(field, [...(found.fields.get(field) ?? []), each]);
  }
  return rows;
});

/** Whether what ends on that day goes by it. */
export function isInForce({ from }: Revision, day: string): boolean {
  return from === null || toPeriod(from).start <= day;
}

/** The line that speaks for the day: the last one in force. */
function findLast(lines: readonly Revision[], day: string): Revision | undefined {
  return lines.filter((each) => isInForce(each, day)).at(-1);
}

/** What stood in the field on that day; undefined where what the plan says now was in force. */
export function toTextOn(lines: readonly Revision[], day: string): string | undefined {
  const last = findLast(lines, day);
  return last === undefined ? lines[0]?.was : last === lines.at(-1) ? undefined : last.is;
}

/** Whether the row was there on that day; undefined where it neither came nor went. */
export function isPresentOn({ presence }: RevisedRow, day: string): boolean | undefined {
  const [first] = presence;
  if (!first) return undefined;
  return (findLast(presence, day)?.field ?? (first.field === 'dropped' ? 'added' : 'dropped')) === 'added';
}
