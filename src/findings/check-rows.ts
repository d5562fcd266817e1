import type { Ledger } from '../ledger/ledger';
import type { Entry } from '../returns/entry';
import type { ReturnRow } from '../returns/unit-return';
import { checkSubject } from './check-subject';
import type { Finding } from './finding';
import type { RowHit, Rule } from './rule';

/** Checks rows of one sheet against rules; findings by row, and in a row in the rules' order. */
export function checkRows<Key extends string, Row extends { readonly id: string }, Subject extends { readonly row: ReturnRow<Row, Key> }>(
  rules: readonly Rule<Subject, RowHit<Key>>[],
  subjects: readonly Subject[],
  { identity: { unit }, ruleSettings }: Ledger,
): Finding[] {
  return subjects.flatMap((subject) =>
    rules.flatMap((rule) =>
      checkSubject(rule, subject, ruleSettings).map((hit): Finding => {
        const entry: Entry | undefined = subject.row.entries[hit.column];
        return {
          rule: rule.id,
          severity: rule.severity,
          place: { unit, row: subject.row.issued.id, column: hit.column },
          location: entry?.location ?? subject.row.locationOf(hit.column),
          facts: hit.facts ?? {},
          repairs: hit.repairs ?? [],
        };
      }),
    ),
  );
}
