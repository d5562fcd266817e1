import { isEntireColumn, isEntireRow, type Area } from '../cells/area';
import type { CellStyle } from './cell-style';
import type { LineShape, Sheet } from '../sheets/workbook-model';

type Patch = (style: CellStyle) => CellStyle;

/** Changes the style of every cell of an area; whole rows and columns keep it for cells to come. */
export function patchStyles(sheet: Sheet, area: Area, patch: Patch): void {
  const known = new Map<CellStyle, CellStyle>();
  const patched = (style: CellStyle) => {
    let result = known.get(style);
    if (!result) known.set(style, (result = patch(style)));
    return result;
  };
  const isWholeColumns = isEntireColumn(area);
  const isWholeRows = isEntireRow(area);
  if (!isWholeColumns && !isWholeRows) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        sheet.setCell(row, column, { ...sheet.cell(row, column), style: patched(sheet.styleAt(row, column)) });
      }
    }
    return;
  }
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    sheet.setCell(row, column, { ...cell, style: patched(cell.style ?? sheet.styleAt(row, column)) });
  }
  if (isWholeColumns && isWholeRows) {
    sheet.style = patched(sheet.style);
    patchLines(sheet.columns, patched);
    patchLines(sheet.rows, patched);
  } else if (isWholeColumns) patchColumns(sheet, area, patched);
  else patchRows(sheet, area, patched);
}

/** Where a row has a style of its own, the cells of the columns in it get theirs. */
function patchColumns(sheet: Sheet, { left, right }: Area, patched: Patch): void {
  for (const [row, { style }] of sheet.rows) {
    if (!style) continue;
    for (let column = left; column <= right; column += 1)
      if (!sheet.cell(row, column)) sheet.setCell(row, column, { style: patched(style) });
  }
  for (let column = left; column <= right; column += 1) patchLine(sheet, sheet.columns, column, patched);
}

function patchRows(sheet: Sheet, { top, bottom }: Area, patched: Patch): void {
  for (const [column, { style }] of sheet.columns) {
    if (!style) continue;
    for (let row = top; row <= bottom; row += 1)
      if (!sheet.cell(row, column)) sheet.setCell(row, column, { style: patched(style) });
  }
  for (let row = top; row <= bottom; row += 1) patchLine(sheet, sheet.rows, row, patched);
}

function patchLine(sheet: Sheet, lines: Map<number, LineShape>, at: number, patched: Patch): void {
  const shape = lines.get(at);
  lines.set(at, { ...shape, style: patched(shape?.style ?? sheet.style) });
}

function patchLines(lines: Map<number, LineShape>, patched: Patch): void {
  for (const [at, shape] of [...lines]) if (shape.style) lines.set(at, { ...shape, style: patched(shape.style) });
}
