import type { Value } from '../workbook/book/book';
import { toSerial } from '../workbook/book/date';
import type { Repair } from '../returns/entry';
import { readDateText } from '../returns/read-date-text';

/** The date that a text (2023.9.30) or a number without separators (20230930) stands for. */
export function toDateRepairs(typed: Value | null): Repair[] {
  const text = typeof typed === 'number' ? String(typed).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : typed;
  const date = typeof text === 'string' ? readDateText(text) : undefined;
  return date === undefined ? [] : [{ value: toSerial(date), shown: date }];
}
