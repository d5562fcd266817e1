import type { Book, Cell, Range, Sheet } from '../../workbook/book/book';
import { toIsoDate } from '../../workbook/book/date';
import { readColumnsOrUnitless } from '../reading/tasks/table-columns';

/** A workbook of tables as text for `readPlan`: a row a line, cells parted by " | "; null where no sheet has a table of tasks. */
export function toPlanText(book: Book): string | null {
  const sheets = book.sheets.filter(({ visibility }) => visibility === 'visible').map(toRows);
  const headed = sheets.filter((rows) => rows.some((row) => readColumnsOrUnitless(row.map(toTextCell)) !== null));
  return headed.length === 0 ? null : headed.flatMap((rows) => rows.map(toLine)).join('\n');
}

function toTextCell(text: string): { text: string; start: number; end: number } {
  return { text, start: 0, end: text.length };
}

/** A row with one cell in the first column is a line of its own. */
function toLine(row: readonly string[]): string {
  const filled = row.filter((text) => text !== '');
  return filled.length === 1 && row[0] !== '' ? (filled[0] ?? '') : row.join(' | ');
}

/** Widest table that is read; no plan has as many columns. */
const mostColumns = 60;

/** The rows that hold something, what is merged downwards in each of its rows. */
function toRows(sheet: Sheet): string[][] {
  const rows = new Map<number, string[]>();
  for (const cell of sheet.cells) {
    const text = toText(cell);
    if (text === '' || cell.column >= mostColumns) continue;
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row[cell.column] = text;
  }
  const ordered = [...rows].sort(([a], [b]) => a - b);
  fillDown(ordered, sheet.merges);
  const first = ordered.reduce((least, [, row]) => Math.min(least, row.findIndex(Boolean)), mostColumns);
  const width = ordered.reduce((most, [, row]) => Math.max(most, row.length), 0);
  return ordered.map(([, row]) => Array.from({ length: width - first }, (_, at) => row[first + at] ?? ''));
}

/** The merges of a column one after the other, each row once: those that lie over others are left out. */
function fillDown(rows: readonly (readonly [number, string[]])[], merges: readonly Range[]): void {
  const byColumn = new Map<number, Range[]>();
  for (const merge of merges)
    if (merge.left < mostColumns) {
      const own = byColumn.get(merge.left);
      if (own) own.push(merge);
      else byColumn.set(merge.left, [merge]);
    }
  for (const [left, own] of byColumn)
    fillColumn(
      rows,
      left,
      own.sort((a, b) => a.top - b.top),
    );
}

function fillColumn(rows: readonly (readonly [number, string[]])[], left: number, merges: readonly Range[]): void {
  let next = 0;
  let text = '';
  let bottom = -1;
  for (const [at, row] of rows) {
    for (let merge = merges[next]; at > bottom && merge !== undefined && merge.top <= at; merge = merges[next]) {
      next += 1;
      text = merge.top === at ? (row[left] ?? '') : '';
      bottom = Math.max(bottom, merge.bottom);
    }
    if (at <= bottom && text !== '') row[left] = text;
  }
}

function toText({ value, style }: Cell): string {
  if (typeof value === 'number')
    return /y/i.test(style?.numberFormat ?? '') ? toDateWords(toIsoDate(value)) : String(value);
  if (typeof value !== 'string') return '';
  return value
    .trim()
    .replaceAll('|', '/')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\u2028')
    .replace(/\t/g, ' ');
}

function toDateWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-').map((part) => String(Number(part)));
  return `${year}年${month}月${day}日`;
}
