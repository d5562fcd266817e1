import { dateWordsIn } from '../text/dates';
import type { Section } from '../text/outline';
import type { Paragraph } from '../text/paragraphs';
import type { TextCell } from '../text/text-cell';
import { looksLikeUnit } from '../units/unit-list';
import { besideTasks, dueHeading, measuredIn, totalRow } from '../lexicon/tables';
import { figureIn, isNothing, textOf } from './figure-cell';
import { nameOfHeading, type TableGoal, toTableTarget } from './find-table-goals';
import { placeOfUnits } from './unit-table-header';
import { readColumns, toColumn } from './table-columns';

/** A table with a unit on each row and what it has to reach in the columns. */
interface UnitTable {
  readonly header: readonly TextCell[];
  readonly rows: readonly Paragraph[];
  /** The column of the units. */
  readonly at: number;
  readonly figures: readonly number[];
  readonly due: number;
  /** What the line above says that all is counted in; empty where there is none. */
  readonly unitOfMeasure: string;
  /** What several columns have a figure of, each by a date of its own. */
  readonly yearly: ReadonlySet<string>;
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
    for (const { caption, run } of runsOfRows(paragraphs)) {
      const measured = caption === undefined ? undefined : measuredIn.pattern.exec(textOf(caption))?.[1];
      const table = toUnitTable(run, measured ?? '');
      if (table === null) continue;
      if (caption !== undefined && measured !== undefined) lines.push(caption);
      const own = table.rows.filter((row) => !isTotalRow(row, table.at));
      const totals = table.rows.filter((row) => isTotalRow(row, table.at));
      const sums = table.figures.map((place) => own.reduce((sum, row) => sum + millionthsIn(row, place), 0));
      goals.push(...own.flatMap((row) => goalsOf(row, table)));
      lines.push(...run.slice(0, 1), ...own, ...totals.filter((row) => isSum(row, table, sums)));
    }
    children.forEach(walk);
  };
  walk(root);
  return { goals, lines };
}

interface RunOfRows {
  /** The paragraph above the first row. */
  readonly caption: Paragraph | undefined;
  readonly run: readonly Paragraph[];
}

function runsOfRows(paragraphs: readonly Paragraph[]): RunOfRows[] {
  const runs: { caption: Paragraph | undefined; run: Paragraph[] }[] = [];
  let above: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.cells !== null) {
      if (above?.cells == null) runs.push({ caption: above, run: [] });
      runs.at(-1)?.run.push(paragraph);
    }
    above = paragraph;
  }
  return runs;
}

function toUnitTable([first, ...rows]: readonly Paragraph[], unitOfMeasure: string): UnitTable | null {
  const header = first?.cells ?? null;
  if (header === null || readColumns(header) !== null || rows.length === 0) return null;
  const at = placeOfUnits(header);
  if (at < 0) return null;
  const due = header.findIndex((cell) => dueHeading.pattern.test(textOf(cell)));
  const figures = header.flatMap((cell, place) => (place > at && isFigures(cell, place, rows) ? [place] : []));
  const names = figures.map((place) => nameOfHeading(textOf(header[place])));
  const yearly = new Set(names.filter((name, place) => names.indexOf(name) !== place));
  const table = { header, rows, at, figures, due, unitOfMeasure, yearly };
  return figures.length > 0 && rows.every((row) => isRow(row, table)) ? table : null;
}

/** A column of nothing but numbers under a name. */
function isFigures(cell: TextCell, place: number, rows: readonly Paragraph[]): boolean {
  const heading = textOf(cell);
  if (heading.length < 2 || dueHeading.pattern.test(heading) || besideTasks.pattern.test(heading)) return false;
  const filled = rows.flatMap(({ cells }) => cells?.[place] ?? []).filter((each) => !isNothing(each));
  return filled.length > 0 && filled.every((each) => figureIn(each) !== null);
}

function isRow({ cells }: Paragraph, { header, at }: UnitTable): boolean {
  const unit = cells?.[at];
  if (cells?.length !== header.length || unit === undefined) return false;
  const name = textOf(unit);
  if (isTotalRow({ cells }, at) || looksLikeUnit(name)) return true;
  const isOfMeasure = header[at] !== undefined && toColumn(header[at]).role === 'unitOfMeasure';
  return !isOfMeasure && /^[\u4e00-\u9fff][\u4e00-\u9fff\w()]{1,19}$/.test(name);
}

/** 合计 stands in the place of the unit, or of its number. */
function isTotalRow({ cells }: Pick<Paragraph, 'cells'>, at: number): boolean {
  return [cells?.[at], cells?.[0]].some((cell) => totalRow.pattern.test(textOf(cell)));
}

function goalsOf(row: Paragraph, { header, at, figures, due, unitOfMeasure, yearly }: UnitTable): TableGoal[] {
  const cells = row.cells ?? [];
  return figures.flatMap((place): TableGoal[] => {
    const cell = cells[place];
    const heading = header[place];
    if (cell === undefined || heading === undefined || isNothing(cell)) return [];
    const dated = dateWordsIn(textOf(heading));
    const target = toTableTarget(textOf(heading), textOf(cell), { unitOfMeasure, yearly });
    const units = [textOf(cells[at])];
    return target === null
      ? []
      : [{ target, units, row, number: undefined, due: dated === '' ? textOf(cells[due]) : dated }];
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
  return cell === undefined ? 0 : Math.round((figureIn(cell) ?? 0) * 1e6);
}
