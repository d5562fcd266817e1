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

/**
 * What a figure that is not yet due is held against: the milestone of its period, or else, where the bureau wants it,
 * the share of time gone from the plan's start (or the baseline's date) to the due date. Null where there is nothing to
 * reckon from: ratios without a baseline, upper bounds, changes, figures of one period, words, yes-or-no.
 */
export function toSchedule(
  { start, settings }: Pick<Plan, 'start' | 'settings'>,
  indicator: Indicator,
  scheduled: Scheduled,
): Schedule | null {
  const { yardstick, due, end } = scheduled;
  const { target, milestone, isDue, measure } = yardstick;
  if (isDue || target === null || measure === 'yesNo' || measure === 'text') return null;
  const baseline = toBaseline(indicator, scheduled);
  if (milestone !== null) return toStated(milestone, baseline, yardstick);
  if (
    settings.schedule === 'none' ||
    indicator.cadence !== 'byEnd' ||
    indicator.accrual !== 'cumulative' ||
    !risesTo(yardstick)
  )
    return null;
  if (!baseline || (isShare(yardstick) && !indicator.baseline) || baseline.gte(target)) return null;
  const from = toSerial(indicator.baseline?.date ?? start);
  const [gone, all] = [toSerial(end) - from, toSerial(due) - from];
  if (gone <= 0 || all <= 0) return null;
  const elapsed = new Decimal(gone).div(all);
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
