import type { RuleSetting } from '../../plan/plan';
import { checkSubject } from './check-subject';
import type { Finding } from '../finding';
import type { DistrictSubject } from '../rule';
import { ruleBook } from '../rule-book';

/** Checks one row of the district across its returns, under the bureau's settings. */
export function checkDistrict(subject: DistrictSubject, settings: readonly RuleSetting[]): Finding[] {
  return ruleBook.district.flatMap((rule) =>
    checkSubject(rule, subject, settings).map(({ unit, row, column, location, facts }): Finding => ({
      rule: rule.id,
      severity: rule.severity,
      place: { unit, row, column },
      location,
      facts: facts ?? {},
      repairs: [],
    })),
  );
}
