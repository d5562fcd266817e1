import { numberFormats } from '../workbook/book/style';
import type { Content } from '../workbook/book/table';
import { toPercentFormat, toYardstickBand } from './percent-places';
import { boundScaleOf, movesInPoints, scaleOf, toCellScale, type Yardstick } from './yardstick';

const signs: Readonly<Record<Yardstick['comparator'], string>> = {
  atLeast: '≥',
  atMost: '≤',
  moreThan: '>',
  lessThan: '<',
  exactly: '=',
  between: '',
  fallBy: '↓',
  riseBy: '↑',
};

/** How a figure of this kind looks in an entry cell. */
export function toFigureFormat(yardstick: Yardstick): string {
  return scaleOf(yardstick) === 100 ? toPercentFormat(toYardstickBand(yardstick)) : 'General';
}

function toTargetFormat(yardstick: Yardstick): string {
  const sign = signs[yardstick.comparator];
  const prefix = sign ? `"${sign}"` : '';
  if (movesInPoints(yardstick)) return `${prefix}0.0##"个百分点"`;
  const percent = boundScaleOf(yardstick) === 100;
  const plain = percent ? numberFormats.wholePercent : decimalsFormat(yardstick.target ?? 0);
  if (yardstick.comparator !== 'between' || yardstick.upper === null) return prefix + plain;
  const upper = percent ? `${String(yardstick.upper)}%` : String(yardstick.upper);
  return `${plain}"～${upper}"`;
}

/** The target as a number with its comparator in front: `≥98.00%`, `≥10900`, `↓0.5个百分点`; 是 for yes-or-no; nothing for text. */
export function toTargetContent(yardstick: Yardstick): Content | undefined {
  const { measure, target } = yardstick;
  if (measure === 'yesNo') return '是';
  if (measure === 'text' || target === null) return undefined;
  const value = movesInPoints(yardstick) ? target : toCellScale(yardstick, target).toNumber();
  return { value, style: { numberFormat: toTargetFormat(yardstick) } };
}

function decimalsFormat(value: number): string {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
}

/** A gap with its sign; percentages in 百分点. */
export function toGapFormat(yardstick: Yardstick): string {
  if (boundScaleOf(yardstick) === 1) return 'General';
  return '+0.00##"个百分点";-0.00##"个百分点";0"个百分点"';
}

/** A change with its arrow; percentages in 百分点. */
export const trendFormats = {
  points: '"↑"0.00##"个百分点";"↓"0.00##"个百分点";"→"',
  plain: '"↑"General;"↓"General;"→"',
} as const;

export function toTrendFormat(yardstick: Yardstick): string {
  return scaleOf(yardstick) === 100 ? trendFormats.points : trendFormats.plain;
}
