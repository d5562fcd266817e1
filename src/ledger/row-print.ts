import type { Value } from '../book/book';
import { fingerprint } from '../book/fingerprint';
import { oncePer } from '../book/once-per';
import type { Content, Contents } from '../book/table';
import type { IndicatorRow } from './ledger';

/** A content's value as text that survives a re-save: numbers to 12 digits, line ends and outer white space ignored. */
export function toPlainText(content: Content | undefined): string {
  if (content === undefined) return '';
  const value: Value | undefined = typeof content === 'object' && !('error' in content) ? content.value : content;
  if (value === undefined) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'object') return value.error;
  return String(value).replaceAll('\r\n', '\n').trim();
}

/** Fingerprint of a row's locked values, by column key. */
export function toRowPrint<Key extends string>(constants: Contents<Key>): string {
  const keys = (Object.keys(constants) as Key[]).sort();
  const entries = keys.map((key) => [key, toPlainText(constants[key])]);
  return fingerprint(JSON.stringify(entries.filter(([, text]) => text !== '')));
}

/** Fingerprint of what the figure means: unchanged where only wording changed. */
export const toMeaningPrint = oncePer(({ yardstick }: IndicatorRow): string => {
  const { measure, entry, comparator, unitOfMeasure, target, upper } = yardstick;
  return fingerprint(JSON.stringify([measure, entry, comparator, unitOfMeasure, target, upper]));
});
