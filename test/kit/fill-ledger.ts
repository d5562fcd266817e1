import type { Book, Cell, Sheet, Value } from '../../src/workbook/book/book';
import { readTable, squeeze } from '../../src/workbook/book/read-table';
import {
  actionColumns,
  type ActionKey,
  indicatorColumns,
  type IndicatorKey,
  sheetNames,
  taskColumns,
  type TaskKey,
} from '../../src/ledger/ledger-columns';
import { coverLabels, type CoverKey } from '../../src/ledger/cover-sheet';

/** A typed value, or a formula (`{ formula, value }`) with the result that Excel would have cached. */
export type Typed = Value | { readonly formula: string; readonly value?: Value };

/** What a clerk types, by row id and column; `cover` by label. */
export interface Filling {
  readonly cover?: { readonly [K in CoverKey]?: Typed };
  readonly tasks?: Readonly<Record<string, { readonly [K in TaskKey]?: Typed }>>;
  readonly actions?: Readonly<Record<string, { readonly [K in ActionKey]?: Typed }>>;
  readonly indicators?: Readonly<Record<string, { readonly [K in IndicatorKey]?: Typed }>>;
}

/** Puts a value where a person would type it; the cell keeps its style. */
export function typeInto(sheet: Sheet, row: number, column: number, typed: Typed): Sheet {
  const content = typeof typed === 'object' && 'formula' in typed ? typed : { value: typed };
  const old = sheet.cells.find((cell) => cell.row === row && cell.column === column);
  const cell: Cell = { row, column, ...content, ...(old?.style && { style: old.style }) };
  const others = sheet.cells.filter((each) => each !== old);
  return { ...sheet, cells: [...others, cell].sort((a, b) => a.row - b.row || a.column - b.column) };
}

function fillTable(
  sheet: Sheet,
  columns: typeof indicatorColumns | typeof taskColumns | typeof actionColumns,
  rows: Readonly<Record<string, object>>,
): Sheet {
  const table = readTable<string>(sheet, columns, 'id');
  if (!table) throw new Error(`No table on ${sheet.name}`);
  return Object.entries(rows).reduce((filled, [id, entries]) => {
    const found = table.rows.find(({ cells }) => squeeze(cells.id?.value) === id);
    if (!found) throw new Error(`No row ${id} on ${sheet.name}`);
    return Object.entries(entries as Record<string, Typed>).reduce((each, [key, typed]) => {
      const column = table.positions[key];
      if (column === undefined) throw new Error(`No column ${key} on ${sheet.name}`);
      return typeInto(each, found.row, column, typed);
    }, filled);
  }, sheet);
}

function fillCover(sheet: Sheet, entries: NonNullable<Filling['cover']>): Sheet {
  return Object.entries(entries).reduce((filled, [key, typed]) => {
    const label = sheet.cells.find(({ value }) => value === coverLabels[key as CoverKey]);
    if (!label) throw new Error(`No label ${key}`);
    return typeInto(filled, label.row, label.column + 1, typed);
  }, sheet);
}

/** An issued ledger as it looks after somebody filled it in; formulas keep their old results. */
export function fillLedger(book: Book, filling: Filling): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      switch (sheet.name) {
        case sheetNames.cover:
          return fillCover(sheet, filling.cover ?? {});
        case sheetNames.tasks:
          return fillTable(sheet, taskColumns, filling.tasks ?? {});
        case sheetNames.actions:
          return fillTable(sheet, actionColumns, filling.actions ?? {});
        case sheetNames.indicators:
          return fillTable(sheet, indicatorColumns, filling.indicators ?? {});
        default:
          return sheet;
      }
    }),
  };
}
