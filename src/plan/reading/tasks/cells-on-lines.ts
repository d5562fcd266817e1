import { readHeading } from '../text/heading';
import { trimmed, type TextCell } from '../text/text-cell';
import { findDates } from '../text/dates';
import { looksLikeUnit, splitList } from '../units/unit-list';
import { isUnitRole, readColumnsOrUnitless, toColumn, type Column, type Columns } from './table-columns';
import { chineseOrdinal } from '../lexicon/headings';
import { noUnitWords, sameAbove } from '../lexicon/units';

/** A line, or the row that several lines with a cell each make. */
export interface LineOrRow extends TextCell {
  readonly cells: readonly TextCell[] | null;
}

const fewestColumns = 2;
const mostColumns = 12;
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
    if (cell == null || cell.text === '' || toColumn(cell).role === 'other') break;
    headings.push(cell);
  }
  if (headings.length < fewestColumns) return null;
  for (let count = headings.length; count >= fewestColumns; count -= 1) {
    const columns = readColumnsOrUnitless(headings.slice(0, count));
    const below = cells[at + count];
    if (columns === null || below == null) continue;
    if (columns.placeOf('number') !== 0) return isFilled(cells, at + count, columns) ? columns : null;
    if (opensRow(below, 1) || chineseOrdinal.pattern.test(below.text) || opensRow(cells[at + count + 1], 1))
      return columns;
  }
  return null;
}

/** Whether a row without a number stands below the header: as many lines as it has columns, of their kinds. */
function isFilled(cells: Cells, from: number, columns: Columns): boolean {
  const row = cells.slice(from, from + columns.all.length);
  return row.length === columns.all.length && row.every((cell, at) => cell !== null && fits(columns.all[at], cell));
}

function opensRow(cell: TextCell | null | undefined, ordinal: number): boolean {
  const number = /^\(?(\d{1,3})[.、)]?$/.exec(cell?.text ?? '')?.[1];
  return number !== undefined && Number(number) === ordinal;
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

/** Each row from its number to the next one. */
function numberedRows(cells: Cells, from: number, columns: Columns): Rows {
  const rows: (readonly TextCell[])[] = [];
  let at = from;
  for (let ordinal = 1; ; ordinal += 1) {
    const start = placeOfNumber(cells, at, ordinal);
    if (start === null) break;
    for (const row of sectionRows(cells.slice(at, start))) rows.push(row);
    const end = endOfRow(cells, start, ordinal, columns);
    const { row, behind } = readRow(
      cells.slice(start, end).flatMap((cell) => cell ?? []),
      columns,
    );
    rows.push(row);
    at = end - behind;
  }
  return { rows, end: at };
}

/** Where a row with this number opens: here, or behind the lines that head a section. */
function placeOfNumber(cells: Cells, at: number, ordinal: number): number | null {
  for (let next = at; next <= at + 2; next += 1) {
    if (opensRow(cells[next], ordinal)) return next;
    if (cells[next] == null) return null;
  }
  return null;
}

function sectionRows(cells: Cells): TextCell[][] {
  const row = cells.flatMap((cell) => cell ?? []);
  return row.length === 0 ? [] : [row];
}

/** Behind as many lines as there are columns, or at the next number. */
function endOfRow(cells: Cells, start: number, ordinal: number, { all }: Columns): number {
  for (let next = start + 1; next < start + longestRow; next += 1) if (opensRow(cells[next], ordinal + 1)) return next;
  let end = start + 1;
  while (end < start + all.length && cells[end] != null && readHeading(cells[end]?.text ?? '') === null) end += 1;
  return end;
}

/** The lines of a row under the columns that they fit; `behind`: how many at their end head the next section. */
function readRow(lines: readonly TextCell[], { all }: Columns): { row: TextCell[]; behind: number } {
  const behind = linesOfSection(lines, all);
  const row: (TextCell | null)[] = all.map(() => null);
  let spare = lines.length - behind - all.length;
  let place = 0;
  lines.slice(0, lines.length - behind).forEach((line, at) => {
    if (at > 0) {
      const isMore = place === all.length - 1 || (spare > 0 && fits(all[place], line) && !fitsBetter(all, place, line));
      if (isMore) spare -= 1;
      else place += 1;
      while (!isMore && spare < 0 && place < all.length - 1 && !fits(all[place], line)) {
        place += 1;
        spare += 1;
      }
    }
    row[place] = join(row[place] ?? null, line);
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

function fitsBetter(all: readonly Column[], place: number, line: TextCell): boolean {
  return fits(all[place + 1], line) && kindOf(all[place]) !== kindOf(all[place + 1]);
}

/** One line more than columns that does not fit the last of them, or a Chinese number and a line. */
function linesOfSection(lines: readonly TextCell[], all: readonly Column[]): number {
  const spare = lines.length - all.length;
  const last = all.at(-1);
  if (spare === 2 && chineseOrdinal.pattern.test(lines.at(-2)?.text ?? '')) return 2;
  const line = lines.at(-1);
  return spare === 1 && line !== undefined && kindOf(last) !== 'text' && !fits(last, line) ? 1 : 0;
}

type Kind = 'number' | 'unit' | 'due' | 'text';

function kindOf(column: Column | undefined): Kind {
  if (column === undefined) return 'text';
  if (isUnitRole(column.role)) return 'unit';
  return column.role === 'due' || column.role === 'number' ? column.role : 'text';
}

function fits(column: Column | undefined, { text }: TextCell): boolean {
  const isNothing = text === '' || noUnitWords.pattern.test(text) || sameAbove.pattern.test(text);
  const isUnits = isNothing || splitList(text).every(looksLikeUnit);
  const isDate = isNothing || (text.length < 20 && findDates(text.replace(/\s+/g, '')).length > 0);
  switch (kindOf(column)) {
    case 'unit':
      return isUnits;
    case 'due':
      return isDate || (text.length < 8 && !isUnits);
    case 'number':
      return /^\d{1,3}$/.test(text);
    case 'text':
      return isNothing || !splitList(text).every(looksLikeUnit);
  }
}
