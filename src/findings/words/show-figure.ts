import { Decimal } from 'decimal.js';
import { trimText } from '../../returns/trim-text';
import { numberFormats } from '../../workbook/book/style';
import { toFigureFormat } from '../../ledger/number-format';
import { showPercent, toYardstickBand } from '../../ledger/percent-places';
import { scaleOf, type Yardstick } from '../../ledger/yardstick';

/** A percentage as it was typed, or is to be typed: with all its decimals. */
export function showTypedPercent(value: Decimal): string {
  return showPercent(value, { from: value, to: value.add(1) });
}

const showPlain = (value: Decimal) => value.toDecimalPlaces(10, Decimal.ROUND_HALF_UP).toFixed();

/** A figure in the cell's scale, as people read it. */
export function showFigure(yardstick: Yardstick, value: Decimal): string {
  return scaleOf(yardstick) === 100 ? showPercent(value, toYardstickBand(yardstick)) : showPlain(value);
}

/** `showFigure` as a formula. */
export function toShownFormula(yardstick: Yardstick, value: string): string {
  return scaleOf(yardstick) === 100 ? `TEXT(${value},"${toFigureFormat(yardstick)}")` : `ROUND(${value},10)&""`;
}

/** A figure that contradicts another: with all its decimals, for they may be what differs. */
export function showWhole(yardstick: Yardstick, value: Decimal): string {
  return scaleOf(yardstick) === 100 ? showTypedPercent(value) : showPlain(value);
}

/** `showWhole` as a formula. */
export function toWholeFormula(yardstick: Yardstick, value: string): string {
  return scaleOf(yardstick) === 100 ? `TEXT(${value},"${numberFormats.wholePercent}")` : `ROUND(${value},10)&""`;
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
