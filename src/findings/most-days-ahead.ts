import type { RuleSetting } from '../plan/plan';
import { toBoundInForce } from './rule-in-force';
import { filledOnFarAhead } from './rules/filled-on-far-ahead';

/** The most days under the bureau's settings; any number where it switched the rule off. */
export function toMostDaysAhead(settings: readonly RuleSetting[]): number {
  return toBoundInForce(filledOnFarAhead, settings) ?? Infinity;
}
