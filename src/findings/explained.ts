import { trimmed } from '../ledger/rating-formula';
import type { IndicatorKey } from '../ledger/columns';
import type { IndicatorRow } from '../ledger/ledger';
import { toText } from '../returns/measure-row';
import type { ReturnRow } from '../returns/unit-return';

/** Whether the clerk wrote anything in 情况说明: it answers a query about the row's figures. */
export function isExplained(row: ReturnRow<IndicatorRow, IndicatorKey>): boolean {
  return toText(row.entries.explanation) !== '';
}

/** `!isExplained` as a formula. */
export function toUnexplained(): string {
  return `${trimmed('explanation')}=""`;
}
