import type { Book, Cell, Name, Sheet, Value } from '../../../src/workbook/book/book';

/** A cell as a test writes it: null is blank, a text that begins with = is a formula in R1C1 notation. */
export type Written = Value | null;

/** A book from sheets written row by row from the top left. */
export function bookOf(
  sheets: Readonly<Record<string, readonly (readonly Written[])[]>>,
  names: readonly Name[] = [],
): Book {
  return { sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows.flatMap(cellsOf))), names };
}

export function sheetOf(name: string, cells: readonly Cell[]): Sheet {
  return { name, visibility: 'visible', cells, columns: [], rows: [], merges: [], validations: [], highlights: [] };
}

/** The value of a cell counted from 0. */
export function valueIn(book: Book, sheet: string, row: number, column: number): Value | undefined {
  const cells = book.sheets.find(({ name }) => name === sheet)?.cells;
  return cells?.find((cell) => cell.row === row && cell.column === column)?.value;
}

function cellsOf(written: readonly Written[], row: number): Cell[] {
  return written.flatMap((value, column) => {
    if (value === null) return [];
    return [
      typeof value === 'string' && value.startsWith('=')
        ? { row, column, formula: value.slice(1) }
        : { row, column, value },
    ];
  });
}
