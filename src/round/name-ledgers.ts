import { toFileNames } from '../workbook/book/to-file-name';
import type { Period } from '../plan/period';
import type { Plan } from '../plan/plan';
import { toPlanInForce } from '../plan/revisions/to-plan-in-force';
import { toLedgerUnits } from '../plan/reporting';

/** The file name of each unit's ledger, the same whichever units are issued. */
export function nameLedgers(plan: Plan, period: Period): ReadonlyMap<string, string> {
  const units = toLedgerUnits(toPlanInForce(plan, period.end));
  const names = toFileNames(
    units.map((unit) => `${unit}-${period.id}`),
    'xlsx',
  );
  return new Map(units.map((unit, at) => [unit, names[at] ?? '']));
}
