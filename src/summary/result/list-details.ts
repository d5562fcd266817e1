import { toIndicatorRows } from '../../ledger/draw-up-ledger';
import type { Period } from '../../plan/period';
import type { Plan } from '../../plan/plan';
import { isReporter, toDistrictDue, toLedgerUnits } from '../../plan/reporting';
import { toRulesInForce } from '../../plan/rules-in-force';
import { collectOrphans, type RemarksByKey, toDetail, toDetailKey } from './collect-details';
import { toOwnRow } from './to-own-row';
import type { CountedReturn, Detail } from '../district-summary';
import { mergeReturns } from '../reporting/merge-returns';

/**
 * The details of the summary one after the other, unit by unit: of all returns, one is held at a time. Lines that the
 * bureau wrote about entries that no longer exist come last.
 */
export function* listDetails(
  plan: Plan,
  period: Period,
  counted: ReadonlyMap<string, () => readonly CountedReturn[]>,
  remarks: RemarksByKey,
): Generator<Detail> {
  const indicators = plan.indicators
    .filter(({ repeats }) => repeats === null)
    .map((indicator) => ({
      indicator,
      rows: toIndicatorRows(plan, { ...indicator, due: toDistrictDue(plan, indicator) }, period, null),
    }));
  const left = new Map(remarks);
  const settings = toRulesInForce(plan, period);
  for (const unit of toLedgerUnits(plan)) {
    const entries = mergeReturns(counted.get(unit)?.() ?? []).indicators;
    const above = new Map<string, Detail>();
    for (const { indicator, rows } of indicators) {
      const isCounted = isReporter(plan, indicator, unit);
      for (const row of rows) {
        const detail = toDetail(
          row,
          isCounted ? toOwnRow(plan, indicator, period, unit, row.id) : null,
          unit,
          isCounted,
          entries.get(row.id),
          remarks,
          settings,
          (id) => above.get(id),
        );
        if (!detail) continue;
        above.set(row.id, detail);
        left.delete(toDetailKey(row.id, unit));
        yield detail;
      }
    }
  }
  yield* collectOrphans([], left);
}
