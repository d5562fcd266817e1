import type { ActionKey, IndicatorKey, TaskKey } from '../ledger/columns';
import type { ActionRow, IndicatorRow, Ledger, TaskRow } from '../ledger/ledger';
import type { MeasuredRow } from '../returns/measure-row';
import type { Return } from '../returns/unit-return';
import { checkRows } from './check-rows';
import { checkSubject } from './check-subject';
import type { Finding } from './finding';
import type { ActionSubject, IndicatorSubject, TaskSubject } from './rule';
import { ruleBook } from './rule-book';

/** Checks one return against every rule in force; findings in the sheets' order, errors and queries mixed. */
export function checkReturn(unitReturn: Return, ledger: Ledger, rows: readonly MeasuredRow[]): Finding[] {
  const { identity: { unit }, ruleSettings } = ledger;
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
    ...checkRows<TaskKey, TaskRow, TaskSubject>(ruleBook.tasks, unitReturn.tasks.rows.map((row) => ({ row, ledger, rows })), ledger),
    ...checkRows<ActionKey, ActionRow, ActionSubject>(ruleBook.actions, unitReturn.actions.rows.map((row) => ({ row, ledger })), ledger),
    ...checkRows<IndicatorKey, IndicatorRow, IndicatorSubject>(ruleBook.indicators, rows.map(({ row, reading, prior, rating }) => ({ row, reading, prior, rating, ledger, rows })), ledger),
  ];
}
