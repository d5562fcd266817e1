import type { Ledger } from '../../ledger/ledger';
import { type Entry, isUnsure } from '../../returns/entry';
import type { ReturnRow } from '../../returns/unit-return';
import type { Finding } from '../finding';
import type { RowHit, Rule } from '../rule';
import { toBoundInForce } from '../rule-in-force';

/**
 * Checks rows of one sheet against rules; findings by row, and in a row in the rules' order. `after` gives the row as
 * later rules see it once a rule has found something. What
 * the sheet's form already explains is not said again.
 */
export function checkRows<
  Key extends string,
  Row extends { readonly id: string },
  Subject extends { readonly row: ReturnRow<Row, Key> },
>(
  rules: readonly Rule<Subject, RowHit<Key>>[],
  subjects: Iterable<Subject>,
  { identity: { unit }, ruleSettings }: Ledger,
  after?: (subject: Subject, rule: Rule<Subject, RowHit<Key>>, hit: RowHit<Key>) => Subject,
): Finding[] {
  const inForce = rules.flatMap((rule) => {
    const bound = toBoundInForce(rule, ruleSettings);
    return bound === undefined ? [] : [{ rule, bound }];
  });
  const findings: Finding[] = [];
  for (const each of subjects) {
    let subject = each;
    for (const { rule, bound } of inForce) {
      for (const hit of rule.check(subject, bound)) {
        const entry: Entry | undefined = subject.row.entries[hit.column];
        if (entry ? isUnsure(entry) : subject.row.isUnsure(hit.column)) continue;
        if (after) subject = after(subject, rule, hit);
        findings.push({
          rule: rule.id,
          severity: rule.severity,
          place: { unit, row: subject.row.issued.id, column: hit.column },
          location: entry?.location ?? subject.row.locationOf(hit.column),
          facts: hit.facts ?? {},
          repairs: (entry && rule.repairs?.(entry)) ?? [],
        });
      }
    }
  }
  return findings;
}
