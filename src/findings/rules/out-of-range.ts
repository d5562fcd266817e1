import type { Decimal } from 'decimal.js';
import { isNumber, states } from '../../ledger/rating-formula';
import { type Figure, isRelative, scaleOf, toValue, type Yardstick } from '../../ledger/yardstick';
import { isWhole } from '../../plan/unit-of-measure';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import { toMainKey } from '../entry-columns';
import type { FigureFault, Typist } from '../figure-fault';
import type { IndicatorRule } from '../rule';
import { showFigure, toShownFormula } from '../words/show-figure';

/** What a figure of this kind can be at all, in the cell's scale; where it ends on one side, another rule minds the other. */
interface Range {
  readonly least?: number;
  readonly most?: number;
  readonly shown: string;
}

function toRange(yardstick: Yardstick, typist: Typist, mostCounted: number): Range | undefined {
  const { measure, entry, unitOfMeasure, target } = yardstick;
  if (measure === 'count' && isWhole(unitOfMeasure)) return { most: mostCounted, shown: `0～${String(mostCounted)}` };
  if (measure !== 'ratio' || isRelative(yardstick)) return undefined;
  if (entry === 'parts' && typist === 'unit') {
    return scaleOf(yardstick) === 100 && (target === null || target <= 100)
      ? { most: 10, shown: '0%～1000%' }
      : undefined;
  }
  if (scaleOf(yardstick) === 100) return { least: -1, shown: '≥-100%' };
  return unitOfMeasure === '‰' ? { least: -1000, most: 1000, shown: '-1000～1000' } : undefined;
}

function isOutside(value: Decimal, { least, most }: Range): boolean {
  return (
    (least !== undefined && compareFigures(value, least) < 0) || (most !== undefined && compareFigures(value, most) > 0)
  );
}

function toOutsideTest(value: string, { least, most }: Range): string {
  const ends = [
    ...(least === undefined ? [] : [`${toDifferenceFormula(value, String(least))}<0`]),
    ...(most === undefined ? [] : [`${toDifferenceFormula(value, String(most))}>0`]),
  ];
  return `OR(${ends.join(',')})`;
}

/** Numerator and denominator are numbers, whatever their ratio is. */
function toPlain(yardstick: Yardstick): Yardstick {
  return { ...yardstick, unitOfMeasure: '' };
}

/** A ratio by what it was worked out from: 196/2. */
function showReading(yardstick: Yardstick, reading: Figure): string {
  if (reading.kind === 'value') return showFigure(yardstick, reading.value);
  return [reading.numerator, reading.denominator].map((each) => showFigure(toPlain(yardstick), each)).join('/');
}

const figure: FigureFault = {
  applies: (yardstick, typist) => toRange(yardstick, typist, 0) !== undefined,
  isAtFault: ({ value, yardstick, bound }) => {
    const range = toRange(yardstick, 'bureau', bound);
    return range !== undefined && isOutside(value, range);
  },
  toTest: (key, yardstick, bound) => {
    const range = toRange(yardstick, 'bureau', bound);
    return range ? toOutsideTest(`[${key}]`, range) : 'FALSE';
  },
};

export const outOfRange: IndicatorRule = {
  id: 'out-of-range',
  severity: 'error',
  voids: true,
  figure,
  basis: {
    zh: '多打几位、单位填错，数就差出几个数量级。',
    en: 'Extra digits or another unit of measure make a figure wrong by orders of magnitude.',
  },
  message: {
    zh: '本期完成值 {shown} 超出了计量单位“{unit}”可能的范围（{range}）。请核对是不是多打了几位，计量单位对不对。',
    en: 'The figure {shown} is outside what {unit} can be ({range}). Check for extra digits, and that it is in the right unit of measure.',
  },
  example: { shown: '13800138000', unit: '所', range: '0～100000000' },
  bound: { usual: 100_000_000, least: 10, most: 1_000_000_000_000, unit: { zh: '个数上限', en: 'the highest count' } },
  check: ({ row, reading }, mostCounted) => {
    const { yardstick } = row.issued;
    const range = toRange(yardstick, 'unit', mostCounted);
    if (!range || reading.state !== 'figure') return [];
    const value = toValue(reading.figure);
    return isOutside(value, range)
      ? [
          {
            column: toMainKey(row.issued),
            facts: { shown: showReading(yardstick, reading.figure), unit: yardstick.unitOfMeasure, range: range.shown },
          },
        ]
      : [];
  },
  cell: (row, _, mostCounted) => {
    const { yardstick } = row;
    const range = toRange(yardstick, 'unit', mostCounted);
    if (!range) return [];
    const isParts = yardstick.entry === 'parts';
    const plain = toPlain(yardstick);
    const value = isParts ? '[numerator]/[denominator]' : '[actual]';
    return [
      {
        column: toMainKey(row),
        fault: `IF(${isParts ? `[state]="${states.figure}"` : isNumber('actual')},${toOutsideTest(value, range)},FALSE)`,
        facts: {
          shown: isParts
            ? `${toShownFormula(plain, '[numerator]')}&"/"&${toShownFormula(plain, '[denominator]')}`
            : toShownFormula(yardstick, value),
          unit: `"${yardstick.unitOfMeasure}"`,
          range: `"${range.shown}"`,
        },
      },
    ];
  },
};
