import { findFigures } from '../figures/figures';
import type { Section } from '../text/outline';
import type { Paragraph } from '../text/paragraphs';
import type { TextCell } from '../text/text-cell';
import { looksLikeUnit } from '../units/unit-list';
import { besideTasks, dueHeading, totalRow, unitsDown } from '../lexicon/tables';
import { type TableGoal, textOf, toTableTarget } from './find-table-goals';
import { readColumns, toColumn } from './table-columns';

/** A table with a unit on each row and what it has to reach in the columns. */
interface UnitTable {
  readonly header: readonly TextCell[];
  readonly rows: readonly Paragraph[];
  /** The column of the units. */
  readonly at: number;
  readonly figures: readonly number[];
  readonly due: number;
}

export interface UnitTables {
  readonly goals: readonly TableGoal[];
  /** Headers, rows, and totals that are the sum of their rows: all that is read. */
  readonly lines: readonly Paragraph[];
}

/** The figures that tables give to each unit for itself: 学校 | 新增学位(个). */
export function findUnitTables(root: Section): UnitTables {
  const goals: TableGoal[] = [];
  const lines: Paragraph[] = [];
  const walk = ({ paragraphs, children }: Section): void => {
    for (const run of runsOfRows(paragraphs)) {
      const table = toUnitTable(run);
      if (table === null) continue;
      const own = table.rows.filter(({ cells }) => !isTotal(cells?.[table.at]));
      const totals = table.rows.filter(({ cells }) => isTotal(cells?.[table.at]));
      const sums = table.figures.map((place) => own.reduce((sum, row) => sum + millionthsIn(row, place), 0));
      goals.push(...own.flatMap((row) => goalsOf(row, table)));
      lines.push(...run.slice(0, 1), ...own, ...totals.filter((row) => isSum(row, table, sums)));
    }
    children.forEach(walk);
  };
  walk(root);
  return { goals, lines };
}

function runsOfRows(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const runs: Paragraph[][] = [];
  let isOpen = false;
  for (const paragraph of paragraphs) {
    if (paragraph.cells === null) isOpen = false;
    else if (isOpen) runs.at(-1)?.push(paragraph);
    else {
      runs.push([paragraph]);
      isOpen = true;
    }
  }
  return runs;
}

function toUnitTable([first, ...rows]: readonly Paragraph[]): UnitTable | null {
  const header = first?.cells ?? null;
  if (header === null || readColumns(header) !== null || rows.length === 0) return null;
  const isNumbered = header[0] !== undefined && toColumn(header[0]).role === 'number';
  const at = isNumbered ? 1 : 0;
  if (!unitsDown.pattern.test(textOf(header[at]))) return null;
  const due = header.findIndex((cell) => dueHeading.pattern.test(textOf(cell)));
  const figures = header.flatMap((cell, place) => (place > at && isFigures(cell, place, rows) ? [place] : []));
  const table = { header, rows, at, figures, due };
  return figures.length > 0 && rows.every((row) => isRow(row, table)) ? table : null;
}

/** A column of nothing but numbers under a name. */
function isFigures(cell: TextCell, place: number, rows: readonly Paragraph[]): boolean {
  const heading = textOf(cell);
  if (heading.length < 2 || dueHeading.pattern.test(heading) || besideTasks.pattern.test(heading)) return false;
  const filled = rows.flatMap(({ cells }) => cells?.[place] ?? []).filter((each) => !isNothing(each));
  return filled.length > 0 && filled.every((each) => numberIn(each) !== null);
}

function isNothing({ text }: TextCell): boolean {
  return /^[-/]*$/.test(text);
}

/** The figure that is all of a cell. */
function numberIn(cell: TextCell): number | null {
  const text = textOf(cell);
  const [figure] = findFigures(text);
  return figure?.start === 0 && figure.end === text.length ? figure.value : null;
}

function isRow({ cells }: Paragraph, { header, at }: UnitTable): boolean {
  const unit = cells?.[at];
  if (cells?.length !== header.length || unit === undefined) return false;
  const name = textOf(unit);
  if (isTotal(unit) || looksLikeUnit(name)) return true;
  const isOfMeasure = header[at] !== undefined && toColumn(header[at]).role === 'unitOfMeasure';
  return !isOfMeasure && /^[\u4e00-\u9fff][\u4e00-\u9fff\w()]{1,19}$/.test(name);
}

function isTotal(cell: TextCell | undefined): boolean {
  return totalRow.pattern.test(textOf(cell));
}

function goalsOf(row: Paragraph, { header, at, figures, due }: UnitTable): TableGoal[] {
  const cells = row.cells ?? [];
  return figures.flatMap((place): TableGoal[] => {
    const cell = cells[place];
    const heading = header[place];
    if (cell === undefined || heading === undefined || isNothing(cell)) return [];
    const target = toTableTarget(textOf(heading), textOf(cell));
    const units = [textOf(cells[at])];
    return target === null ? [] : [{ target, units, row, number: undefined, due: textOf(cells[due]) }];
  });
}

/** Whether each number of a total is what its rows add up to; a total of anything else is listed as unused. */
function isSum(total: Paragraph, { figures }: UnitTable, sums: readonly number[]): boolean {
  return figures.every((place, at) => {
    const said = total.cells?.[place];
    return said === undefined || isNothing(said) || millionthsIn(total, place) === sums[at];
  });
}

/** Whole, so that they add up exactly. */
function millionthsIn({ cells }: Paragraph, place: number): number {
  const cell = cells?.[place];
  return cell === undefined ? 0 : Math.round((numberIn(cell) ?? 0) * 1e6);
}
