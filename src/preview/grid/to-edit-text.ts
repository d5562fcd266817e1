import { displayText } from '@district-ledger/excel-stand-in/workbook/cells/display-text';
import type { Sheet } from '@district-ledger/excel-stand-in/workbook/sheets/workbook-model';

/** What stands in a cell, for somebody who changes it: the formula, or the value as it would be typed. */
export function toEditText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (cell?.formula !== undefined) return sheet.workbook.formulas.toA1(cell.formula, row, column);
  const { numberFormat } = sheet.styleAt(row, column);
  if (typeof cell?.value === 'number') {
    if (numberFormat.includes('%')) return `${String(Number((cell.value * 100).toPrecision(15)))}%`;
    const words = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (/y/i.test(words) && /d/i.test(words))
      return displayText(cell.value, `yyyy/m/d${/h/i.test(words) ? ' h:mm:ss' : ''}`);
    return String(cell.value);
  }
  return displayText(cell?.value, '@');
}
