import { lastColumn, lastRow, toColumnLetters } from '../../../workbook/book/a1';
import { isEntireColumn, isEntireRow, type Area } from './area';

/** `Sheet1!A1:B2` taken apart; the sheet is absent where none was written. */
export interface Address {
  readonly sheet?: string;
  readonly areas: readonly Area[];
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `2:4`, with or without a sheet; several joined by commas. Undefined where it is none. */
export function parseAddress(text: string): Address | undefined {
  const areas: Area[] = [];
  let sheet: string | undefined;
  for (const part of splitAtCommas(text.trim().replace(/^=/, ''))) {
    const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(part.trim());
    if (!match) return undefined;
    const [, quoted, plain, local = ''] = match;
    const area = parseArea(local);
    if (!area) return undefined;
    areas.push(area);
    sheet ??= quoted?.replaceAll("''", "'") ?? plain;
  }
  return areas.length === 0 ? undefined : { ...(sheet !== undefined && { sheet }), areas };
}

function splitAtCommas(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,])+/g) ?? [];
}

function parseArea(text: string): Area | undefined {
  const [first = '', second, ...rest] = text
    .replaceAll('$', '')
    .toUpperCase()
    .split(':')
    .map((part) => part.trim());
  if (rest.length > 0) return undefined;
  const start = parseCorner(first);
  const end = second === undefined ? start : parseCorner(second);
  if (!start || !end || (second === undefined && (start.row === undefined || start.column === undefined)))
    return undefined;
  if (
    (start.row === undefined) !== (end.row === undefined) ||
    (start.column === undefined) !== (end.column === undefined)
  )
    return undefined;
  const [top, bottom] = inOrder(start.row ?? 0, end.row ?? lastRow);
  const [left, right] = inOrder(start.column ?? 0, end.column ?? lastColumn);
  return { top, left, bottom, right };
}

function parseCorner(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const match = /^([A-Z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === '') return undefined;
  const [, letters = '', digits = ''] = match;
  const column = letters === '' ? undefined : toColumn(letters);
  const row = digits === '' ? undefined : Number(digits) - 1;
  if ((column !== undefined && column > lastColumn) || (row !== undefined && (row < 0 || row > lastRow)))
    return undefined;
  return { row, column };
}

function inOrder(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

function toColumn(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `B7`, `A1:C5`, `A:C`, `2:4`. With `fixed`, `$A$1:$C$5`. */
export function showArea(area: Area, fixed = false): string {
  const mark = fixed ? '$' : '';
  const column = (at: number) => mark + toColumnLetters(at);
  const row = (at: number) => mark + String(at + 1);
  if (isEntireRow(area)) return `${row(area.top)}:${row(area.bottom)}`;
  if (isEntireColumn(area)) return `${column(area.left)}:${column(area.right)}`;
  const first = column(area.left) + row(area.top);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${column(area.right)}${row(area.bottom)}`;
}

/** With its sheet, as Excel writes addresses. */
export function showAddress(sheet: string, area: Area, fixed = false): string {
  return `${quoteSheet(sheet)}!${showArea(area, fixed)}`;
}

/** Quoted only where Excel needs it. */
export function quoteSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
