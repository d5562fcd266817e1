import type { Sheet } from '../sheets/workbook-model';

/** Points. */
export const defaultRowHeight = 15;
const pointsPerPixel = 0.75;

/** Characters of the default font (Calibri 11, 7 pixels a digit) to points. */
export function charactersToPoints(characters: number): number {
  return Math.round(characters < 1 ? characters * 12 : characters * 7 + 5) * pointsPerPixel;
}

export function pointsToCharacters(points: number): number {
  const pixels = points / pointsPerPixel;
  return Math.max(0, Math.round((pixels < 12 ? pixels / 12 : (pixels - 5) / 7) * 100) / 100);
}

export function columnWidth(sheet: Sheet, column: number): number {
  const shape = sheet.columns.get(column);
  if (shape?.hidden) return 0;
  return shape?.size ?? charactersToPoints(sheet.standardWidth);
}

export function rowHeight(sheet: Sheet, row: number): number {
  const shape = sheet.rows.get(row);
  if (shape?.hidden) return 0;
  return shape?.size ?? defaultRowHeight;
}

/** Points from the sheet's left edge to a column's. */
export function leftOf(sheet: Sheet, column: number): number {
  let points = column * charactersToPoints(sheet.standardWidth);
  for (const at of sheet.columns.keys())
    if (at < column) points += columnWidth(sheet, at) - charactersToPoints(sheet.standardWidth);
  return points;
}

export function topOf(sheet: Sheet, row: number): number {
  let points = row * defaultRowHeight;
  for (const at of sheet.rows.keys()) if (at < row) points += rowHeight(sheet, at) - defaultRowHeight;
  return points;
}
