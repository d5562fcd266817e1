import type { Cell, ColumnShape, Range, Sheet, Style, Value } from './book';

/** A column that is known by its key in code and by its header on the sheet; its position is nobody's business. */
export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly header: string;
  /** Headers that it had before: workbooks that hold them are still read. */
  readonly formerHeaders?: readonly string[];
  /** Whether workbooks of former versions are without it. */
  readonly isLater?: boolean;
  /** Characters of the default font. */
  readonly width: number;
  readonly hidden?: boolean;
  readonly style?: Style;
  /** Lines of text to leave room for, where a formula fills the cell. */
  readonly lines?: number;
}

/** What a table puts into one place: a bare value, or a cell's content. */
export type Content = Value | Pick<Cell, 'value' | 'formula' | 'style' | 'link'>;

/** A table drawn on a sheet: where its header is, and how many rows are under it. */
export interface Frame<Key extends string = string> {
  readonly sheet: string;
  readonly columns: readonly Column<Key>[];
  readonly headerRow: number;
  readonly count: number;
}

export type Contents<Key extends string> = { readonly [K in Key]?: Content | undefined };

/** Whether it is a cell's content, and no bare value. */
export function isContent(content: Content): content is Exclude<Content, Value> {
  return typeof content === 'object' && !('error' in content);
}

/** One cell; the content's own style is laid over the given one. */
export function drawCell(row: number, column: number, content: Content | undefined, style?: Style): Cell {
  if (content === undefined) return { row, column, ...(style && { style }) };
  if (!isContent(content)) return { row, column, value: content, ...(style && { style }) };
  const merged = style || content.style ? { ...style, ...content.style } : undefined;
  return { ...content, row, column, ...(merged && { style: merged }) };
}

/** The header and the rows as cells. */
export function drawTable<Key extends string>(
  frame: Frame<Key>,
  headerStyle: Style,
  rows: readonly Contents<Key>[],
): Cell[] {
  const header = frame.columns.map((column, at) => drawCell(frame.headerRow, at, column.header, headerStyle));
  const body = rows.flatMap((row, index) =>
    frame.columns.map((column, at) => drawCell(frame.headerRow + 1 + index, at, row[column.key], column.style)),
  );
  return [...header, ...body];
}

export function toColumnShapes(columns: readonly Column[]): ColumnShape[] {
  return columns.map(({ width, hidden }, column) => ({ column, width, ...(hidden && { hidden }) }));
}

function positionOf(frame: Frame, key: string): number {
  const at = frame.columns.findIndex((column) => column.key === key);
  if (at < 0) throw new Error(`No column ${key} on sheet ${frame.sheet}`);
  return at;
}

/** The body of the given columns (all rows under the header; at least one). */
export function rangeOf<Key extends string>(frame: Frame<Key>, first: Key, last: Key = first): Range {
  return {
    top: frame.headerRow + 1,
    bottom: frame.headerRow + Math.max(frame.count, 1),
    left: positionOf(frame, first),
    right: positionOf(frame, last),
  };
}

/** Header and body, for a filter. */
export function filterOf(frame: Frame): Range {
  return {
    top: frame.headerRow,
    left: 0,
    bottom: frame.headerRow + Math.max(frame.count, 1),
    right: frame.columns.length - 1,
  };
}

export function columnOf<Key extends string>(frame: Frame<Key>, key: Key): number {
  return positionOf(frame, key);
}

function toRangeText(frame: Frame, key: string): string {
  const { top, bottom, left } = rangeOf(frame, key);
  return `'${frame.sheet.replaceAll("'", "''")}'!R${String(top + 1)}C${String(left + 1)}:R${String(bottom + 1)}C${String(left + 1)}`;
}

/**
 * Puts places into a formula: `[actual]` is this row's cell in the frame's column, `[明细!value]` the whole column
 * of another frame. Text in double quotes is left alone.
 */
export function toFormula(template: string, frame: Frame, others: readonly Frame[] = []): string {
  return template.replace(/"(?:[^"]|"")*"|\[([^[\]!]+)(?:!([^[\]]+))?\]/g, (match, first?: string, second?: string) => {
    if (first === undefined) return match;
    if (second === undefined) return `RC${String(positionOf(frame, first) + 1)}`;
    const other = [frame, ...others].find((candidate) => candidate.sheet === first);
    if (!other) throw new Error(`No sheet ${first} for the formula ${template}`);
    return toRangeText(other, second);
  });
}

/** A text as it stands inside a formula; literals over 255 characters are joined from pieces. */
export function quote(text: string): string {
  const pieces = text.match(/[\s\S]{1,120}/gu) ?? [''];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}

/** A text as COUNTIFS and SUMIFS look for it, letter by letter: it is no pattern and no comparison. */
export function quoteCriterion(text: string): string {
  return quote(`=${text.replace(/[~*?]/g, '~$&')}`);
}

/** An empty sheet to spread the rest over. */
export function blankSheet(name: string): Sheet {
  return { name, visibility: 'visible', cells: [], columns: [], rows: [], merges: [], validations: [], highlights: [] };
}
