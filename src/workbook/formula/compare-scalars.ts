import { sameNumber } from './same-number';
import type { Scalar } from './scalar';

type Sound = Exclude<Scalar, object>;

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

/**
 * Below 0, 0 or above 0, as Excel orders: numbers before texts before logical values; texts without regard to
 * case; numbers to 15 significant digits; blank as 0, "" or FALSE, whichever the other side is.
 */
export function compareScalars(left: Sound, right: Sound): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') return sameText(a, b) ? 0 : collator.compare(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** Whether the two compare as 0. */
export function equalScalars(left: Sound, right: Sound): boolean {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === 'string' && typeof b === 'string') return sameText(a, b);
  return typeof a === 'number' && typeof b === 'number' ? sameNumber(a, b) : a === b;
}

function sameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

function emptyLike(value: Sound): number | string | boolean {
  return typeof value === 'string' ? '' : typeof value === 'boolean' ? false : 0;
}

function rank(value: number | string | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
