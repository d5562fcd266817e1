import { findDates } from '../text/dates';
import type { TextCell } from '../text/text-cell';
import { isMain, roleOf, type Role } from '../units/unit-labels';
import { besideTasks, columnRoles, dueHeading, unitHeading } from '../lexicon/tables';

/** What a column of a task table holds. */
export type ColumnRole =
  Role | 'number' | 'project' | 'title' | 'content' | 'due' | 'unitOfMeasure' | 'indicator' | 'figure' | 'other';

export interface Column {
  readonly role: ColumnRole;
  readonly heading: string;
}

/** The columns of a table, as its header row names them. */
export interface Columns {
  readonly all: readonly Column[];
  readonly has: (role: ColumnRole) => boolean;
  /** The place of the first column of a role; -1 where there is none. */
  readonly placeOf: (role: ColumnRole) => number;
  /** The places of what is to be done, the task's name first. */
  readonly named: readonly number[];
}

const blank: Column = { role: 'other', heading: '' };

/** A row may have as many blank cells as the text has letters. */
export function toColumn({ text }: TextCell): Column {
  if (text === '') return blank;
  const heading = text.replace(/\s+/g, '');
  return { role: toRole(heading), heading };
}

/** The columns of a header row; null where the row heads neither a table of tasks with units nor one of indicators. */
export function readColumns(cells: readonly TextCell[]): Columns | null {
  const columns = toColumns(cells);
  const { has } = columns;
  const hasUnits = has('lead') || has('responsible') || has('supporting');
  const isTasks = hasUnits && (has('title') || has('content'));
  return isTasks || (has('indicator') && has('figure')) ? columns : null;
}

/** The same, also of a table that has no column for units. */
export function readColumnsOrUnitless(cells: readonly TextCell[]): Columns | null {
  const columns = toColumns(cells);
  const { has } = columns;
  const isTasks = (has('number') && (has('title') || has('content'))) || (has('title') && has('due'));
  return isTasks && cells.length > 1 ? columns : readColumns(cells);
}

function toColumns(cells: readonly TextCell[]): Columns {
  const read = cells.map(toColumn);
  const isLed = read.some(({ role, heading }) => role === 'lead' && !isMain(heading));
  const all = withTitle(
    read.map((column) => (column.role === 'lead' ? { ...column, role: roleOf(column.heading, isLed) } : column)),
  );
  const places = new Map<ColumnRole, number>();
  all.forEach(({ role }, at) => {
    if (!places.has(role)) places.set(role, at);
  });
  const named = all.flatMap(({ role }, at) => (role === 'title' || role === 'content' ? [at] : []));
  return { all, has: (role) => places.has(role), placeOf: (role) => places.get(role) ?? -1, named };
}

/** Behind the rows' number stands what is to be done, whatever its heading, where no other column holds it. */
function withTitle(columns: readonly Column[]): readonly Column[] {
  const has = (...roles: ColumnRole[]) => columns.some(({ role }) => roles.includes(role));
  if (
    columns[0]?.role !== 'number' ||
    has('title', 'content', 'indicator') ||
    !columns.some((each) => isUnitRole(each.role))
  )
    return columns;
  const at = columns.findIndex(
    ({ role, heading }) => role === 'other' && heading !== '' && !besideTasks.pattern.test(heading),
  );
  return columns.map((column, place) => (place === at ? { ...column, role: 'title' } : column));
}

const longestHeading = 20;

function toRole(heading: string): ColumnRole {
  if (heading.length > longestHeading) return 'other';
  if (unitHeading.pattern.test(heading)) return roleOf(heading);
  if (dueHeading.pattern.test(heading)) return 'due';
  const date = findDates(heading)[0];
  if (date?.at === 0 && date.to === heading.length && date.year === null) return 'content';
  return columnRoles.find(({ pattern }) => pattern.test(heading))?.role ?? 'other';
}

export function isUnitRole(role: ColumnRole): role is Role {
  return role === 'lead' || role === 'responsible' || role === 'supporting';
}
