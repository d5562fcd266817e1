import { cellArea, gather, intersect, type Area } from './area';
import { lastColumn, lastRow } from '../../../workbook/book/a1';
import type { CellRecord } from './cells';
import type { Sheet } from '../sheets/workbook-model';

export type Direction = 'Left' | 'Right' | 'Up' | 'Down';

function isFilled(cell: CellRecord | undefined): boolean {
  return cell?.value !== undefined || cell?.formula !== undefined;
}

/** The block of cells around an area that blank rows and columns bound. */
export function surroundingRegion(sheet: Sheet, area: Area): Area {
  let region = area;
  for (;;) {
    const around: Area = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(lastRow, region.bottom + 1),
      right: Math.min(lastColumn, region.right + 1),
    };
    const found = sheet.cells.used(true, around);
    const next: Area = found
      ? {
          top: Math.min(region.top, found.top),
          left: Math.min(region.left, found.left),
          bottom: Math.max(region.bottom, found.bottom),
          right: Math.max(region.right, found.right),
        }
      : region;
    if (JSON.stringify(next) === JSON.stringify(region)) return region;
    region = next;
  }
}

/** Where Ctrl and an arrow key lead from a cell. */
export function rangeEdge(sheet: Sheet, from: Area, direction: Direction): Area {
  const [down, across] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction] as [number, number];
  const used = sheet.cells.used(true);
  const isFilledAt = (row: number, column: number) => isFilled(sheet.cell(row, column));
  let { top: row, left: column } = from;
  const isRun =
    isFilledAt(row, column) && isInside(row + down, column + across) && isFilledAt(row + down, column + across);
  while (isInside(row + down, column + across)) {
    if (isRun && !isFilledAt(row + down, column + across)) break;
    row += down;
    column += across;
    if (!isRun && isFilledAt(row, column)) break;
    const isBeyond = !used || (down > 0 && row > used.bottom) || (across > 0 && column > used.right);
    if (isBeyond) return cellArea(lastAlong(row, down, lastRow), lastAlong(column, across, lastColumn));
  }
  return cellArea(row, column);
}

function isInside(row: number, column: number): boolean {
  return row >= 0 && column >= 0 && row <= lastRow && column <= lastColumn;
}

/** Where a way along a line ends at the sheet's edge. */
function lastAlong(at: number, step: number, last: number): number {
  if (step === 0) return at;
  return step > 0 ? last : 0;
}

export function mergedAreas(sheet: Sheet, area: Area): Area[] {
  return sheet.merges.filter((merge) => intersect(merge, area) !== null);
}

/** Cells of one kind, as few areas. */
export function specialCells(sheet: Sheet, area: Area, type: string, values: string): Area[] {
  switch (type) {
    case 'ConditionalFormats':
    case 'SameConditionalFormat':
      return sheet.conditionalFormats.flatMap(({ areas }) => areas.flatMap((each) => intersect(each, area) ?? []));
    case 'DataValidations':
    case 'SameDataValidation':
      return sheet.validations.flatMap(({ areas }) => areas.flatMap((each) => intersect(each, area) ?? []));
    case 'Visible': {
      const cells: { row: number; column: number }[] = [];
      everyCell(area, (row, column) => {
        if (sheet.rows.get(row)?.hidden !== true && sheet.columns.get(column)?.hidden !== true)
          cells.push({ row, column });
      });
      return gather(cells);
    }
    case 'Blanks': {
      const used = sheet.usedArea;
      const within = used && intersect(area, used);
      const cells: { row: number; column: number }[] = [];
      if (within) {
        everyCell(within, (row, column) => {
          if (!isFilled(sheet.cell(row, column))) cells.push({ row, column });
        });
      }
      return gather(cells);
    }
    default: {
      sheet.workbook.calculation.settle();
      const wantsFormula = type === 'Formulas';
      return gather(
        [...sheet.cells.within(area)].filter(
          ({ cell }) => isFilled(cell) && (cell.formula !== undefined) === wantsFormula && isOfKind(cell, values),
        ),
      );
    }
  }
}

function isOfKind({ value }: CellRecord, kinds: string): boolean {
  if (kinds === 'All') return true;
  switch (typeof value) {
    case 'number':
      return /number/i.test(kinds);
    case 'boolean':
      return /logical/i.test(kinds);
    case 'object':
      return /errors/i.test(kinds);
    default:
      return /text/i.test(kinds);
  }
}

function everyCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) visit(row, column);
}
