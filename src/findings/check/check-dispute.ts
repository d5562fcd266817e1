import type { RuleSetting } from '../../plan/plan';
import { checkSubject } from './check-subject';
import type { Finding } from '../finding';
import type { Dispute } from '../rule';
import { ruleBook } from '../rule-book';

/** Checks one row in which the returns of a unit disagree. */
export function checkDispute(dispute: Dispute, settings: readonly RuleSetting[]): Finding[] {
  return ruleBook.disputes.flatMap((rule) =>
    checkSubject(rule, dispute, settings).map(({ unit, row, column, location, facts }): Finding => ({
      rule: rule.id,
      severity: rule.severity,
      place: { unit, row, column },
      location,
      facts: facts ?? {},
      repairs: [],
    })),
  );
}
