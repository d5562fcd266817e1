import { HostError } from '../../protocol/host-error';
import { cellArea } from './area';
import { enterValue } from './enter-value';
import { guardContents } from './guard';
import { isValid, validationAt } from '../rules/validation';
import type { ErrorAlert } from '../rules/validation-record';
import type { Sheet } from '../sheets/workbook-model';
import { writeCells } from './write-cells';

/** What an entry calls up where validation does not take it and says so; undefined where the cell takes it. */
export function alertOf(sheet: Sheet, row: number, column: number, text: string): ErrorAlert | undefined {
  const { top, left } = sheet.mergeAt(row, column) ?? cellArea(row, column);
  guardContents(sheet, cellArea(top, left));
  const record = validationAt(sheet, top, left);
  if (!record?.errorAlert.showAlert || text === '') return undefined;
  const before = sheet.cell(top, left);
  const { value, formula } = enterValue(asTyped(text, sheet, top, left), sheet, top, left);
  sheet.setCell(top, left, { ...before, value, formula });
  sheet.workbook.calculation.touch(sheet, cellArea(top, left));
  sheet.workbook.calculation.settle();
  const isTaken = isValid(sheet, top, left, record);
  sheet.setCell(top, left, before);
  sheet.workbook.calculation.touch(sheet, cellArea(top, left));
  return isTaken ? undefined : record.errorAlert;
}

/** In a cell that shows percentages, a number typed without the sign is one: 97 is 97%, and 0.97 is too. */
function asTyped(text: string, sheet: Sheet, row: number, column: number): string {
  const isPercent = sheet.styleAt(row, column).numberFormat.includes('%');
  return isPercent && /^\s*[+-]?\d+(?:\.\d*)?\s*$/.test(text) && Math.abs(Number(text)) >= 1 ? `${text.trim()}%` : text;
}

/** A person's entry into one cell: validation with a stop alert refuses what it does not take. */
export function typeInto(sheet: Sheet, row: number, column: number, text: string): void {
  const { top, left } = sheet.mergeAt(row, column) ?? cellArea(row, column);
  const alert = alertOf(sheet, top, left, text);
  if (alert?.style === 'Stop')
    throw new HostError(
      'InvalidArgument',
      alert.message || "This value doesn't match the data validation restrictions defined for this cell.",
    );
  writeCells(sheet, cellArea(top, left), [[asTyped(text, sheet, top, left)]]);
}

/** A paste of texts: it goes past validation, but not into locked cells. */
export function pasteCells(
  sheet: Sheet,
  row: number,
  column: number,
  content: string | readonly (readonly string[])[],
): void {
  const rows =
    typeof content === 'string'
      ? content
          .replace(/\r?\n$/, '')
          .split(/\r?\n/)
          .map((line) => line.split('\t'))
      : content;
  const width = Math.max(1, ...rows.map((line) => line.length));
  const area = { top: row, left: column, bottom: row + Math.max(1, rows.length) - 1, right: column + width - 1 };
  guardContents(sheet, area);
  writeCells(
    sheet,
    area,
    rows.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? '')),
  );
  sheet.workbook.select(sheet, [area]);
}
