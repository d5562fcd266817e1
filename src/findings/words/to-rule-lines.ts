import type { RuleLine } from '../../plan/rule-line';
import type { Rule } from '../rule';
import { ruleBook } from '../rule-book';
import { toSentence } from './to-sentence';

/** The rule book as the plan workbook lists it. */
export function toRuleLines(): RuleLine[] {
  const rules: readonly Rule<never, unknown>[] = Object.values(ruleBook).flat();
  return rules.map(({ id, message, example, bound }) => ({
    id,
    says: toSentence(message, example ?? {}, 'zh'),
    bound: bound ?? null,
  }));
}
