import { fingerprint } from '../../workbook/book/fingerprint';
import { states } from '../../ledger/rating-formula';
import { toValue } from '../../ledger/yardstick';
import { trimText } from '../../returns/trim-text';
import { yesNo } from '../sheets/summary-columns';
import { isInError } from './sum-figures';
import type { Detail } from '../district-summary';
import { toShownNumber } from '../to-shown-number';

/** No ledger of the unit counts, or its ledger has no such row. */
export const unsent = '未报';

/** Characters of words that stand there whole. */
const mostWords = 60;

/** Longer words by their beginning, and a print that tells them from others with the same beginning. */
export function shortenWords(text: string): string {
  const words = trimText(text.replace(/\s+/g, ' '));
  return words.length <= mostWords
    ? words
    : `${words.slice(0, mostWords - 20)}……（共${String(words.length)}字 ${fingerprint(words).slice(0, 8)}）`;
}

/** What the unit reports in a row, in one cell: a 更正值 is tied to it. A ratio is its numerator and denominator. */
export function toReported({
  file,
  reading,
  row,
  text,
  shown,
}: Pick<Detail, 'file' | 'reading' | 'row' | 'text' | 'shown'>): number | string {
  if (file === null) return unsent;
  if (reading.state === 'text') return shortenWords(text);
  if (!('figure' in reading)) return isInError(reading) && shown !== '' ? shortenWords(shown) : states[reading.state];
  const { figure } = reading;
  if (figure.kind === 'parts')
    return `${String(toShownNumber(figure.numerator))}/${String(toShownNumber(figure.denominator))}`;
  const value = toValue(figure);
  if (row?.yardstick.measure === 'yesNo') return value.eq(1) ? yesNo.yes : yesNo.no;
  return toShownNumber(value);
}
