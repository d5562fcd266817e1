import type { IndicatorKey } from '../ledger/ledger-columns';
import type { IndicatorRow, Ledger } from '../ledger/ledger';
import type { Bound } from '../plan/rule-line';
import { toText } from '../returns/measure-row';
import type { ReturnRow } from '../returns/unit-return';
import { toBoundInForce } from './rule-in-force';

type Row = ReturnRow<IndicatorRow, IndicatorKey>;

/** Fewer characters explain nothing. */
export const explanationBound: Bound = { usual: 5, least: 1, most: 200, unit: { zh: '字', en: 'characters' } };

/** The rule that says so. */
export const explanationRule = 'explanation-too-short';

/** Characters of 情况说明; TRUE and FALSE, whose text differs between spreadsheets, count as one. */
export function toSaid({ entries: { explanation } }: Row): number {
  return typeof explanation?.typed === 'boolean' ? 1 : toText(explanation).length;
}

function toLeast({ ruleSettings }: Ledger): number {
  return toBoundInForce({ id: explanationRule, bound: explanationBound }, ruleSettings) ?? 1;
}

/** Whether what the clerk wrote in 情况说明 answers a query about the row's figures. */
export function isExplained(row: Row, ledger: Ledger): boolean {
  return toSaid(row) >= toLeast(ledger);
}

/** `!isExplained` as a formula. */
export function toUnexplained(ledger: Ledger): string {
  return `[said]<${String(toLeast(ledger))}`;
}
