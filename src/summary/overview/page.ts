import type { Cell, Range, RowShape, Style } from '../../workbook/book/book';
import { colours } from '../../workbook/book/style';
import { type Content, drawCell } from '../../workbook/book/table';

/** As many narrow columns stand side by side on the page. */
export const pageColumns = 18;

/** Characters of the default font. */
export const columnWidth = 5;

/** Printed at more than 79% of its size, so that these are 9 points at least. */
const text: Style = { size: 11.5, verticalAlign: 'center', wrap: true, border: 'thin' };

export const pageStyles = {
  heading: { size: 12, bold: true, verticalAlign: 'center', colour: colours.headerFill },
  header: { ...text, bold: true, align: 'center', fill: colours.shadedFill },
  text,
  centred: { ...text, align: 'center' },
  number: { ...text, bold: true, size: 14, align: 'center' },
  sentence: { size: 11.5, verticalAlign: 'center', wrap: true },
} as const satisfies Record<string, Style>;

/** A content over so many of the page's columns. */
export interface Span {
  readonly width: number;
  readonly content: Content | undefined;
  readonly style: Style;
}

/** A row of the page. */
export interface PageRow {
  /** Points. */
  readonly height: number;
  readonly spans: readonly Span[];
}

export interface Page {
  readonly cells: readonly Cell[];
  readonly merges: readonly Range[];
  readonly rows: readonly RowShape[];
}

export function span(width: number, content: Content | undefined, style: Style = pageStyles.text): Span {
  return { width, content, style };
}

/** As high as a text needs in so many columns, in points. */
export function toHeight(words: string, width: number): number {
  const characters = Array.from(words).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1.1), 0);
  return 4 + 16 * Math.max(1, Math.ceil(characters / (width * columnWidth - 1)));
}

export function heading(words: string): PageRow {
  return { height: 22, spans: [span(pageColumns, words, pageStyles.heading)] };
}

/** Rows from one row of the sheet on. */
export function layOut(rows: readonly PageRow[], top: number): Page {
  const cells: Cell[] = [];
  const merges: Range[] = [];
  rows.forEach(({ spans }, at) => {
    let left = 0;
    for (const { width, content, style } of spans) {
      const row = top + at;
      cells.push(drawCell(row, left, content, style));
      for (let column = left + 1; column < left + width; column += 1) cells.push({ row, column, style });
      if (width > 1) merges.push({ top: row, bottom: row, left, right: left + width - 1 });
      left += width;
    }
  });
  return { cells, merges, rows: rows.map(({ height }, at) => ({ row: top + at, height })) };
}
