import type { ActionKey, IndicatorKey, TaskKey } from '../ledger/columns';
import type { ActionRow, IndicatorRow, Ledger, TaskRow } from '../ledger/ledger';
import type { Entry } from '../returns/entry';
import type { MeasuredRow } from '../returns/measure-row';
import type { Return, ReturnRow } from '../returns/unit-return';
import { checkSubject } from './check-subject';
import type { Finding } from './finding';
import type { ActionSubject, IndicatorSubject, Rule, RowHit, TaskSubject } from './rule';
import { ruleBook } from './rule-book';

/** Checks one return against every rule in force; findings in the sheets' order, errors and queries mixed. */
export function checkReturn(unitReturn: Return, ledger: Ledger, rows: readonly MeasuredRow[]): Finding[] {
  const { identity: { unit }, ruleSettings } = ledger;

  function checkRows<Key extends string, Row extends { readonly id: string }, Subject extends { readonly row: ReturnRow<Row, Key> }>(
    rules: readonly Rule<Subject, RowHit<Key>>[],
    subjects: readonly Subject[],
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

  const whole = ruleBook.returns.flatMap((rule) =>
    checkSubject(rule, { unitReturn, ledger }, ruleSettings).map(
      ({ row, column, location, facts }): Finding => ({
        rule: rule.id,
        severity: rule.severity,
        place: { unit, row, column },
        location,
        facts: facts ?? {},
        repairs: [],
      }),
    ),
  );
  return [
    ...whole,
    ...checkRows<TaskKey, TaskRow, TaskSubject>(ruleBook.tasks, unitReturn.tasks.rows.map((row) => ({ row, ledger, rows }))),
    ...checkRows<ActionKey, ActionRow, ActionSubject>(ruleBook.actions, unitReturn.actions.rows.map((row) => ({ row, ledger }))),
    ...checkRows<IndicatorKey, IndicatorRow, IndicatorSubject>(ruleBook.indicators, rows.map((measured) => ({ ...measured, ledger, rows }))),
  ];
}
