import { readHeading } from '../text/heading';
import { trimmed, type TextCell } from '../text/text-cell';
import { chineseOrdinal } from '../lexicon/headings';
import { stageHeading } from '../lexicon/nodes';
import { endOfTitle } from '../lexicon/sections';
import { alignLines } from './align-lines';
import { fits, kindOf } from './column-kinds';
import { readUnitsOnLines } from './units-on-lines';
import { readColumnsOrUnitless, toColumn, type Column, type Columns } from './table-columns';

/** A line, or the row that several lines with a cell each make. */
export interface LineOrRow extends TextCell {
  readonly cells: readonly TextCell[] | null;
}

const fewestColumns = 2;
const mostColumns = 12;
/** Letters of a heading whose words are unknown. */
const longestUnknown = 12;
/** So many lines may one row take. */
const longestRow = 40;

/** Puts the cells of a table that was copied with a line for each back into rows, as its header counts them. */
export function joinCellsOnLines(folded: string, lines: readonly TextCell[]): LineOrRow[] {
  const cells = lines.map((line) => toCell(folded, line));
  const joined: LineOrRow[] = [];
  for (let at = 0; at < lines.length;) {
    const columns = headerFrom(cells, at);
    const line = lines[at];
    if (line === undefined) break;
    const ofUnits = columns === null ? readUnitsOnLines(cells, at) : null;
    if (ofUnits !== null) {
      joined.push(...ofUnits.rows.map((row) => toRow(folded, row)));
      at = ofUnits.end;
      continue;
    }
    if (columns === null) {
      joined.push({ ...line, cells: null });
      at += 1;
      continue;
    }
    const rows = rowsBelow(cells, at + columns.all.length, columns);
    const header = cells.slice(at, at + columns.all.length).flatMap((cell) => cell ?? []);
    for (const row of [header, ...rows.rows]) joined.push(toRow(folded, row));
    at = rows.end;
  }
  return joined;
}

/** The only cell of a line, its mark taken off; null where the line has several. */
function toCell(folded: string, { text, start, end }: TextCell): TextCell | null {
  const from = text.startsWith('|') ? start + 1 : start;
  const to = text.endsWith('|') && end > from ? end - 1 : end;
  const cell = trimmed(folded, from, to);
  return /[|\t]/.test(cell.text) ? null : cell;
}

function toRow(folded: string, cells: readonly TextCell[]): LineOrRow {
  const start = cells[0]?.start ?? 0;
  const end = cells.reduce((last, cell) => Math.max(last, cell.end), start);
  return { text: folded.slice(start, end), start, end, cells };
}

type Cells = readonly (TextCell | null)[];

/** The header whose headings stand on lines of their own from a place on. */
function headerFrom(cells: Cells, at: number): Columns | null {
  const headings: TextCell[] = [];
  for (let next = at; next < at + mostColumns; next += 1) {
    const cell = cells[next];
    if (cell == null || cell.text === '' || !isHeading(cell, headings[0])) break;
    headings.push(cell);
  }
  if (headings.length < fewestColumns || isTitled(headings)) return null;
  for (let count = headings.length; count >= fewestColumns; count -= 1) {
    const columns = readColumnsOrUnitless(headings.slice(0, count));
    const below = cells[at + count];
    if (columns === null || below == null) continue;
    if (columns.placeOf('number') !== 0) return isFilled(cells, at + count, columns) ? columns : null;
    if (numberOf(below) > 0 || chineseOrdinal.pattern.test(below.text) || numberOf(cells[at + count + 1]) > 0)
      return columns;
  }
  return null;
}

/** The plan's title above the first column. */
function isTitled([first, second]: readonly TextCell[]): boolean {
  const isFirstColumn = second !== undefined && toColumn(second).role === 'number';
  return isFirstColumn && first !== undefined && endOfTitle.pattern.test(first.text.replace(/\s+/g, ''));
}

/** A column's heading; one of unknown words only behind the rows' number. */
function isHeading(cell: TextCell, first: TextCell | undefined): boolean {
  if (readHeading(cell.text) !== null) return false;
  if (toColumn(cell).role !== 'other' || stageHeading.pattern.test(cell.text)) return true;
  const isShort = cell.text.length <= longestUnknown && !/[。;:,、]/.test(cell.text);
  return isShort && numberOf(cell) === 0 && first !== undefined && toColumn(first).role === 'number';
}

/** Whether a row without a number stands below the header: as many lines as it has columns, of their kinds. */
function isFilled(cells: Cells, from: number, columns: Columns): boolean {
  const row = cells.slice(from, from + columns.all.length);
  return row.length === columns.all.length && row.every((cell, at) => cell !== null && fits(columns.all[at], cell));
}

/** The number that opens a row; 0 where the line holds anything else. */
function numberOf(cell: TextCell | null | undefined): number {
  return Number(/^\(?(\d{1,3})[.、)]?$/.exec(cell?.text ?? '')?.[1] ?? 0);
}

interface Rows {
  readonly rows: readonly (readonly TextCell[])[];
  /** The first line below the table. */
  readonly end: number;
}

function rowsBelow(cells: Cells, from: number, columns: Columns): Rows {
  return columns.placeOf('number') === 0 ? numberedRows(cells, from, columns) : countedRows(cells, from, columns);
}

function countedRows(cells: Cells, from: number, columns: Columns): Rows {
  const rows: TextCell[][] = [];
  const count = columns.all.length;
  let at = from;
  while (isFilled(cells, at, columns)) {
    rows.push(cells.slice(at, at + count).flatMap((cell) => cell ?? []));
    at += count;
  }
  return { rows, end: at };
}

/** Each row from its number to the next greater one: part of a longer table may leave out numbers. */
function numberedRows(cells: Cells, from: number, columns: Columns): Rows {
  const rows: (readonly TextCell[])[] = [];
  let at = from;
  let above = 0;
  for (;;) {
    const start = placeOfNumber(cells, at, above);
    if (start === null) break;
    above = numberOf(cells[start]);
    rows.push(...sectionRows(cells.slice(at, start)));
    const end = endOfRow(cells, start, above, columns);
    const { row, behind } = readRow(
      cells.slice(start, end).flatMap((cell) => cell ?? []),
      columns,
    );
    rows.push(row);
    at = end - behind;
  }
  return { rows, end: at };
}

/** Where the next row opens: here, or behind the lines that head sections. */
function placeOfNumber(cells: Cells, at: number, above: number): number | null {
  for (let next = at; ; next += 1) {
    const cell = cells[next];
    if (cell == null) return null;
    if (numberOf(cell) > above) return next;
    if (next >= at + 2 && readHeading(cell.text) === null) return null;
  }
}

/** A row for each line, a Chinese number and the line behind it one. */
function sectionRows(cells: Cells): TextCell[][] {
  const rows: TextCell[][] = [];
  for (const cell of cells) {
    if (cell === null) continue;
    const last = rows.at(-1);
    if (last?.length === 1 && chineseOrdinal.pattern.test(last[0]?.text ?? '')) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/** At the next number, at a greater one behind as many lines as there are columns, or behind these. */
function endOfRow(cells: Cells, start: number, ordinal: number, { all }: Columns): number {
  const below = linesBelow(cells, start);
  const next = below.findIndex((cell) => numberOf(cell) === ordinal + 1);
  if (next >= 0) return start + 1 + next;
  const greater = below.findIndex((cell, at) => at >= all.length - 1 && numberOf(cell) > ordinal);
  return greater >= 0 ? start + 1 + greater : start + Math.min(all.length, 1 + below.length);
}

/** Up to the heading of the next section; right behind the number stands what looks like one at times. */
function linesBelow(cells: Cells, start: number): Cells {
  const lines = cells.slice(start + 1, start + longestRow);
  const end = lines.findIndex((cell, at) => cell === null || (at > 0 && readHeading(cell.text) !== null));
  return end < 0 ? lines : lines.slice(0, end);
}

/** The lines of a row under the columns that they fit; `behind`: how many at their end head the next section. */
function readRow(lines: readonly TextCell[], { all }: Columns): { row: TextCell[]; behind: number } {
  const behind = linesOfSection(lines, all);
  const own = lines.slice(0, lines.length - behind);
  const row: (TextCell | null)[] = all.map(() => null);
  alignLines(own, all).forEach((place, at) => {
    row[place] = join(row[place] ?? null, own[at] ?? nothing(lines));
  });
  return { row: row.map((cell) => cell ?? nothing(lines)), behind };
}

function nothing(lines: readonly TextCell[]): TextCell {
  const start = lines[0]?.end ?? 0;
  return { text: '', start, end: start };
}

function join(above: TextCell | null, line: TextCell): TextCell {
  if (above === null) return line;
  const between = '\n'.padEnd(line.start - above.end);
  return { text: `${above.text}${between}${line.text}`, start: above.start, end: line.end };
}

/** One line more than columns that does not fit the last of them, or a Chinese number and a line. */
function linesOfSection(lines: readonly TextCell[], all: readonly Column[]): number {
  const spare = lines.length - all.length;
  const last = all.at(-1);
  if (spare === 2 && chineseOrdinal.pattern.test(lines.at(-2)?.text ?? '')) return 2;
  const line = lines.at(-1);
  return spare === 1 && line !== undefined && kindOf(last) !== 'text' && !fits(last, line) ? 1 : 0;
}
