import { squeeze } from '../workbook/book/read-table';
import type { Plan } from '../plan/plan';
import { findUnit } from '../plan/reporting';

/** The name a ledger was issued to as the plan writes it: the unit's present one, or an alias that it had before. */
export function toIssuedName(plan: Pick<Plan, 'units'>, written: string): string {
  const unit = findUnit(plan, written);
  const plain = (name: string) => squeeze(name.normalize('NFKC'));
  return [...(unit ? [unit.name, ...unit.aliases] : [])].find((name) => plain(name) === plain(written)) ?? written;
}
