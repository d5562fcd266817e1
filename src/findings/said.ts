import type { IndicatorKey } from '../ledger/ledger-columns';
import type { IndicatorRow } from '../ledger/ledger';
import { toText } from '../returns/measure-row';
import type { ReturnRow } from '../returns/unit-return';

/** Characters of 情况说明; TRUE and FALSE, whose text differs between spreadsheets, count as one. */
export function toSaid({ entries: { explanation } }: Pick<ReturnRow<IndicatorRow, IndicatorKey>, 'entries'>): number {
  return typeof explanation?.typed === 'boolean' ? 1 : toText(explanation).length;
}
