import type { Book } from '../book/book';
import type { Expression } from './expression';
import { Workbook } from './workbook';

/**
 * The same book with every formula cell's value as Excel would cache it; cached values already there are not read.
 * Who calculates many books of the same formulas hands over one map of `read` formulas for all.
 * @throws Fault naming sheet and cell where a formula cannot be read, uses an unsupported function or goes in a circle.
 */
export function calculate(book: Book, read = new Map<string, Expression>()): Book {
  const workbook = new Workbook(book, { read });
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const grid = workbook.grid(sheet.name);
      if (!grid) return sheet;
      return {
        ...sheet,
        cells: sheet.cells.map((cell) => {
          if (cell.formula === undefined) return cell;
          return { ...cell, value: workbook.valueAt(grid, cell.row, cell.column) ?? 0 };
        }),
      };
    }),
  };
}
