import type { FoundTask, TaskPassage } from './found-task';
import { toTitle, type Section } from '../text/outline';
import type { TextCell } from '../text/paragraphs';
import { readColumns, type Column, type Columns } from './table-columns';
import { hasUnits, joinRoles, readUnitList, type RoleLists } from '../units/unit-list';
import { findDates } from '../text/dates';
import { workOfYear } from '../lexicon/tables';

interface Row {
  readonly number: TextCell | undefined;
  readonly project: string;
  readonly title: TextCell | undefined;
  readonly units: RoleLists;
  readonly due: string;
  readonly passages: readonly TaskPassage[];
}

/** A task that rows may still be added to. */
interface TableTask extends FoundTask {
  readonly passages: TaskPassage[];
}

/** The tasks that stand as rows of tables; the header's columns hold until another header, also past section lines between rows. */
export function findTableTasks(root: Section): FoundTask[] {
  const tasks: TableTask[] = [];
  let columns: Columns | null = null;
  let project = '';
  const walk = (section: Section): void => {
    for (const paragraph of section.paragraphs) {
      if (paragraph.cells === null) continue;
      const header = readColumns(paragraph.cells);
      if (header !== null) {
        columns = header.placeOf('indicator') >= 0 && header.placeOf('title') < 0 ? null : header;
        project = '';
        continue;
      }
      if (columns === null || paragraph.cells.length < Math.min(3, columns.all.length)) continue;
      const row = readRow(paragraph.cells, columns, columnsMissing(paragraph.cells, columns));
      if (row.project !== '') project = row.project;
      addRow(tasks, row, section, project);
    }
    section.children.forEach(walk);
  };
  walk(root);
  return tasks;
}

/** How many first cells of a row were merged into the row above. */
function columnsMissing(cells: readonly TextCell[], columns: Columns): number {
  const missing = columns.all.length - cells.length;
  const isMerged = missing > 0 && columns.placeOf('number') === missing && /^\d{1,3}$/.test(cells[0]?.text ?? '');
  return isMerged ? missing : 0;
}

function readRow(cells: readonly TextCell[], columns: Columns, missing: number): Row {
  const at = (role: Column['role']): TextCell | undefined => cells[columns.placeOf(role) - missing];
  const due = at('due')?.text ?? '';
  const units: RoleLists[] = [];
  const named: TextCell[] = [];
  const passages: TaskPassage[] = [];
  cells.forEach((cell, place) => {
    const column = columns.all[place + missing];
    if (column === undefined || cell.text === '') return;
    const { role } = column;
    if (role === 'lead' || role === 'responsible' || role === 'supporting') units.push(readUnitList(cell.text, role));
    if (role !== 'title' && role !== 'content' && role !== 'figure') return;
    const ofColumn = role === 'title' ? '' : dateOf(column.heading);
    named.push(cell);
    if (ofColumn === '') passages.push({ start: cell.start, end: cell.end, due: due === '' ? null : due });
    else passages.push({ start: cell.start, end: cell.end, due: ofColumn, stated: statedBy(column.heading) });
  });
  return {
    number: at('number'),
    project: at('project')?.text ?? '',
    title: named[0],
    units: joinRoles(units),
    due,
    passages,
  };
}

/** 一季度 of 一季度目标; empty where the heading has no date. */
function dateOf(heading: string): string {
  const date = findDates(heading)[0];
  return date === undefined ? '' : heading.slice(date.at, date.to);
}

/** 2024年任务 is what is done in the year, 2024年目标 what is reached by its end. */
function statedBy(heading: string): 'by' | 'in' {
  return workOfYear.pattern.test(heading) ? 'in' : 'by';
}

/** A row without units goes on with the task above it. */
function addRow(tasks: TableTask[], row: Row, section: Section, project: string): void {
  const last = tasks.at(-1);
  if (row.passages.length === 0) return;
  if (last !== undefined && !hasUnits(row.units)) {
    for (const passage of row.passages) last.passages.push(passage);
    return;
  }
  if (!hasUnits(row.units)) return;
  const number = row.number?.text.replace(/\s+/g, '') ?? '';
  const ordinal = /^\d{1,3}[.、]?$/.test(number) ? Number.parseInt(number, 10) : null;
  tasks.push({
    title: toTitle(row.title?.text ?? '').replace(/^\d{1,3}[.、]/, ''),
    section,
    ordinal,
    number: row.number === undefined || number === '' ? null : { start: row.number.start, end: row.number.end },
    project: project === '' ? null : project,
    isUnderSection: true,
    units: row.units,
    due: row.due,
    passages: [...row.passages],
  });
}
