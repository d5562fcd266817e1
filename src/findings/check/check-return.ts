import type { ActionKey, IndicatorKey, TaskKey } from '../../ledger/ledger-columns';
import type { ActionRow, IndicatorRow, Ledger, TaskRow } from '../../ledger/ledger';
import { isRedefined } from '../../ledger/row-change';
import { type MeasuredRow, measureRow, toVoided } from '../../returns/measure-row';
import type { Return } from '../../returns/unit-return';
import { checkRows } from './check-rows';
import { checkSubject } from './check-subject';
import type { Finding } from '../finding';
import type { ActionSubject, IndicatorRule, IndicatorSubject, ReturnHit, ReturnRule, TaskSubject } from '../rule';
import { ruleBook } from '../rule-book';
import { voidsFigure } from '../voids-figure';

interface ReturnFault {
  readonly rule: ReturnRule;
  readonly hit: ReturnHit;
}

function toFinding({ rule, hit: { row, column, location, facts, repairs } }: ReturnFault, unit: string): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    place: { unit, row, column },
    location,
    facts: facts ?? {},
    repairs: repairs ?? [],
  };
}

/** Whether a column that is missing or doubled already says what is wrong in a cell. */
function isUnsureColumn({ tasks, actions, indicators }: Return, { column, location }: ReturnHit): boolean {
  return [tasks, actions, indicators].some(
    ({ sheet, unsureKeys }) => sheet === location?.sheet && [...unsureKeys].some((key) => key === column),
  );
}

/** The rows whose figures are void before anybody looks at them. */
function toVoidedRows(faults: readonly ReturnFault[], rows: readonly MeasuredRow[]): ReadonlySet<string> {
  const named = new Map<string, ReturnFault[]>();
  for (const fault of faults) {
    if (!fault.rule.voids) continue;
    for (const id of fault.hit.voidsRows ?? [fault.hit.row ?? '']) named.set(id, [...(named.get(id) ?? []), fault]);
  }
  const isVoid = ({ row: { issued } }: MeasuredRow) =>
    named.get(issued.id)?.some(({ rule, hit }) => voidsFigure(rule, hit.column, issued.yardstick)) === true;
  return new Set(named.size === 0 ? [] : rows.filter(isVoid).map(({ row }) => row.issued.id));
}

/** The row as it is once the rows above that it is held against are known to be void or not. */
function relink(measured: MeasuredRow, rows: ReadonlyMap<string, MeasuredRow>): MeasuredRow {
  const { priorRow, carried } = measured.row.issued;
  if (priorRow === null && carried?.kind !== 'row') return measured;
  const linked = measureRow(measured.row, (id) => rows.get(id));
  return measured.isVoided ? toVoided(linked) : linked;
}

/** Rules that void stand before those that go by the rating, and a row before those that are held against it. */
function checkIndicators(
  ledger: Ledger,
  measured: readonly MeasuredRow[],
  isVoid: ReadonlySet<string>,
): { findings: Finding[]; rows: readonly MeasuredRow[] } {
  const start = measured.map((each) => (isVoid.has(each.row.issued.id) ? toVoided(each) : each));
  const rows = new Map(start.map((each) => [each.row.issued.id, each]));
  const keep = ({ row, reading, prior, carried, rated, rating, isVoided }: MeasuredRow) =>
    rows.set(row.issued.id, { row, reading, prior, carried, rated, rating, isVoided });
  function* toSubjects(): Generator<IndicatorSubject> {
    for (const each of start) {
      const { row, reading, prior, carried, rated, rating, isVoided } = relink(each, rows);
      keep({ row, reading, prior, carried, rated, rating, isVoided });
      if (!isRedefined(row))
        yield {
          row,
          reading,
          prior,
          carried,
          rated,
          rating,
          isVoided,
          ledger,
          rows: start,
          earlier: rows.get(row.issued.priorRow ?? ''),
        };
    }
  }
  const findings = checkRows<IndicatorKey, IndicatorRow, IndicatorSubject>(
    ruleBook.indicators,
    toSubjects(),
    ledger,
    (subject, rule: IndicatorRule, { column }) => {
      if (subject.isVoided || !voidsFigure(rule, column, subject.row.issued.yardstick)) return subject;
      const voided = toVoided(subject);
      keep(voided);
      return { ...subject, rating: voided.rating, isVoided: voided.isVoided };
    },
  );
  return { findings, rows: [...rows.values()] };
}

/**
 * Checks one return against every rule in force; findings in the sheets' order, errors and queries mixed, and the rows
 * of `指标填报` with the figures voided that do not count. `asOf` null: no date is held against it.
 */
export function checkReturn(
  unitReturn: Return,
  ledger: Ledger,
  measured: readonly MeasuredRow[],
  asOf: string | null,
): { findings: Finding[]; rows: readonly MeasuredRow[] } {
  const {
    identity: { unit },
    ruleSettings,
  } = ledger;
  const faults = ruleBook.returns.flatMap((rule) =>
    checkSubject(rule, { unitReturn, ledger, asOf }, ruleSettings).flatMap((hit): ReturnFault[] =>
      isUnsureColumn(unitReturn, hit) ? [] : [{ rule, hit }],
    ),
  );
  const { findings, rows } = checkIndicators(ledger, measured, toVoidedRows(faults, measured));
  return {
    rows,
    findings: [
      ...faults.map((fault) => toFinding(fault, unit)),
      ...checkRows<TaskKey, TaskRow, TaskSubject>(
        ruleBook.tasks,
        unitReturn.tasks.rows.map((row) => ({ row, ledger, rows })),
        ledger,
      ),
      ...checkRows<ActionKey, ActionRow, ActionSubject>(
        ruleBook.actions,
        unitReturn.actions.rows.map((row) => ({ row, ledger })),
        ledger,
      ),
      ...findings,
    ],
  };
}
