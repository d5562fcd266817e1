import { intersect, type Area } from './area';
import type { Sheet } from '../sheets/workbook-model';

/** The rows and columns of an area that are not hidden. */
export function visibleLines(sheet: Sheet, area: Area): { rows: number[]; columns: number[] } {
  const used = sheet.usedArea;
  const shown = used ? (intersect(area, used) ?? area) : area;
  const bounded = area.bottom - area.top > 100_000 ? shown : area;
  const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return {
    rows: span(bounded.top, bounded.bottom).filter((row) => sheet.rows.get(row)?.hidden !== true),
    columns: span(bounded.left, Math.min(bounded.right, bounded.left + 16_383)).filter(
      (column) => sheet.columns.get(column)?.hidden !== true,
    ),
  };
}
