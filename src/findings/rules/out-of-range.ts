import { isNumber } from '../../ledger/rating-formula';
import { isRelative, scaleOf, type Yardstick } from '../../ledger/yardstick';
import { isWhole } from '../../plan/unit-of-measure';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import type { IndicatorRule } from '../rule';
import { showFigure, toShownFormula } from '../show-figure';

/** What a figure of this kind can be at all, in the cell's scale; where it ends on one side, another rule minds the other. */
interface Range {
  readonly least?: number;
  readonly most?: number;
  readonly shown: string;
}

function toRange(yardstick: Yardstick, mostCounted: number): Range | undefined {
  const { measure, entry, unitOfMeasure } = yardstick;
  if (measure === 'count' && isWhole(unitOfMeasure)) return { most: mostCounted, shown: `0～${String(mostCounted)}` };
  if (measure !== 'ratio' || entry === 'parts' || isRelative(yardstick)) return undefined;
  if (scaleOf(yardstick) === 100) return { least: -1, shown: '≥-100%' };
  return unitOfMeasure === '‰' ? { least: -1000, most: 1000, shown: '-1000～1000' } : undefined;
}

export const outOfRange: IndicatorRule = {
  id: 'out-of-range',
  severity: 'error',
  basis: { zh: '多打几位、单位填错，数就差出几个数量级。', en: 'Extra digits or another unit of measure make a figure wrong by orders of magnitude.' },
  message: {
    zh: '本期完成值 {shown} 超出了计量单位“{unit}”可能的范围（{range}）。请核对是不是多打了几位，计量单位对不对。',
    en: 'The figure {shown} is outside what {unit} can be ({range}). Check for extra digits, and that it is in the right unit of measure.',
  },
  example: { shown: '13800138000', unit: '所', range: '0～100000000' },
  bound: { usual: 100_000_000, least: 10, most: 1_000_000_000_000, unit: { zh: '个数上限', en: 'the highest count' } },
  check: ({ row, reading }, mostCounted) => {
    const { yardstick } = row.issued;
    const range = toRange(yardstick, mostCounted);
    if (!range || reading.state !== 'figure' || reading.figure.kind !== 'value') return [];
    const { value } = reading.figure;
    const isOutside = (range.least !== undefined && compareFigures(value, range.least) < 0) || (range.most !== undefined && compareFigures(value, range.most) > 0);
    return isOutside ? [{ column: 'actual', facts: { shown: showFigure(yardstick, value), unit: yardstick.unitOfMeasure, range: range.shown } }] : [];
  },
  cell: ({ yardstick }, _, mostCounted) => {
    const range = toRange(yardstick, mostCounted);
    if (!range) return [];
    const ends = [
      ...(range.least === undefined ? [] : [`${toDifferenceFormula('[actual]', String(range.least))}<0`]),
      ...(range.most === undefined ? [] : [`${toDifferenceFormula('[actual]', String(range.most))}>0`]),
    ];
    return [
      {
        fault: `IF(${isNumber('actual')},OR(${ends.join(',')}),FALSE)`,
        facts: { shown: toShownFormula(yardstick, '[actual]'), unit: `"${yardstick.unitOfMeasure}"`, range: `"${range.shown}"` },
      },
    ];
  },
};
