import { Decimal } from 'decimal.js';
import { toSerial } from '../workbook/book/date';
import type { Indicator, Plan } from '../plan/plan';
import { isShare, type Schedule, scaleOf, type Yardstick } from './yardstick';

/** A milestone of which more than this part of the way is missing is missed by far. */
const farShare = new Decimal('0.3');

/** Bounds are kept to so many decimals, in the core and in the cells alike. */
const places = 12;

export interface Scheduled {
  readonly yardstick: Omit<Yardstick, 'schedule'>;
  readonly due: string;
  /** ISO, the last day that the figure is about. */
  readonly end: string;
  readonly isPart: boolean;
}

function toBound(value: Decimal): number {
  return value.toDecimalPlaces(places).toNumber();
}

/** In the unit of measure; what is counted from the plan's start begins with 0; null where nobody knows. */
function toBaseline({ baseline, accrual }: Indicator, { yardstick, isPart }: Scheduled): Decimal | null {
  if (!isPart && baseline?.numerator && baseline.denominator)
    return new Decimal(baseline.numerator).div(baseline.denominator).mul(scaleOf(yardstick));
  if (!isPart && baseline && baseline.value !== null) return new Decimal(baseline.value);
  return yardstick.measure === 'count' && accrual === 'cumulative' && risesTo(yardstick) ? new Decimal(0) : null;
}

function risesTo({ comparator }: Pick<Yardstick, 'comparator'>): boolean {
  return comparator === 'atLeast' || comparator === 'moreThan';
}

function fallsTo({ comparator }: Pick<Yardstick, 'comparator'>): boolean {
  return comparator === 'atMost' || comparator === 'lessThan';
}

/** Below a stated milestone one is behind; far behind where more than 30% of the way from the baseline is missing. */
function toStated(milestone: number, baseline: Decimal | null, yardstick: Scheduled['yardstick']): Schedule {
  const way = baseline && new Decimal(milestone).sub(baseline);
  const isWay = way && (risesTo(yardstick) ? way.gt(0) : fallsTo(yardstick) && way.lt(0));
  return {
    onTrack: milestone,
    farBehind: isWay ? toBound(new Decimal(milestone).sub(way.mul(farShare))) : null,
    reckoned: null,
  };
}

type Reckoning = Pick<Plan, 'start' | 'settings'>;

/** Whether the time that is gone says how much is to be expected of an indicator. */
function isReckoned(
  { settings }: Reckoning,
  { cadence, accrual }: Indicator,
  yardstick: Scheduled['yardstick'],
): boolean {
  return settings.schedule !== 'none' && cadence === 'byEnd' && accrual === 'cumulative' && risesTo(yardstick);
}

/** The share of the time that is gone, from the plan's start or the baseline's date; null where none is, or all was. */
function toElapsed({ start }: Reckoning, { baseline }: Indicator, { due, end }: Scheduled): Decimal | null {
  const from = toSerial(baseline?.date ?? start);
  const [gone, all] = [toSerial(end) - from, toSerial(due) - from];
  return gone <= 0 || all <= 0 ? null : new Decimal(gone).div(all);
}

function toReckoned({ settings }: Reckoning, target: number, baseline: Decimal, elapsed: Decimal): Schedule {
  const way = new Decimal(target).sub(baseline);
  const boundOf = (points: number) => toBound(baseline.add(elapsed.sub(new Decimal(points).div(100)).mul(way)));
  return {
    onTrack: boundOf(settings.behindFrom),
    farBehind: boundOf(settings.farBehindBeyond),
    reckoned: {
      elapsed: elapsed.mul(100).toDecimalPlaces(1).toNumber(),
      expected: baseline.add(elapsed.mul(way)).toDecimalPlaces(2).toNumber(),
    },
  };
}

/**
 * What a figure that is not yet due is held against: the milestone of its period, or else, where the bureau wants it,
 * the share of time gone from the plan's start (or the baseline's date) to the due date. Null where there is nothing to
 * reckon from: ratios without a baseline, upper bounds, changes, figures of one period, words, yes-or-no.
 */
export function toSchedule(plan: Reckoning, indicator: Indicator, scheduled: Scheduled): Schedule | null {
  const { yardstick } = scheduled;
  const { target, milestone, isDue, measure } = yardstick;
  if (isDue || target === null || measure === 'yesNo' || measure === 'text') return null;
  const baseline = toBaseline(indicator, scheduled);
  if (milestone !== null) return toStated(milestone, baseline, yardstick);
  if (!isReckoned(plan, indicator, yardstick)) return null;
  if (!baseline || (isShare(yardstick) && !indicator.baseline) || baseline.gte(target)) return null;
  const elapsed = toElapsed(plan, indicator, scheduled);
  return elapsed && toReckoned(plan, target, baseline, elapsed);
}
