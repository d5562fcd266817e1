import type { Range } from './book';

/** The largest sheet that Excel 2007 and later hold. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** `AB` for 27. */
export function toColumnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** `C5` for row 4, column 2. */
export function toA1(row: number, column: number): string {
  return toColumnLetters(column) + String(row + 1);
}

/** `A1:C5`; one cell is `A1`. */
export function toA1Range(range: Range): string {
  const first = toA1(range.top, range.left);
  return range.top === range.bottom && range.left === range.right
    ? first
    : `${first}:${toA1(range.bottom, range.right)}`;
}

/** The sheet's name as it stands before `!`, always quoted: `'2026年台账'`. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `'指标填报'!M5` */
export function toCellName(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${toA1(row, column)}`;
}

/** Row and column of `C5` or `$C$5`; null where it is not a cell of a sheet. */
export function parseA1(text: string): { row: number; column: number } | null {
  let at = text.charCodeAt(0) === 36 ? 1 : 0;
  let column = 0;
  const letters = at;
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > lastColumn + 1) return null;
  }
  if (at === letters) return null;
  if (text.charCodeAt(at) === 36) at++;
  let row = 0;
  const digits = at;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
    if (row > lastRow + 1) return null;
  }
  return at === digits || row === 0 ? null : { row: row - 1, column: column - 1 };
}

/** The cells of `A1:C5` or `A1`; null where it is not a range of a sheet. */
export function parseA1Range(text: string): Range | null {
  const colon = text.indexOf(':');
  const first = parseA1(colon < 0 ? text : text.slice(0, colon));
  const last = colon < 0 ? first : parseA1(text.slice(colon + 1));
  if (!first || !last) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}
