import type { Value } from '../../../book/book';
import { formatText } from '../../../formula/format-text';

/** What a cell shows. Excel shows # where a number does not fit its column; this does not. */
export function displayText(value: Value | undefined, numberFormat: string): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  return formatText(value, numberFormat) ?? (typeof value === 'string' ? value : '#'.repeat(8));
}
