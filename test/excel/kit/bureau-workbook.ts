import type { Book, Sheet } from '../../../src/workbook/book/book';
import { blankSheet } from '../../../src/workbook/book/table';

/** What is enough to break a write in: a title, headers, a line. */
const few = { rows: 4, columns: 4 };

/** The first rows and columns of every sheet, with everything that stands on them, and all entry cells of these rows. */
export function cutShort(book: Book): Book {
  const isFirst = ({ top }: { readonly top: number }) => top < few.rows;
  return {
    ...book,
    sheets: book.sheets.map((sheet): Sheet => ({
      ...sheet,
      cells: sheet.cells.filter(
        ({ row, column, style }) => row < few.rows && (column < few.columns || style?.locked === false),
      ),
      columns: sheet.columns.slice(0, 1),
      rows: sheet.rows.slice(0, 1),
      merges: sheet.merges.filter(isFirst),
      validations: sheet.validations.slice(0, 1),
      highlights: sheet.highlights.slice(0, 1),
    })),
  };
}

/** Another Book of the same sheets: a line more on each of them. */
export function withLine(book: Book, text: string): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: [
        ...sheet.cells.filter(({ row }) => row !== 30),
        { row: 30, column: 0, value: text },
        { row: 30, column: 1, value: text.length },
      ],
    })),
  };
}

/** Sheets of the bureau's own that speak of one of ours: in cells (one of them a text cell, one protected), by name, in colours. */
export function besideOurs(book: Book, ours: string): Book {
  const place = `'${ours}'!R31C2`;
  return {
    names: [{ name: '行数', refersTo: place }],
    sheets: [
      {
        ...blankSheet('我的表'),
        cells: [
          { row: 0, column: 0, value: '合计' },
          { row: 0, column: 1, formula: `${place}+1` },
          { row: 1, column: 1, formula: `SUM('${ours}'!C2)`, style: { numberFormat: '0.0' } },
          { row: 2, column: 1, formula: '行数*2' },
          { row: 3, column: 1, value: 7 },
        ],
        highlights: [
          { ranges: [{ top: 3, bottom: 3, left: 1, right: 1 }], formula: `RC>${place}`, style: { bold: true } },
        ],
      },
      ...book.sheets,
      {
        ...blankSheet('锁住的'),
        cells: [{ row: 0, column: 0, formula: `${place}*10` }],
        lock: { filter: true, sort: false, formatColumns: true, formatRows: false },
      },
    ],
  };
}
