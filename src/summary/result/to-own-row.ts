import { toIndicatorRows } from '../../ledger/draw-up-ledger';
import type { IndicatorRow } from '../../ledger/ledger';
import type { Period } from '../../plan/period';
import type { Indicator, Plan } from '../../plan/plan';
import { toCollect } from '../../plan/reporting';

/** The row as a unit sees it whose figure is rated by itself: its share of a sum is, its part of a count is not. */
export function toOwnRow(
  plan: Plan,
  indicator: Indicator,
  period: Period,
  unit: string,
  id: string,
): IndicatorRow | null {
  if (toCollect(indicator) === 'single') return null;
  const own = toIndicatorRows(plan, indicator, period, unit).find((row) => row.id === id);
  return own && !own.yardstick.isPooled ? own : null;
}
