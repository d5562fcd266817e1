import { type Period, previousPeriod, yearEarlier } from './period';
import type { Indicator } from './plan';

/** The instance that 上期 of an instance is of; null: whichever was reported last before it. */
export function toPriorInstance(
  { cadence, comparesWith }: Pick<Indicator, 'cadence' | 'comparesWith'>,
  instance: Period,
): Period | null {
  if (comparesWith === 'yearEarlier') return yearEarlier(instance);
  return cadence === 'byEnd' ? null : previousPeriod(instance);
}
