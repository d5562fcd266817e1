import type { FoundTask, TaskPassage } from './found-task';
import { toTitle, type Section } from '../text/outline';
import { cellBreak, trimmed, type TextCell } from '../text/text-cell';
import { fits } from './column-kinds';
import { isUnitRole, readColumns, readColumnsOrUnitless, type Column, type Columns } from './table-columns';
import { isOfDuties, readTimetable, type Timetable } from '../nodes/read-timetable';
import { hasUnits, joinRoles, readUnitList, type RoleLists } from '../units/unit-list';
import { dateWordsIn } from '../text/dates';
import { chineseOrdinal } from '../lexicon/headings';
import { workOfYear } from '../lexicon/tables';
import { sameAbove } from '../lexicon/units';

interface Row {
  readonly number: TextCell | undefined;
  readonly project: string;
  readonly title: TextCell | undefined;
  readonly units: RoleLists;
  readonly due: string;
  readonly passages: readonly TaskPassage[];
  /** Goes on with the task above, whose name was merged over both. */
  readonly isMore: boolean;
}

/** A task that rows may still be added to. */
interface TableTask extends FoundTask {
  /** Of the rows that go on with it. */
  readonly more: RoleLists[];
  due: string;
  /** Of its last row that has one. */
  rowDue: string;
  readonly passages: TaskPassage[];
}

/** A table whose rows are being read. */
interface Table {
  readonly columns: Columns;
  /** What stands above in each column, for 同上. */
  readonly above: (TextCell | undefined)[];
  /** Where it is one of stages: rows without a figure are no tasks. */
  readonly timetable: Timetable | null;
}

/** The tasks that stand as rows of tables; the header's columns hold until another header, also past section rows. */
export function findTableTasks(root: Section, kind: 'withUnits' | 'unitless'): FoundTask[] {
  const tasks: TableTask[] = [];
  const toColumns = kind === 'withUnits' ? readColumns : readColumnsOrUnitless;
  let table: Table | null = null;
  let project = '';
  /** A heading over the table, or over a header that comes again. */
  let above = '';
  const walk = (section: Section): void => {
    for (const { cells } of section.paragraphs) {
      if (cells === null) continue;
      const header = toColumns(cells);
      if (header !== null) {
        const timetable = readTimetable(cells);
        table = header.has('indicator') && !header.has('title') ? null : { columns: header, above: [], timetable };
        project = above;
        continue;
      }
      const heading = table === null ? repeatedHeading(cells) : sectionOf(cells, table.columns);
      above = heading ?? '';
      if (heading !== null) project = heading;
      if (table === null || heading !== null || cells.length < Math.min(3, table.columns.all.length)) continue;
      if (table.timetable !== null && isOfDuties(cells, table.timetable)) continue;
      const row = readRow(cells, table, columnsMissing(cells, table.columns));
      if (row.project !== '') project = row.project;
      addRow(tasks, row, { section, project, isUnitless: kind === 'unitless' });
    }
    section.children.forEach(walk);
  };
  walk(root);
  return tasks.map(withAllUnits);
}

function repeatedHeading(cells: readonly TextCell[]): string | null {
  const [first, ...others] = withoutRepeats(cells);
  return first !== undefined && others.length === 0 && cells.length > 1 && isSectionTitle(first.text)
    ? first.text
    : null;
}

const longestSection = 30;

/** The words of a row that only heads the rows below it: alone in the first column, or behind a Chinese number. */
function sectionOf(cells: readonly TextCell[], { all }: Columns): string | null {
  const filled = withoutRepeats(cells.filter(({ text }) => text !== ''));
  const [first, second] = filled;
  const isCounted = first !== undefined && chineseOrdinal.pattern.test(first.text);
  const title = isCounted ? second : first;
  if (title === undefined || filled.length !== (isCounted ? 2 : 1)) return null;
  if (all.length < 3 && cells.length > 1) return null;
  if (!isCounted && cells[0]?.text !== title.text) return null;
  if (!isSectionTitle(title.text)) return null;
  return isCounted ? `${first.text}、${title.text}` : title.text;
}

function isSectionTitle(text: string): boolean {
  return text.length <= longestSection && !/[。;:!?]/.test(text) && !/^\d{1,3}$/.test(text);
}

/** A heading that was merged over a row stands in each of its cells where the table was copied so. */
function withoutRepeats(filled: readonly TextCell[]): readonly TextCell[] {
  const isOne = filled.length > 2 && filled.every(({ text }) => text === filled[0]?.text);
  return isOne ? filled.slice(0, 1) : filled;
}

/** How many first cells of a row were merged into the row above: its number tells, or that the cells fit only so. */
function columnsMissing(cells: readonly TextCell[], columns: Columns): number {
  const missing = columns.all.length - cells.length;
  if (missing <= 0) return 0;
  if (columns.placeOf('number') === missing) return /^\d{1,3}$/.test(cells[0]?.text ?? '') ? missing : 0;
  return isFitting(cells, columns, missing) && !isFitting(cells, columns, 0) ? missing : 0;
}

function isFitting(cells: readonly TextCell[], { all }: Columns, missing: number): boolean {
  return cells.every((cell, at) => fits(all[at + missing], cell));
}

function readRow(printed: readonly TextCell[], { columns, above }: Table, missing: number): Row {
  const again = missing > 0 ? -1 : saidAgain(printed, columns, above);
  const cells = printed.map((cell, place): TextCell => {
    const column = columns.all[place + missing];
    const isAgain = column !== undefined && isTakenFromAbove(column) && sameAbove.pattern.test(cell.text);
    const meant = isAgain ? (above[place + missing] ?? { ...cell, text: '' }) : cell;
    if (column !== undefined) above[place + missing] = meant;
    return meant;
  });
  // the figures of a column of indicators are theirs
  const hasIndicators = columns.placeOf('indicator') >= 0;
  const at = (role: Column['role']): TextCell | undefined => cells[columns.placeOf(role) - missing];
  const due = at('due')?.text ?? '';
  const units: RoleLists[] = [];
  const named: TextCell[] = [];
  const passages: TaskPassage[] = [];
  cells.forEach((cell, place) => {
    const column = columns.all[place + missing];
    if (column === undefined || cell.text === '' || place === again) return;
    const { role } = column;
    if (isUnitRole(role)) units.push(readUnitList(cell.text, role));
    if (role !== 'title' && role !== 'content' && (role !== 'figure' || hasIndicators)) return;
    const ofColumn = role === 'title' ? '' : dateWordsIn(column.heading);
    named.push(cell);
    const said: Omit<TaskPassage, 'start' | 'end'> =
      ofColumn === '' ? { due: due === '' ? null : due } : { due: ofColumn, stated: statedBy(column.heading) };
    passages.push(...linesOf(cell).map(({ start, end }) => ({ start, end, ...said })));
  });
  return {
    number: at('number'),
    project: at('project')?.text ?? '',
    title: named[0] === undefined ? undefined : linesOf(named[0])[0],
    units: joinRoles(units),
    due,
    passages,
    isMore: missing > 0 ? isNamed(columns, missing) : again >= 0 || isBlankAhead(cells, columns),
  };
}

/** The column of the task's name where a row has that of the row above, and its number: both were merged; -1 elsewhere. */
function saidAgain(cells: readonly TextCell[], { named, placeOf }: Columns, above: Table['above']): number {
  const [first] = named;
  if (first === undefined || named.length === 1) return -1;
  const number = placeOf('number');
  const isSame = (at: number): boolean => (cells[at]?.text ?? '') !== '' && cells[at]?.text === above[at]?.text;
  return isSame(first) && (number < 0 || isSame(number)) ? first : -1;
}

/** Whether the task's name or number stands in the first columns. */
function isNamed({ placeOf }: Columns, columns: number): boolean {
  return [placeOf('title'), placeOf('number')].some((place) => place >= 0 && place < columns);
}

/** Neither a number nor a task's name, where the table has both and what is to be done besides. */
function isBlankAhead(cells: readonly TextCell[], { named, placeOf }: Columns): boolean {
  const [first] = named;
  if (first === undefined || named.length === 1) return false;
  return cells[placeOf('number')]?.text === '' && cells[first]?.text === '';
}

/** 2024年任务 is what is done in the year, 2024年目标 what is reached by its end. */
function statedBy(heading: string): 'by' | 'in' {
  return workOfYear.pattern.test(heading) ? 'in' : 'by';
}

function isTakenFromAbove({ role }: Column): boolean {
  return isUnitRole(role) || role === 'due' || role === 'project';
}

/** A break in a cell is a full stop. */
function linesOf({ text, start, end }: TextCell): TextCell[] {
  if (!cellBreak.test(text)) return [{ text, start, end }];
  const lines: TextCell[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && !cellBreak.test(text.charAt(i))) continue;
    const line = trimmed(text, from, i);
    if (line.text !== '') lines.push({ text: line.text, start: start + line.start, end: start + line.end });
    from = i + 1;
  }
  return lines;
}

interface Place {
  readonly section: Section;
  readonly project: string;
  readonly isUnitless: boolean;
}

/** A row without units and without a number of its own goes on with the task above it. */
function addRow(tasks: TableTask[], row: Row, { section, project, isUnitless }: Place): void {
  const last = tasks.at(-1);
  if (row.passages.length === 0) return;
  const number = row.number?.text.replace(/\s+/g, '') ?? '';
  const ordinal = /^\d{1,3}[.、]?$/.test(number) ? Number.parseInt(number, 10) : null;
  const isNumbered = isUnitless ? row.number === undefined || number !== '' : ordinal === (last?.ordinal ?? 0) + 1;
  if (row.isMore && last !== undefined) goOn(last, row);
  else if (hasUnits(row.units) || isNumbered) tasks.push({ ...toTask(row, section, project), ordinal });
  else last?.passages.push(...row.passages);
}

/** What such a row says is its own unit's to report. */
function goOn(task: TableTask, { units, due, passages }: Row): void {
  const reporter = units.lead[0] ?? units.responsible[0] ?? units.supporting[0];
  task.more.push(units);
  if (due !== '' && due !== task.rowDue) {
    task.due = task.due === '' ? due : `${task.due};${due}`;
    task.rowDue = due;
  }
  for (const passage of passages) {
    const own = { ...passage, due: passage.due ?? (task.rowDue === '' ? null : task.rowDue) };
    task.passages.push(reporter === undefined ? own : { ...own, reporter });
  }
}

/** Whoever leads only a part of the task is responsible for it. */
function withAllUnits({ more, ...task }: TableTask): FoundTask {
  if (more.length === 0) return task;
  const { lead, responsible, supporting } = joinRoles([task.units, ...more.map((units) => ({ ...units, lead: [] }))]);
  const others = new Set([...responsible, ...more.flatMap((units) => units.lead)]);
  for (const unit of [...lead, ...supporting]) others.delete(unit);
  return { ...task, units: { lead, responsible: [...others], supporting } };
}

function toTask({ number, title, units, due, passages }: Row, section: Section, project: string): TableTask {
  return {
    title: toTitle(title?.text ?? '').replace(/^\d{1,3}[.、]/, ''),
    section,
    ordinal: null,
    number: number === undefined || number.text === '' ? null : { start: number.start, end: number.end },
    project: project === '' ? null : project,
    isUnderSection: true,
    units,
    due,
    rowDue: due,
    more: [],
    unread: [],
    passages: [...passages],
  };
}
