import { HostError } from '../protocol/host-error';
import { cellArea } from './area';
import { enterValue } from './enter-value';
import { guardContents } from './guard';
import { isValid, validationAt } from './validation';
import type { Sheet } from './workbook-model';
import { writeCells } from './write-cells';

/** A person's entry into one cell: validation with a stop alert refuses what it does not take. */
export function typeInto(sheet: Sheet, row: number, column: number, text: string): void {
  const merge = sheet.mergeAt(row, column);
  const [top, left] = [merge?.top ?? row, merge?.left ?? column];
  guardContents(sheet, cellArea(top, left));
  const record = validationAt(sheet, top, left);
  const before = sheet.cell(top, left);
  if (record && record.errorAlert.showAlert && record.errorAlert.style === 'Stop' && text !== '') {
    const { value, formula } = enterValue(text, sheet, top, left);
    sheet.setCell(top, left, { ...before, value, formula });
    sheet.workbook.calculation.touch(sheet, cellArea(top, left));
    sheet.workbook.calculation.settle();
    const isTaken = isValid(sheet, top, left, record);
    sheet.setCell(top, left, before);
    sheet.workbook.calculation.touch(sheet, cellArea(top, left));
    if (!isTaken) throw new HostError('InvalidArgument', record.errorAlert.message || "This value doesn't match the data validation restrictions defined for this cell.");
  }
  writeCells(sheet, cellArea(top, left), [[text]]);
}

/** A paste of texts: it goes past validation, but not into locked cells. */
export function pasteCells(sheet: Sheet, row: number, column: number, content: string | readonly (readonly string[])[]): void {
  const rows = typeof content === 'string' ? content.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t')) : content;
  const width = Math.max(1, ...rows.map((line) => line.length));
  const area = { top: row, left: column, bottom: row + Math.max(1, rows.length) - 1, right: column + width - 1 };
  guardContents(sheet, area);
  writeCells(sheet, area, rows.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? '')));
  sheet.workbook.select(sheet, [area]);
}
