import type { Book, Cell } from '../book/book';
import { Fault } from '../book/fault';
import { toCellName } from '../book/a1';
import { Workbook } from './workbook';

function lacksValue({ formula, value }: Cell): boolean {
  return formula !== undefined && value === undefined;
}

function bare({ row, column, value }: Cell): Cell {
  return { row, column, ...(value !== undefined && { value }) };
}

/**
 * Calculates what a program left out that saved formulas without their results; other results stay as they are.
 * A cell whose formula cannot be calculated stays without.
 */
export function fillValues(book: Book): Book {
  if (!book.sheets.some(({ cells }) => cells.some(lacksValue))) return book;
  const failed = new Set<string>();
  const known = {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (lacksValue(cell) ? cell : bare(cell))),
    })),
  };
  const workbook = new Workbook(known, {
    recover: ({ grid, row, column }, thrown) => {
      if (!(thrown instanceof Fault)) throw thrown;
      failed.add(toCellName(grid.name, row, column));
      return '';
    },
  });
  const sheets = book.sheets.map((sheet) => {
    const grid = workbook.grid(sheet.name);
    if (!grid) return sheet;
    return {
      ...sheet,
      cells: sheet.cells.map((cell): Cell => {
        if (!lacksValue(cell)) return cell;
        const value = workbook.valueAt(grid, cell.row, cell.column) ?? 0;
        return failed.has(toCellName(grid.name, cell.row, cell.column)) ? cell : { ...cell, value };
      }),
    };
  });
  return { ...book, sheets };
}
