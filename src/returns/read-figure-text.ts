import { Decimal } from 'decimal.js';
import type { Repair } from './entry';

const multipliers: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100 };

const figure = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([亿万千百]?)(%?)$/;

/** The text without the unit of measure at its end: 12个学校, 12学校. */
function withoutUnit(text: string, unitOfMeasure: string): string {
  if (unitOfMeasure === '' || unitOfMeasure === '%' || !text.endsWith(unitOfMeasure)) return text;
  const bare = text.slice(0, text.length - unitOfMeasure.length);
  return bare.endsWith('个') ? bare.slice(0, -1) : bare;
}

function toRepair(value: Decimal, percent: boolean): Repair {
  const shown = percent ? `${value.mul(100).toString()}%` : value.toString();
  return { value: value.toNumber(), shown };
}

/**
 * The figures that a text may stand for, most likely first: ９８, 98%, 1,200, 3.4万, 12所, 1:15. They are offered,
 * never taken. In the cell's scale; empty where the text holds more than one figure or other words.
 */
export function readFigureText(
  text: string,
  { percent, unitOfMeasure }: { percent: boolean; unitOfMeasure: string },
): Repair[] {
  const plain = text.normalize('NFKC').replace(/[\s，]/g, (mark) => (mark === '，' ? ',' : ''));
  const ratio = /^(\d+(?:\.\d+)?)[:∶：](\d+(?:\.\d+)?)$/.exec(plain);
  if (ratio) {
    const denominator = new Decimal(ratio[2] ?? 0);
    return denominator.isZero()
      ? []
      : [{ ...toRepair(new Decimal(ratio[1] ?? 0).div(denominator), percent), shown: plain }];
  }
  const match = figure.exec(plain) ?? figure.exec(withoutUnit(plain, unitOfMeasure));
  if (!match) return [];
  const value = new Decimal((match[1] ?? '').replaceAll(',', '')).mul(multipliers[match[2] ?? ''] ?? 1);
  if (match[3] === '%') return [percent ? toRepair(value.div(100), true) : toRepair(value, false)];
  if (!percent) return [toRepair(value, false)];
  return value.lte(1) ? [toRepair(value, true), toRepair(value.div(100), true)] : [toRepair(value.div(100), true)];
}
