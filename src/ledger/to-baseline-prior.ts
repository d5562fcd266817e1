import { Decimal } from 'decimal.js';
import { type Period, previousPeriod } from '../plan/period';
import type { Indicator, Plan } from '../plan/plan';
import { toPriorInstance } from '../plan/to-prior-instance';
import { movesFromBaseline } from '../plan/to-prior-words';
import type { Prior } from './ledger';
import { scaleOf } from './yardstick';

/** The plan's baseline as 上期: of the first instance, or of every one where the change is promised for the whole plan. */
export function toBaselinePrior(plan: Pick<Plan, 'start'>, indicator: Indicator, instance: Period): Prior | undefined {
  const { baseline } = indicator;
  if (!baseline) return undefined;
  const before = toPriorInstance(indicator, instance) ?? previousPeriod(instance);
  const isFirst = instance.start <= plan.start || (baseline.date >= before.start && baseline.date <= before.end);
  if (!isFirst && !movesFromBaseline(indicator)) return undefined;
  const { numerator, denominator } = baseline;
  if (numerator !== null && denominator !== null && denominator !== 0) {
    return { value: new Decimal(numerator).div(denominator).toNumber(), numerator, denominator };
  }
  if (baseline.value === null) return undefined;
  return { value: new Decimal(baseline.value).div(scaleOf(indicator)).toNumber(), numerator: null, denominator: null };
}
