import type { Decimal } from 'decimal.js';
import type { Repair } from '../returns/entry';
import { showTypedPercent } from './words/show-figure';

/** What a percentage of next to nothing may have been meant to be: 0.98% is 98%. */
export function toLargerPercentRepairs(value: Decimal): Repair[] {
  const meant = value.mul(100);
  return [{ value: meant.toNumber(), shown: showTypedPercent(meant) }];
}

/** What a percentage of 200% and more may have been meant to be: divided by a hundred until it is one, 9800% and 980000% both 98%. */
export function toSmallerPercentRepairs(value: Decimal): Repair[] {
  const meant = [100, 10_000].map((by) => value.div(by)).find((each) => each.lt(2));
  return meant ? [{ value: meant.toNumber(), shown: showTypedPercent(meant) }] : [];
}
