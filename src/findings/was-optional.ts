import type { IndicatorKey } from '../ledger/ledger-columns';
import type { IndicatorRow } from '../ledger/ledger';
import type { ReturnRow } from '../returns/unit-return';

/** Whether the ledger said 可填 where the plan now says 必填. */
export function wasOptional({
  issued,
  changes,
}: Pick<ReturnRow<IndicatorRow, IndicatorKey>, 'issued' | 'changes'>): boolean {
  return issued.required && changes?.some(({ effect }) => effect === 'assigned') === true;
}
