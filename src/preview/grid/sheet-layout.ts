import { columnWidth, rowHeight } from '@district-ledger/excel-stand-in/workbook/styles/line-size';
import { lastColumn, lastRow } from '../../workbook/book/a1';
import type { Sheet } from '@district-ledger/excel-stand-in/workbook/sheets/workbook-model';
import { Lines } from './lines';

export const pixelsPerPoint = 4 / 3;

/** Pixels that the column letters and the row numbers take. */
export const headings = { height: 22, width: 48 } as const;

export interface SheetLayout {
  readonly rows: Lines;
  readonly columns: Lines;
  /** How many stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

const spare = { rows: 40, columns: 8 } as const;
const least = { rows: 60, columns: 20 } as const;

/** A sheet's lines as far as something is on them, the selection included, and some more. */
export function layOutSheet(sheet: Sheet, selected: { readonly row: number; readonly column: number }): SheetLayout {
  const used = sheet.usedArea;
  const rows = Math.min(lastRow + 1, Math.max(least.rows, (used?.bottom ?? 0) + spare.rows, selected.row + spare.rows));
  const columns = Math.min(
    lastColumn + 1,
    Math.max(least.columns, (used?.right ?? 0) + spare.columns, selected.column + spare.columns),
  );
  return {
    rows: new Lines(rows, (row) => Math.round(rowHeight(sheet, row) * pixelsPerPoint)),
    columns: new Lines(columns, (column) => Math.round(columnWidth(sheet, column) * pixelsPerPoint)),
    frozen: sheet.freeze ?? { rows: 0, columns: 0 },
  };
}
