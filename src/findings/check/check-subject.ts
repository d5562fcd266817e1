import type { RuleSetting } from '../../plan/plan';
import type { Rule } from '../rule';
import { toBoundInForce } from '../rule-in-force';

/** What a rule finds; nothing where the bureau switched it off. */
export function checkSubject<Subject, Hit>(
  rule: Rule<Subject, Hit>,
  subject: Subject,
  settings: readonly RuleSetting[],
): readonly Hit[] {
  const bound = toBoundInForce(rule, settings);
  return bound === undefined ? [] : rule.check(subject, bound);
}
