import type { Book, Cell, Sheet } from '../../workbook/book/book';
import { readTable, squeeze } from '../../workbook/book/read-table';
import type { Column } from '../../workbook/book/table';
import { actionColumns, indicatorColumns, taskColumns } from '../../ledger/ledger-columns';
import type { Location } from '../../returns/entry';
import { findSheets } from '../../returns/find-sheets';

/** An entry of a ledger's tables, wherever its row and its column are moved to. */
export interface EntryName {
  readonly sheet: string;
  /** T08-3, T08 or T08#1. */
  readonly row: string;
  /** The column's key. */
  readonly column: string;
}

const columns = { tasks: taskColumns, actions: actionColumns, indicators: indicatorColumns } satisfies Readonly<
  Record<string, readonly Column[]>
>;

const tables = ['tasks', 'actions', 'indicators'] as const;

function findSheet(book: Book, name: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.name === name);
}

function readOwn(book: Book, name: string) {
  const sheet = findSheet(book, name);
  const found = findSheets(book);
  const part = tables.find((each) => found[each].sheet === sheet);
  return sheet && part && readTable<string>(sheet, columns[part], 'id');
}

/** Null where the cell is no entry of a table. */
export function nameEntry(book: Book, { sheet, row, column }: Location): EntryName | null {
  const table = readOwn(book, sheet);
  const id = squeeze(table?.rows.find((each) => each.row === row)?.cells.id?.value);
  const key = Object.keys(table?.positions ?? {}).find((each) => table?.positions[each] === column);
  return id !== '' && key !== undefined ? { sheet, row: id, column: key } : null;
}

/** Where the entry stands now; of rows that are there twice the one that stands at `near`. Null where none does. */
export function findEntry(book: Book, { sheet, row, column }: EntryName, near: Location): Location | null {
  const table = readOwn(book, sheet);
  const rows = (table?.rows ?? []).filter(({ cells }) => squeeze(cells.id?.value) === row);
  const own = rows.find((each) => each.row === near.row) ?? (rows.length === 1 ? rows[0] : undefined);
  const position = table?.positions[column];
  return own && position !== undefined ? { sheet, row: own.row, column: position } : null;
}

/** What a cell of the book holds. */
export function findContent(book: Book, { sheet, row, column }: Location): Pick<Cell, 'value' | 'formula'> {
  const { value, formula } =
    findSheet(book, sheet)?.cells.find((cell) => cell.row === row && cell.column === column) ?? {};
  return { ...(value !== undefined && { value }), ...(formula !== undefined && { formula }) };
}
