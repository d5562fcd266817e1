import type { Area } from '../cells/area';
import type { TableModel } from '../sheets/workbook-model';

export function headerArea({ area }: TableModel): Area {
  return { ...area, bottom: area.top };
}

export function bodyArea({ area, showHeaders, showTotals }: TableModel): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

export function totalsArea({ area }: TableModel): Area {
  return { ...area, top: area.bottom };
}

/** A table whose only row was never filled has none. */
export function rowCount(table: TableModel): number {
  const body = bodyArea(table);
  return isWithoutRows(table) ? 0 : body.bottom - body.top + 1;
}

export function isWithoutRows(table: TableModel): boolean {
  const body = bodyArea(table);
  return table.isUnfilled && body.top === body.bottom && table.sheet.cells.used(true, body) === null;
}
