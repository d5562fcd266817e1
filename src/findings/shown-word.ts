import type { Value } from '../workbook/book/book';
import { notApplicable } from '../ledger/ledger-columns';
import { trimText } from '../returns/trim-text';

export function isBlank(value: Value | undefined): boolean {
  return value === undefined || (typeof value === 'string' && trimText(value) === '');
}

export function isNotApplicable(value: Value | undefined): boolean {
  return typeof value === 'string' && trimText(value) === notApplicable;
}
