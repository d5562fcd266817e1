import { Decimal } from 'decimal.js';
import type { Indicator } from '../plan/plan';
import { isPercentage, isPoints } from '../plan/unit-of-measure';

/** What a figure that is not yet due is held against, in the unit of measure. */
export interface Schedule {
  /** The stated milestone, which has to be met; a reckoned figure has to be above it. */
  readonly onTrack: number;
  /** What lies on its wrong side is far behind; null where that cannot be told. */
  readonly farBehind: number | null;
  /** Where nobody stated a milestone: how much of the time is gone, in percent, and the figure that answers to it. */
  readonly reckoned: { readonly elapsed: number; readonly expected: number } | null;
}

/**
 * What a figure is measured against in one period. `target`, `upper` and `milestone` are in the unit of measure
 * (98 for 98%).
 */
export interface Yardstick {
  readonly measure: Indicator['measure'];
  readonly entry: Indicator['entry'];
  readonly comparator: Indicator['comparator'];
  /** What a fall or rise is counted from, in words: 上期, 上年, 基期. */
  readonly against: string;
  readonly unitOfMeasure: string;
  readonly target: number | null;
  readonly upper: number | null;
  /** The figure to have reached by the end of this period; null where nobody stated one. */
  readonly milestone: number | null;
  readonly schedule: Schedule | null;
  /** Whether the target must be reached in this period. */
  readonly isDue: boolean;
  /** Whether the target is for the sum over several units, so that one unit's own figure is not rated. */
  readonly isPooled: boolean;
}

/** What was reported, in the cell's scale (0.98 for 98%); `parts` where numerator and denominator were given. */
export type Figure =
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'parts'; readonly numerator: Decimal; readonly denominator: Decimal };

type Kind = Pick<Yardstick, 'measure' | 'entry' | 'comparator' | 'unitOfMeasure'>;

function isPercent({ measure, unitOfMeasure }: Kind): boolean {
  return measure === 'ratio' && (isPercentage(unitOfMeasure) || isPoints(unitOfMeasure));
}

/** A number that has to fall or rise by a percentage of what it was (投诉量下降20%): the cells hold the numbers themselves. */
export function isRelative(kind: Kind): boolean {
  return isPercent(kind) && kind.entry === 'value' && (kind.comparator === 'fallBy' || kind.comparator === 'riseBy');
}

/** A percentage that has to fall or rise by some 百分点. */
export function movesInPoints(kind: Kind): boolean {
  return isPercent(kind) && !isRelative(kind) && (kind.comparator === 'fallBy' || kind.comparator === 'riseBy');
}

/** A ratio, whose values cannot be added: only numerators and denominators can. */
export function isShare(kind: Kind): boolean {
  return kind.measure === 'ratio' && !isRelative(kind);
}

/** How many of the cell's units make one: 100 where cells hold fractions and people say percent. */
export function scaleOf(kind: Kind): 1 | 100 {
  return isPercent(kind) && !isRelative(kind) ? 100 : 1;
}

/** `scaleOf` for targets and gaps. */
export function boundScaleOf(kind: Kind): 1 | 100 {
  return isPercent(kind) ? 100 : 1;
}

/** A bound of the plan in the scale that figures are compared in. */
export function toCellScale(yardstick: Yardstick, value: number): Decimal {
  return new Decimal(value).div(boundScaleOf(yardstick));
}

export function toValue(figure: Figure): Decimal {
  return figure.kind === 'value' ? figure.value : figure.numerator.div(figure.denominator);
}
