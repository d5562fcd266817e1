import type { Book, Cell, Sheet } from '../../workbook/book/book';
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
  for (const { top, left, bottom } of sheet.merges) {
    const text = rows.get(top)?.[left] ?? '';
    for (let row = top + 1; text !== '' && row <= bottom; row += 1) {
      const below = rows.get(row);
      if (below !== undefined) below[left] = text;
    }
  }
  const first = Math.min(...[...rows.values()].map((row) => row.findIndex(Boolean)));
  const width = Math.max(0, ...[...rows.values()].map((row) => row.length));
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => Array.from({ length: width - first }, (_, at) => row[first + at] ?? ''));
}

function toText({ value, style }: Cell): string {
  if (typeof value === 'number')
    return /y/i.test(style?.numberFormat ?? '')
      ? toIsoDate(value).replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日')
      : String(value);
  if (typeof value !== 'string') return '';
  return value
    .trim()
    .replaceAll('|', '/')
    .replace(/\s*\n\s*/g, '\u2028')
    .replace(/\t/g, ' ');
}
