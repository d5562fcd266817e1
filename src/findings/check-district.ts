import type { Finding } from './finding';
import type { DistrictSubject } from './rule';
import { ruleBook } from './rule-book';

/** Checks one row of the district across its returns. */
export function checkDistrict(subject: DistrictSubject): Finding[] {
  return ruleBook.district.flatMap((rule) =>
    rule.check(subject).map(
      ({ unit, row, column, location, facts }): Finding => ({
        rule: rule.id,
        severity: rule.severity,
        place: { unit, row, column },
        location,
        facts: facts ?? {},
        repairs: [],
      }),
    ),
  );
}
