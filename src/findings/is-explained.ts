import type { IndicatorKey } from '../ledger/ledger-columns';
import type { IndicatorRow, Ledger } from '../ledger/ledger';
import type { ReturnRow } from '../returns/unit-return';
import { toBoundInForce } from './rule-in-force';
import { explanationTooShort } from './rules/explanation-too-short';
import { toSaid } from './said';

type Row = ReturnRow<IndicatorRow, IndicatorKey>;

function toLeast({ ruleSettings }: Ledger): number {
  return toBoundInForce(explanationTooShort, ruleSettings) ?? 1;
}

/** Whether what the clerk wrote in 情况说明 answers a query about the row's figures. */
export function isExplained(row: Row, ledger: Ledger): boolean {
  return toSaid(row) >= toLeast(ledger);
}

/** `!isExplained` as a formula. */
export function toUnexplained(ledger: Ledger): string {
  return `[said]<${String(toLeast(ledger))}`;
}
