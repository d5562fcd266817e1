import { dueHeading } from '../lexicon/tables';
import { stageHeading, timeHeading, workHeading } from '../lexicon/nodes';
import { type Column, type ColumnRole, readColumns, toColumn } from '../tasks/table-columns';
import { textOf } from '../tasks/figure-cell';
import type { TextCell } from '../text/text-cell';
import { readUnitList } from '../units/unit-list';
import { hasDuty } from './duty-name';
import type { NodeScope } from './node-due';
import { hasFigures, readDuties, type SentenceDuty } from './read-duties';

/** Where a table that says when things are done has it. */
export interface Timetable {
  readonly when: number;
  readonly what: readonly number[];
  readonly who: readonly number[];
}

/** The columns of a header of stages or days and what is done by them; null for one of tasks, which may have days too. */
export function readTimetable(header: readonly TextCell[]): Timetable | null {
  const columns = header.map(toColumn);
  const headings = header.map(textOf);
  const first = headings[columns[0]?.role === 'number' ? 1 : 0] ?? '';
  const isOfStages = stageHeading.pattern.test(first);
  const isOfDays = timeHeading.pattern.test(first) && readColumns(header) === null;
  const when = headings.findIndex((heading) => timeHeading.pattern.test(heading) || dueHeading.pattern.test(heading));
  const places = columns.map((_, at) => at).filter((at) => at !== when && headings[at] !== first);
  const what = places.filter(
    (at) => roleAt(columns, at, 'title', 'content') || workHeading.pattern.test(headings[at] ?? ''),
  );
  if ((!isOfStages && !isOfDays) || when < 0 || what.length === 0) return null;
  return { when, what, who: places.filter((at) => roleAt(columns, at, 'lead', 'responsible')) };
}

function roleAt(columns: readonly Column[], at: number, ...roles: readonly ColumnRole[]): boolean {
  const column = columns[at];
  return column !== undefined && roles.includes(column.role);
}

/** What is ordered, clause by clause: each comma parts two orders where each side is one. */
function ordersIn(text: string): string[] {
  return text
    .split(/[;。]/)
    .flatMap((order) => {
      const clauses = order.split(',');
      return clauses.every(hasDuty) ? clauses : [order];
    })
    .filter((order) => order !== '');
}

const everyYear: NodeScope = { planStart: '0001-01-01', planEnd: '9999-12-31', stage: null, year: null };

/** Whether a row says what is done by when, and no figure to reach: that would be a task's. */
export function isOfDuties(cells: readonly TextCell[], { what }: Timetable): boolean {
  return !what.some((at) => hasFigures(textOf(cells[at]), everyYear));
}

/** The duties of a row; none where it gives a figure to reach, or says of anything no day by which it is done. */
export function readTimetableRow(cells: readonly TextCell[], timetable: Timetable, scope: NodeScope): SentenceDuty[] {
  const when = textOf(cells[timetable.when]);
  if (!isOfDuties(cells, timetable)) return [];
  const orders = timetable.what.flatMap((at) => ordersIn(textOf(cells[at])));
  const doers = timetable.who.flatMap((at) => readUnitList(cells[at]?.text ?? '', 'lead').lead);
  const duties = orders.map((order) => readDuties(`${when}${order}`, scope, doers));
  return duties.some((each) => each.length === 0) ? [] : duties.flat();
}
