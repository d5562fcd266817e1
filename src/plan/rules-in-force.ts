import type { Period } from './period';
import type { Plan, RuleSetting } from './plan';

/** The bureau's exceptions for a period: those whose dates hold the period's end. */
export function toRulesInForce({ ruleSettings }: Pick<Plan, 'ruleSettings'>, { end }: Period): RuleSetting[] {
  return ruleSettings.filter(({ since, until }) => since <= end && (until === null || end <= until));
}
