import type { Decimal } from 'decimal.js';

/** A figure as a cell or JSON holds it: to the 15 digits that Excel keeps, so that =0.1+0.2 shows 0.3. */
export function toShownNumber(value: Decimal): number {
  return value.toSignificantDigits(15).toNumber();
}
