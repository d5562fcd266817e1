import { toSerial } from '../workbook/book/date';
import type { RuleSetting } from '../plan/plan';
import type { Bound } from '../plan/rule-line';
import type { Return } from '../returns/unit-return';
import { toBoundInForce } from './rule-in-force';

/** Days that a 填报日期 may lie ahead: clerks date a ledger for the day on which it is signed. */
export const daysAheadBound: Bound = { usual: 60, least: 0, most: 366, unit: { zh: '天', en: 'days' } };

/** The rule that says so. */
export const daysAheadRule = 'filled-on-far-ahead';

/** Days from the day of the round to 填报日期; undefined where either is not known, or the date is not ahead. */
export function toDaysAhead(
  {
    cover: {
      entries: { filledOn },
    },
  }: Return,
  asOf: string | null,
): number | undefined {
  if (filledOn.kind !== 'date' || asOf === null) return undefined;
  const days = toSerial(filledOn.date) - toSerial(asOf);
  return days > 0 ? days : undefined;
}

/** The most days under the bureau's settings; any number where it switched the rule off. */
export function toMostDaysAhead(settings: readonly RuleSetting[]): number {
  return toBoundInForce({ id: daysAheadRule, bound: daysAheadBound }, settings) ?? Infinity;
}
