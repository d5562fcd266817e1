import { intersect, rowsOf, type Area } from './area';
import { guardStructure } from './guard';
import type { Sheet } from '../sheets/workbook-model';

/** Joins cells; only the first one's content stays. `across`: each row for itself. */
export function mergeCells(sheet: Sheet, area: Area, across: boolean): void {
  guardStructure(sheet);
  const parts = across
    ? Array.from({ length: rowsOf(area) }, (_, at) => ({ ...area, top: area.top + at, bottom: area.top + at }))
    : [area];
  for (const part of parts) {
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, part));
    if (part.top === part.bottom && part.left === part.right) continue;
    sheet.merges.push(part);
    for (const { row, column, cell } of [...sheet.cells.within(part)]) {
      if (row !== part.top || column !== part.left) sheet.setCell(row, column, { style: cell.style });
    }
  }
  sheet.workbook.calculation.touch();
  sheet.workbook.emit({ kind: 'formatChanged', sheet, area });
}
