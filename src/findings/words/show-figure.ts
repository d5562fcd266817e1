import { Decimal } from 'decimal.js';
import { trimText } from '../../returns/trim-text';
import { scaleOf, type Yardstick } from '../../ledger/yardstick';

/** A percentage as people read it: two to six decimals, so that 97.9996% never looks like 98%. */
export function showPercent(value: Decimal): string {
  const [whole, decimals = ''] = value.mul(100).toDecimalPlaces(6, Decimal.ROUND_HALF_UP).toFixed().split('.');
  return `${whole ?? ''}.${decimals.padEnd(2, '0')}%`;
}

/** A figure in the cell's scale, as people read it. */
export function showFigure(yardstick: Yardstick, value: Decimal): string {
  return scaleOf(yardstick) === 100 ? showPercent(value) : value.toDecimalPlaces(10, Decimal.ROUND_HALF_UP).toFixed();
}

/** `showFigure` as a formula. */
export function toShownFormula(yardstick: Yardstick, value: string): string {
  return scaleOf(yardstick) === 100 ? `TEXT(${value},"0.00####%")` : `ROUND(${value},10)&""`;
}

/** What was typed, cut to 20 characters on one line. */
export function showTyped(typed: unknown): string {
  if (typeof typed === 'boolean') return String(typed).toUpperCase();
  return typeof typed === 'string' || typeof typed === 'number'
    ? trimText(String(typed).replaceAll('\n', ' ')).slice(0, 20)
    : '';
}

/** `showTyped` as a formula over a cell that holds text. */
export function toTypedFormula(key: string): string {
  return `LEFT(TRIM(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE([${key}],"\u3000"," "),"\u00a0"," "),CHAR(10)," ")),20)`;
}
