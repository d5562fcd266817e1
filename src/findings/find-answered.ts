import type { Ledger } from '../ledger/ledger';
import type { Entry } from '../returns/entry';
import { type MeasuredRow, toText } from '../returns/measure-row';
import type { Return, ReturnRow } from '../returns/unit-return';
import { checkReturn } from './check-return';
import type { Finding } from './finding';

function silence<Row, Key extends string>(row: ReturnRow<Row, Key>, key: NoInfer<Key>): ReturnRow<Row, Key> {
  const entry: Entry | undefined = row.entries[key];
  if (toText(entry) === '' || !entry) return row;
  const blank: Entry = { kind: 'blank', typed: null, location: entry.location };
  return { ...row, entries: { ...row.entries, [key]: blank } };
}

function toPlace({ rule, place: { row, column } }: Finding): string {
  return JSON.stringify([rule, row, column]);
}

/**
 * The queries that the unit has answered in 情况说明 and 存在问题: those that would stand there had it written nothing.
 * Words that are questioned themselves answer nothing.
 */
export function findAnswered(unitReturn: Return, ledger: Ledger, rows: readonly MeasuredRow[], findings: readonly Finding[]): Finding[] {
  const { indicators, tasks } = unitReturn;
  const silentRows = rows.map((each) => ({ ...each, row: silence(each.row, 'explanation') }));
  const silentTasks = tasks.rows.map((row) => silence(row, 'problems'));
  if (silentRows.every(({ row }, at) => row === rows[at]?.row) && silentTasks.every((row, at) => row === tasks.rows[at])) return [];
  const silent = { ...unitReturn, indicators: { ...indicators, rows: silentRows.map(({ row }) => row) }, tasks: { ...tasks, rows: silentTasks } };
  const open = new Set(findings.map(toPlace));
  const questioned = new Set(findings.filter(({ severity, place }) => severity === 'query' && place.column === 'explanation').map(({ place }) => place.row));
  return checkReturn(silent, ledger, silentRows).filter(
    (finding) => finding.severity === 'query' && !open.has(toPlace(finding)) && !questioned.has(finding.place.row),
  );
}
