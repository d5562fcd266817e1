import type { FoundTask, TaskPassage } from './found-task';
import { toTitle, type Section } from './outline';
import type { TextCell } from './paragraphs';
import { readColumns, type Column } from './table-columns';
import { hasUnits, joinRoles, noUnits, readUnitList, type RoleLists } from './unit-list';

interface Row {
  readonly number: TextCell | undefined;
  readonly project: string;
  readonly title: TextCell | undefined;
  readonly units: RoleLists;
  readonly due: string;
  readonly passages: readonly TaskPassage[];
}

/** The tasks that stand as rows of tables; the header's columns hold until another header, also past section lines between rows. */
export function findTableTasks(root: Section): FoundTask[] {
  const tasks: FoundTask[] = [];
  let columns: readonly Column[] | null = null;
  let project = '';
  const walk = (section: Section): void => {
    for (const paragraph of section.paragraphs) {
      if (paragraph.cells === null) continue;
      const header = readColumns(paragraph.cells);
      if (header !== null) {
        columns = header.some((column) => column.role === 'indicator') && !header.some((column) => column.role === 'title') ? null : header;
        project = '';
        continue;
      }
      if (columns === null || paragraph.cells.length < Math.min(3, columns.length)) continue;
      const row = readRow(aligned(paragraph.cells, columns), columns);
      if (row.project !== '') project = row.project;
      addRow(tasks, row, section, project);
    }
    section.children.forEach(walk);
  };
  walk(root);
  return tasks;
}

/** A row whose first cells were merged into the row above has them blank. */
function aligned(cells: readonly TextCell[], columns: readonly Column[]): readonly TextCell[] {
  const missing = columns.length - cells.length;
  const number = columns.findIndex((column) => column.role === 'number');
  const first = cells[0];
  if (missing <= 0 || first === undefined || number !== missing || !/^\d{1,3}$/.test(first.text)) return cells;
  const blank: TextCell = { text: '', start: first.start, end: first.start };
  return [...Array.from({ length: missing }, () => blank), ...cells];
}

function readRow(cells: readonly TextCell[], columns: readonly Column[]): Row {
  const at = (role: Column['role']): TextCell | undefined => cells[columns.findIndex((column) => column.role === role)];
  let units = noUnits;
  columns.forEach((column, i) => {
    const cell = cells[i]?.text ?? '';
    if (column.role === 'lead' || column.role === 'responsible' || column.role === 'supporting') units = joinRoles(units, readUnitList(cell, column.role));
  });
  const due = at('due')?.text ?? '';
  const saysWhat = ({ role }: Column): boolean => role === 'title' || role === 'content' || role === 'figure';
  const passages = columns.flatMap((column, i) => {
    const cell = cells[i];
    const year = /(?:19|20)\d{2}年/.exec(column.heading)?.[0] ?? '';
    const by = column.role === 'figure' && year !== '' ? year : due;
    return cell !== undefined && cell.text !== '' && saysWhat(column) ? [{ start: cell.start, end: cell.end, due: by === '' ? null : by }] : [];
  });
  const named = cells.filter((_, i) => columns[i] !== undefined && saysWhat(columns[i])).filter((cell) => cell.text !== '');
  return { number: at('number'), project: at('project')?.text ?? '', title: named[0], units, due, passages };
}

/** A row without units goes on with the task above it. */
function addRow(tasks: FoundTask[], row: Row, section: Section, project: string): void {
  const last = tasks.at(-1);
  const isNext = last !== undefined && !hasUnits(row.units);
  if (row.passages.length === 0) return;
  if (isNext) {
    tasks[tasks.length - 1] = { ...last, passages: [...last.passages, ...row.passages] };
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
    passages: row.passages,
  });
}
