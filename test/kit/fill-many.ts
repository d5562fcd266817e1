import type { Book, Cell, Sheet } from '../../src/workbook/book/book';
import { readTable, squeeze } from '../../src/workbook/book/read-table';
import { actionColumns, indicatorColumns, sheetNames, taskColumns } from '../../src/ledger/ledger-columns';
import type { Typed } from './fill-ledger';

/** Typed values by row id and column key. */
export type Entries = Readonly<Record<string, Readonly<Record<string, Typed | undefined>>>>;

const columnsOf = {
  [sheetNames.tasks]: taskColumns,
  [sheetNames.actions]: actionColumns,
  [sheetNames.indicators]: indicatorColumns,
};

function fillSheet(sheet: Sheet, entries: Entries): Sheet {
  const table = readTable<string>(sheet, columnsOf[sheet.name as keyof typeof columnsOf], 'id');
  if (!table) throw new Error(`No table on ${sheet.name}`);
  const cells = new Map<string, Cell>(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  for (const { row, cells: found } of table.rows) {
    for (const [key, typed] of Object.entries(entries[squeeze(found.id?.value)] ?? {})) {
      const column = table.positions[key];
      if (column === undefined) throw new Error(`No column ${key} on ${sheet.name}`);
      if (typed === undefined) continue;
      const content = typeof typed === 'object' && 'formula' in typed ? typed : { value: typed };
      const style = cells.get(`${row} ${column}`)?.style;
      cells.set(`${row} ${column}`, { row, column, ...content, ...(style && { style }) });
    }
  }
  return { ...sheet, cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** `fillLedger` for many rows at once, on any of the three tables. */
export function fillMany(book: Book, entries: Entries): Book {
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name in columnsOf ? fillSheet(sheet, entries) : sheet)) };
}
