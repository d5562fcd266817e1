import { findDates } from '../text/dates';
import type { TextCell } from '../text/text-cell';
import { totalRow } from '../lexicon/tables';
import { figureIn, isNothing } from './figure-cell';
import { headingsOver, isHeading, placeOfUnits } from './unit-table-header';

type Cells = readonly (TextCell | null)[];

export interface LinesOfUnits {
  readonly rows: readonly (readonly TextCell[])[];
  /** The first line below the table. */
  readonly end: number;
}

const longestValue = 20;
const mostHeadings = 40;

/** A table of what each unit has to reach, copied with a line for each cell; null where none begins at the line. */
export function readUnitsOnLines(cells: Cells, at: number): LinesOfUnits | null {
  const place = placeOfUnits(cells.slice(at, at + 2).flatMap((cell) => cell ?? []));
  if (place < 0) return null;
  const isNumbered = place === 1;
  const from = at + place + 1;
  for (let first = from + 1; first < from + mostHeadings && isHeading(cells[first - 1]); first += 1) {
    const body = bodyFrom(cells, first, isNumbered);
    const columns = body?.rows[0] === undefined ? 0 : body.rows[0].length - place - 1;
    const headings = cells.slice(from, first).flatMap((cell) => cell ?? []);
    const over = body === null ? null : headingsOver(headings, columns);
    if (body !== null && over !== null) {
      const ahead = cells.slice(at, from).flatMap((cell) => cell ?? []);
      return { rows: [[...ahead, ...over], ...body.rows], end: body.end };
    }
  }
  return null;
}

/** The rows from a line on that are as long as the first; null where they are fewer than two. */
function bodyFrom(cells: Cells, first: number, isNumbered: boolean): LinesOfUnits | null {
  const rows: (readonly TextCell[])[] = [];
  let at = first;
  for (let row = rowFrom(cells, at, isNumbered); row !== null; row = rowFrom(cells, at, isNumbered)) {
    if (row.cells.length !== (rows[0] ?? row.cells).length) break;
    rows.push(row.cells);
    at += row.lines;
  }
  return rows.length > 1 ? { rows, end: at } : null;
}

interface RowOfUnit {
  readonly cells: readonly TextCell[];
  /** How many lines it takes. */
  readonly lines: number;
}

function rowFrom(cells: Cells, at: number, isNumbered: boolean): RowOfUnit | null {
  const number = isNumbered && isNumber(cells[at]) ? cells[at] : null;
  const start = number === null ? at : at + 1;
  const name = cells[start];
  if (name == null || !isName(name) || (isNumbered && number === null && !isTotal(name))) return null;
  const values = valuesFrom(cells, start + 1, isNumbered);
  const blank = { text: '', start: name.start, end: name.start };
  const ahead = isNumbered ? [number ?? blank] : [];
  return values.length === 0 ? null : { cells: [...ahead, name, ...values], lines: start + 1 + values.length - at };
}

/** Up to the next name, or to the number in front of it. */
function valuesFrom(cells: Cells, from: number, isNumbered: boolean): TextCell[] {
  const values: TextCell[] = [];
  for (let cell = cells[from]; cell != null && isValue(cell); cell = cells[from + values.length]) values.push(cell);
  const next = cells[from + values.length];
  const isNumberOfNext = isNumbered && next != null && isName(next) && !isTotal(next);
  return isNumberOfNext ? values.slice(0, -1) : values;
}

function isNumber(cell: TextCell | null | undefined): boolean {
  return cell != null && /^\d{1,3}$/.test(cell.text);
}

function isName(cell: TextCell): boolean {
  return /^[\u4e00-\u9fff][\u4e00-\u9fff\w()]{1,19}$/.test(cell.text) && !isValue(cell);
}

function isTotal(cell: TextCell): boolean {
  return totalRow.pattern.test(cell.text);
}

function isValue(cell: TextCell): boolean {
  if (cell.text === '' || cell.text.length > longestValue) return false;
  const text = cell.text.replace(/\s+/g, '');
  const date = findDates(text)[0];
  return isNothing(cell) || figureIn(cell) !== null || (date?.at === 0 && date.to === text.length);
}
