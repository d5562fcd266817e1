import type { Area } from '../cells/area';
import { displayText } from '../cells/display-text';
import { charactersToPoints, columnWidth, defaultRowHeight, pointsToCharacters } from './line-size';
import type { Sheet } from '../sheets/workbook-model';

const mostCharacters = 255;
const mostHeight = 409.5;

/** As wide as the widest content of the area; a column without any keeps its width. Widths are counted in characters, not measured. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  sheet.workbook.calculation.settle();
  const widest = new Map<number, number>();
  for (const { row, column, cell } of sheet.cells.within(area)) {
    const style = sheet.styleAt(row, column);
    const text = displayText(cell.value, style.numberFormat);
    if (text === '' || sheet.mergeAt(row, column)) continue;
    const width =
      Math.max(...text.split('\n').map(charactersIn)) * (style.fontSize / 11) * (style.bold ? 1.07 : 1) + 0.71;
    widest.set(column, Math.max(widest.get(column) ?? 0, width));
  }
  for (const [column, width] of widest) {
    sheet.columns.set(column, {
      ...sheet.columns.get(column),
      size: charactersToPoints(Math.min(mostCharacters, width)),
      isSet: true,
    });
  }
  sheet.workbook.emit({ kind: 'formatChanged', sheet, area });
}

export function autofitRows(sheet: Sheet, area: Area): void {
  sheet.workbook.calculation.settle();
  const tallest = new Map<number, number>();
  for (const { row, column, cell } of sheet.cells.within(area)) {
    const style = sheet.styleAt(row, column);
    const text = displayText(cell.value, style.numberFormat);
    const room = Math.max(1, pointsToCharacters(columnWidth(sheet, column)));
    const lines = style.wrap
      ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(charactersIn(line) / room)), 0)
      : 1;
    tallest.set(row, Math.max(tallest.get(row) ?? 0, Math.max(defaultRowHeight, style.fontSize * 1.36) * lines));
  }
  for (const [row, height] of tallest) {
    sheet.rows.set(row, {
      ...sheet.rows.get(row),
      size: Math.min(mostHeight, Math.round(height * 4) / 4),
      isSet: false,
    });
  }
  sheet.workbook.emit({ kind: 'formatChanged', sheet, area });
}

function charactersIn(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
