import type { Cell } from '../../workbook/book/book';
import { toIsoDate } from '../../workbook/book/date';
import { isDateFormat } from '../../returns/is-date-format';
import { trimText } from '../../returns/trim-text';

/** The first serial number that no spreadsheet shows as a date. */
const endOfDates = 2_958_466;

/** A cell that the bureau typed into: a number, or words; what is neither is taken as the words that it shows. Null where it is blank. */
export function readTyped(cell: Cell | undefined): number | string | null {
  const value = cell?.value;
  if (value === undefined) return null;
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return trimText(value) || null;
  if (!isDateFormat(cell?.style?.numberFormat)) return value;
  return value >= 1 && value < endOfDates ? toIsoDate(value) : String(value);
}

/** The words of such a cell as they were typed; empty where it is blank. */
export function readWords(cell: Cell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : String(readTyped(cell) ?? '');
}

/** A day as Excel has it, or what was typed instead; empty where the cell is blank. */
export function readDay(cell: Cell | undefined): string | number {
  return typeof cell?.value === 'number' ? cell.value : (readTyped(cell) ?? '');
}

/** Such a day as people and tables read it: ISO, or what was typed instead. */
export function toDayText(typed: string | number): string {
  return typeof typed === 'number' ? toIsoDate(typed) : typed;
}
