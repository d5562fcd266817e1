import type { Rating } from '../../src/ledger/rating';
import { type Indicator, type Plan, settingsSchema } from '../../src/plan/plan';
import type { Filling } from './fill-ledger';
import { indicatorOf, planOf } from './plan-of';

/** A figure of 2023, before it is due, and the light that it has. */
export interface ScheduleExample {
  readonly name: string;
  readonly indicator: Partial<Indicator>;
  readonly typed: NonNullable<Filling['indicators']>[string];
  readonly rating: Rating;
}

/** Yellow from 10 to 30 points behind, both included. */
export const byDay = settingsSchema.parse({ schedule: 'byDay', behindFrom: 10, farBehindBeyond: 30 });

/** The third year of a plan of five, at whose end 974 of 1,705 days are gone. */
export function toSchedulePlan(indicators: readonly Partial<Indicator>[], given: Partial<Plan> = {}): Plan {
  return planOf({
    start: '2021-05-01',
    end: '2025-12-31',
    settings: byDay,
    indicators: indicators.map((each, at) => indicatorOf({ id: `T01-${String(at + 1)}`, due: '2025-12-31', ...each })),
    ...given,
  });
}

/** 729 of 1,458 days: half of the time is gone. */
const half = { target: 100, due: '2025-12-29' } as const;
const sinceHalf = { value: 0, numerator: null, denominator: null, date: '2022-01-01' } as const;
const share: Partial<Indicator> = {
  measure: 'ratio',
  unitOfMeasure: '%',
  entry: 'percent',
  target: 80,
  due: '2025-12-29',
  baseline: { value: 60, numerator: null, denominator: null, date: '2022-01-01' },
};

function toExamples(
  about: string,
  indicator: Partial<Indicator>,
  lights: readonly (readonly [actual: number, rating: Rating])[],
): ScheduleExample[] {
  return lights.map(([actual, rating]) => ({
    name: `${about}: ${String(actual)}`,
    indicator,
    typed: { actual },
    rating,
  }));
}

export const scheduleExamples: readonly ScheduleExample[] = [
  ...toExamples('of 5, 57.1% of the time gone, 17.1 points behind', { target: 5 }, [[2, 'behind']]),
  ...toExamples('of 1, 57.1 points behind', { target: 1 }, [[0, 'farBehind']]),
  ...toExamples('of 8, ahead', { target: 8 }, [[5, 'onTrack']]),
  ...toExamples('of 100, half of the time gone, both bounds behind', { ...half, baseline: sinceHalf }, [
    [41, 'onTrack'],
    [40, 'behind'],
    [20, 'behind'],
    [19, 'farBehind'],
  ]),
  ...toExamples('a ratio from its baseline of 60% to 80%', share, [
    [0.681, 'onTrack'],
    [0.68, 'behind'],
    [0.64, 'behind'],
    [0.639, 'farBehind'],
  ]),
  ...toExamples('a milestone of 10 decides', { target: 100, milestones: [{ period: '2023', target: 10 }] }, [
    [10, 'onTrack'],
    [9, 'behind'],
    [7, 'behind'],
    [6, 'farBehind'],
  ]),
];
