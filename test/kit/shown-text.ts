import type { Value } from '../../src/workbook/book/book';

/** A cell's value as text; `undefined` where the cell is blank. */
export function shownText(value: Value | undefined): string {
  return typeof value === 'object' ? value.error : String(value);
}
