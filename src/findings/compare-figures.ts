import { Decimal } from 'decimal.js';

/** Below 0, 0 or above 0, as ROUND(difference, 10) against 0 says in the workbook. */
export function compareFigures(a: Decimal, b: Decimal | number | string): number {
  return a.sub(b).toDecimalPlaces(10, Decimal.ROUND_HALF_UP).comparedTo(0);
}

/** The rounded difference as a formula. */
export function toDifferenceFormula(a: string, b: string): string {
  return `ROUND(${a}-${b},10)`;
}
