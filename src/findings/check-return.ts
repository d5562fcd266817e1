import type { ActionKey, IndicatorKey, TaskKey } from '../ledger/columns';
import type { ActionRow, IndicatorRow, Ledger, TaskRow } from '../ledger/ledger';
import { isRedefined } from '../ledger/row-change';
import { type MeasuredRow, toVoided } from '../returns/measure-row';
import type { Return } from '../returns/unit-return';
import { checkRows } from './check-rows';
import { checkSubject } from './check-subject';
import type { Finding } from './finding';
import type { ActionSubject, IndicatorRule, IndicatorSubject, ReturnHit, ReturnRule, TaskSubject } from './rule';
import { ruleBook } from './rule-book';
import { voidsFigure } from './voids-figure';

interface ReturnFault {
  readonly rule: ReturnRule;
  readonly hit: ReturnHit;
}

function toFinding({ rule, hit: { row, column, location, facts, repairs } }: ReturnFault, unit: string): Finding {
  return { rule: rule.id, severity: rule.severity, place: { unit, row, column }, location, facts: facts ?? {}, repairs: repairs ?? [] };
}

/** Whether a column that is missing or doubled already says what is wrong in a cell. */
function isUnsureColumn({ tasks, actions, indicators }: Return, { column, location }: ReturnHit): boolean {
  return [tasks, actions, indicators].some(({ sheet, unsureKeys }) => sheet === location?.sheet && [...unsureKeys].some((key) => key === column));
}

/** The rows whose figures are void before anybody looks at them. */
function toVoidedRows(faults: readonly ReturnFault[], rows: readonly MeasuredRow[]): ReadonlySet<string> {
  const named = new Map<string, ReturnFault[]>();
  for (const fault of faults) {
    if (!fault.rule.voids) continue;
    for (const id of fault.hit.voidsRows ?? [fault.hit.row ?? '']) named.set(id, [...(named.get(id) ?? []), fault]);
  }
  const isVoid = ({ row: { issued } }: MeasuredRow) => named.get(issued.id)?.some(({ rule, hit }) => voidsFigure(rule, hit.column, issued.yardstick)) === true;
  return new Set(named.size === 0 ? [] : rows.filter(isVoid).map(({ row }) => row.issued.id));
}

/** Rules that void stand before those that go by the rating. */
function checkIndicators(ledger: Ledger, rows: readonly MeasuredRow[], isVoid: ReadonlySet<string>): { findings: Finding[]; rows: readonly MeasuredRow[] } {
  const voided = new Map<string, MeasuredRow>();
  const start = rows.map((measured): MeasuredRow => {
    if (!isVoid.has(measured.row.issued.id)) return measured;
    const row = toVoided(measured);
    voided.set(row.row.issued.id, row);
    return row;
  });
  const subjects = start.filter(({ row }) => !isRedefined(row)).map(({ row, reading, prior, rating, isVoided }): IndicatorSubject => ({ row, reading, prior, rating, isVoided, ledger, rows: start }));
  const findings = checkRows<IndicatorKey, IndicatorRow, IndicatorSubject>(ruleBook.indicators, subjects, ledger, (subject, rule: IndicatorRule, { column }) => {
    if (subject.isVoided || !voidsFigure(rule, column, subject.row.issued.yardstick)) return subject;
    const { row, reading, prior, rating, isVoided } = toVoided(subject);
    voided.set(row.issued.id, { row, reading, prior, rating, isVoided });
    return { ...subject, rating, isVoided };
  });
  return { findings, rows: voided.size === 0 ? start : start.map((measured) => voided.get(measured.row.issued.id) ?? measured) };
}

/**
 * Checks one return against every rule in force; findings in the sheets' order, errors and queries mixed, and the rows
 * of `指标填报` with the figures voided that do not count. `asOf` null: no date is held against it.
 */
export function checkReturn(unitReturn: Return, ledger: Ledger, measured: readonly MeasuredRow[], asOf: string | null): { findings: Finding[]; rows: readonly MeasuredRow[] } {
  const { identity: { unit }, ruleSettings } = ledger;
  const faults = ruleBook.returns.flatMap((rule) =>
    checkSubject(rule, { unitReturn, ledger, asOf }, ruleSettings).flatMap((hit): ReturnFault[] => (isUnsureColumn(unitReturn, hit) ? [] : [{ rule, hit }])),
  );
  const { findings, rows } = checkIndicators(ledger, measured, toVoidedRows(faults, measured));
  return {
    rows,
    findings: [
      ...faults.map((fault) => toFinding(fault, unit)),
      ...checkRows<TaskKey, TaskRow, TaskSubject>(ruleBook.tasks, unitReturn.tasks.rows.map((row) => ({ row, ledger, rows })), ledger),
      ...checkRows<ActionKey, ActionRow, ActionSubject>(ruleBook.actions, unitReturn.actions.rows.map((row) => ({ row, ledger })), ledger),
      ...findings,
    ],
  };
}
