import { Decimal } from 'decimal.js';
import {
  boundScaleOf,
  type Figure,
  isRelative,
  type Schedule,
  toCellScale,
  toValue,
  type Yardstick,
} from './yardstick';

export const ratings = [
  'notRated',
  'inError',
  'unreported',
  'met',
  'unmet',
  'onTrack',
  'behind',
  'farBehind',
  'notDue',
] as const;
export type Rating = (typeof ratings)[number];

export const ratingWords: Readonly<Record<Rating, string>> = {
  notRated: '不评定',
  inError: '有差错',
  unreported: '未填报',
  met: '已达标',
  unmet: '未达标',
  onTrack: '序时推进',
  behind: '滞后',
  farBehind: '严重滞后',
  notDue: '未到期',
};

/**
 * What an entry amounts to; `inError` is a figure that an error voids, or several of which nobody can say which
 * is right, `unreadable` holds something that is no figure,
 * `text` the words of a text indicator.
 */
export type Reading =
  | { readonly state: 'figure' | 'inError'; readonly figure: Figure }
  | { readonly state: 'blank' | 'notApplicable' | 'unreadable' | 'text' }
  | { readonly state: 'inError' };

function round(value: Decimal): Decimal {
  return value.toDecimalPlaces(10, Decimal.ROUND_HALF_UP);
}

/** A decimal as whole numbers T / S, so that ratios compare by cross-multiplication without a rounding error. */
export function toFraction(value: Decimal): { numerator: Decimal; denominator: Decimal } {
  const denominator = new Decimal(10).pow(value.decimalPlaces());
  return { numerator: value.mul(denominator), denominator };
}

function difference(figure: Figure, bound: Decimal): Decimal {
  if (figure.kind === 'value') return figure.value.sub(bound);
  const { numerator, denominator } = toFraction(bound);
  return figure.numerator
    .mul(denominator)
    .sub(numerator.mul(figure.denominator))
    .div(figure.denominator.mul(denominator));
}

/** `sign` 1 for a rise, -1 for a fall. Undefined where a percentage of nothing is asked. */
function toChange(yardstick: Yardstick, value: Decimal, before: Decimal, sign: 1 | -1): Decimal | undefined {
  const change = value.sub(before).mul(sign);
  if (!isRelative(yardstick)) return change;
  return before.gt(0) ? change.div(before) : undefined;
}

function movement(
  yardstick: Yardstick,
  figure: Figure,
  prior: Figure,
  step: Decimal,
  sign: 1 | -1,
): Decimal | undefined {
  if (isRelative(yardstick)) return toChange(yardstick, toValue(figure), toValue(prior), sign)?.sub(step);
  if (figure.kind === 'value') return toValue(prior).sub(figure.value).mul(-sign).sub(step);
  const { numerator: n, denominator: d } = figure;
  const fraction = toFraction(step);
  if (prior.kind === 'value') {
    const moved = prior.value.mul(d).sub(n).mul(-sign);
    return moved.mul(fraction.denominator).sub(fraction.numerator.mul(d)).div(d.mul(fraction.denominator));
  }
  const moved = prior.numerator.mul(d).sub(n.mul(prior.denominator)).mul(-sign);
  const product = prior.denominator.mul(d);
  return moved.mul(fraction.denominator).sub(fraction.numerator.mul(product)).div(product.mul(fraction.denominator));
}

/**
 * How far a figure is on the good side of a bound, in the cell's scale: ≥ 0 (> 0 for moreThan and lessThan) meets it.
 * Ratios are cross-multiplied before they are divided. Rounded to 10 decimals. Undefined where there is nothing to
 * compare with.
 */
function toMargin(yardstick: Yardstick, bound: number, figure: Figure, prior: Figure | undefined): Decimal | undefined {
  const limit = toCellScale(yardstick, bound);
  switch (yardstick.comparator) {
    case 'atLeast':
    case 'moreThan':
      return round(difference(figure, limit));
    case 'atMost':
    case 'lessThan':
      return round(difference(figure, limit).neg());
    case 'exactly':
      return round(difference(figure, limit).abs().neg());
    case 'between': {
      if (yardstick.upper === null) return undefined;
      const above = difference(figure, toCellScale(yardstick, yardstick.upper)).neg();
      return round(Decimal.min(difference(figure, limit), above));
    }
    case 'fallBy':
    case 'riseBy': {
      const moved = prior && movement(yardstick, figure, prior, limit, yardstick.comparator === 'fallBy' ? -1 : 1);
      return moved && round(moved);
    }
  }
}

function isMet(yardstick: Pick<Yardstick, 'comparator'>, margin: Decimal): boolean {
  return yardstick.comparator === 'moreThan' || yardstick.comparator === 'lessThan' ? margin.gt(0) : margin.gte(0);
}

/**
 * The rating of an entry, the first that applies; undefined for an entry that nobody asked for and nobody made.
 * `required` says whether the figure counts.
 */
export function rate(
  yardstick: Yardstick,
  reading: Reading,
  prior: Figure | undefined,
  required: boolean,
): Rating | undefined {
  if (yardstick.measure === 'text' || reading.state === 'notApplicable') return 'notRated';
  if (reading.state === 'inError' || reading.state === 'unreadable') return 'inError';
  if (reading.state !== 'figure') return required ? 'unreported' : undefined;
  if (yardstick.target === null || yardstick.isPooled) return 'notRated';
  const margin = toMargin(yardstick, yardstick.target, reading.figure, prior);
  if (!margin) return 'notRated';
  if (isMet(yardstick, margin)) return 'met';
  if (yardstick.isDue) return 'unmet';
  return yardstick.schedule ? rateSchedule(yardstick, yardstick.schedule, reading.figure, prior) : 'notDue';
}

function rateSchedule(
  yardstick: Yardstick,
  { onTrack, farBehind, reckoned }: Schedule,
  figure: Figure,
  prior: Figure | undefined,
): Rating {
  const margin = toMargin(yardstick, onTrack, figure, prior);
  if (margin && (reckoned ? margin.gt(0) : isMet(yardstick, margin))) return 'onTrack';
  const far = farBehind === null ? undefined : toMargin(yardstick, farBehind, figure, prior);
  return far?.lt(0) ? 'farBehind' : 'behind';
}

/**
 * Actual less target, in people's units: 百分点 for percentages. For fallBy and riseBy what was moved less what was
 * promised; for between what is missing or too much, 0 inside.
 */
export function toGap(yardstick: Yardstick, figure: Figure, prior: Figure | undefined): Decimal | undefined {
  if (yardstick.target === null || yardstick.isPooled || yardstick.measure === 'yesNo' || yardstick.measure === 'text')
    return undefined;
  const target = toCellScale(yardstick, yardstick.target);
  const moves = yardstick.comparator === 'fallBy' || yardstick.comparator === 'riseBy';
  if (moves && !prior) return undefined;
  const value = toValue(figure);
  if (yardstick.comparator === 'between' && yardstick.upper !== null) {
    const above = Decimal.max(value.sub(toCellScale(yardstick, yardstick.upper)), 0);
    return round(Decimal.min(value.sub(target), 0).add(above).mul(boundScaleOf(yardstick)));
  }
  const change =
    moves && prior ? toChange(yardstick, value, toValue(prior), yardstick.comparator === 'fallBy' ? -1 : 1) : value;
  return change && round(change.sub(target).mul(boundScaleOf(yardstick)));
}
