import type { IndicatorKey, TaskKey } from '../../ledger/ledger-columns';
import type { IndicatorRow, Ledger, TaskRow } from '../../ledger/ledger';
import { isRedefined } from '../../ledger/row-change';
import type { Entry } from '../../returns/entry';
import { type MeasuredRow, toText } from '../../returns/measure-row';
import type { Return, ReturnRow } from '../../returns/unit-return';
import { checkRows } from './check-rows';
import type { Finding } from '../finding';
import type { IndicatorSubject, TaskSubject } from '../rule';
import { ruleBook } from '../rule-book';

const taskQueries = ruleBook.tasks.filter(({ severity }) => severity === 'query');
const indicatorQueries = ruleBook.indicators.filter(({ severity }) => severity === 'query');

/** The row as if nothing stood in one column; undefined where nothing does. */
function silence<Row, Key extends string>(
  row: ReturnRow<Row, Key>,
  key: NoInfer<Key>,
): ReturnRow<Row, Key> | undefined {
  const entry: Entry | undefined = row.entries[key];
  if (toText(entry) === '' || !entry) return undefined;
  const blank: Entry = { kind: 'blank', typed: null, location: entry.location };
  return { ...row, entries: { ...row.entries, [key]: blank } };
}

function toPlace({ rule, place: { row, column } }: Finding): string {
  return JSON.stringify([rule, row, column]);
}

/**
 * The queries that the unit has answered in 情况说明 and 存在问题: those that would stand there had it written nothing.
 * Words that are questioned themselves answer nothing. Only rows with such words are looked at again: rules see other
 * rows' figures, never their words.
 */
export function findAnswered(
  { tasks }: Return,
  ledger: Ledger,
  rows: readonly MeasuredRow[],
  findings: readonly Finding[],
): Finding[] {
  const silentTasks = tasks.rows.flatMap((each): TaskSubject[] => {
    const row = silence(each, 'problems');
    return row ? [{ row, ledger, rows }] : [];
  });
  const byId = new Map(rows.map((each) => [each.row.issued.id, each]));
  const silentRows = rows.flatMap((each): IndicatorSubject[] => {
    const row = silence(each.row, 'explanation');
    return row && !isRedefined(row)
      ? [{ ...each, row, ledger, rows, earlier: byId.get(row.issued.priorRow ?? '') }]
      : [];
  });
  if (silentTasks.length === 0 && silentRows.length === 0) return [];
  const open = new Set(findings.map(toPlace));
  const questioned = new Set(
    findings
      .filter(({ severity, place }) => severity === 'query' && place.column === 'explanation')
      .map(({ place }) => place.row),
  );
  return [
    ...checkRows<TaskKey, TaskRow, TaskSubject>(taskQueries, silentTasks, ledger),
    ...checkRows<IndicatorKey, IndicatorRow, IndicatorSubject>(indicatorQueries, silentRows, ledger),
  ].filter((finding) => !open.has(toPlace(finding)) && !questioned.has(finding.place.row));
}
