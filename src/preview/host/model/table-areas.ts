import type { Area } from './area';
import type { TableModel } from './workbook-model';

export function headerArea({ area }: TableModel): Area {
  return { ...area, bottom: area.top };
}

export function bodyArea({ area, showHeaders, showTotals }: TableModel): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

export function totalsArea({ area }: TableModel): Area {
  return { ...area, top: area.bottom };
}

export function rowCount(table: TableModel): number {
  const body = bodyArea(table);
  return body.bottom - body.top + 1;
}
