import type { Book, Sheet } from '../../workbook/book/book';
import { Fault } from '../../workbook/book/fault';
import { readTable } from '../../workbook/book/read-table';
import { toRuleKey } from '../../ledger/cell-rule';
import { identityLabels, printColumns } from '../../ledger/identity-sheet';
import { isPeriod, toPeriod } from '../../plan/period';
import { type Entry, isUnsure } from '../../returns/entry';
import { findSheets } from '../../returns/find-sheets';
import { demandIdentity } from '../../returns/identity';
import { readCover } from '../../returns/read-cover';
import { readEntry } from '../../returns/read-entry';
import type { Cover } from '../../returns/unit-return';
import { toDateRepairs } from '../date-repairs';
import { formulaKindOf } from '../formula-kind';
import type { Rule } from '../rule';
import { ruleBook } from '../rule-book';
import { filledOnBeforePeriod } from '../rules/filled-on-before-period';
import { filledOnFormula } from '../rules/filled-on-formula';
import { filledOnMissing } from '../rules/filled-on-missing';
import { filledOnUnreadable } from '../rules/filled-on-unreadable';
import { submissionNotCounted } from '../rules/submission-not-counted';
import { showTyped } from '../words/show-figure';
import { submissionBound, toMiscounted } from '../submission';
import { withoutSign } from '../words/to-sign';
import { checkForm, say } from './check-form';
import { checkLockedRows, type IssuedRow } from './check-locked-rows';
import { checkOwnEntries, readOwnEntries } from './check-own-entries';
import { toPointedColumn } from './pointed-column';
import { type OwnRow, type OwnTable, readOwnTables, toWords } from './read-own-rows';
import type { SelfCheck, SelfFinding } from './self-check';

/** Rules that only say that nothing was entered yet: they are counted and not listed. */
const blankRules = Object.values<readonly Rule<never, unknown>[]>(ruleBook)
  .flat()
  .filter(({ isBlank }) => isBlank);
const blankIds = blankRules.map(({ id }) => id);

/** The sentences in a row's rule columns, each with the cell it is about. */
function readVerdicts(table: OwnTable, own: OwnRow, entries: ReadonlyMap<string, Entry>): SelfFinding[] {
  const { part, sheet, nameKey, found } = table;
  const { row, cells } = own;
  const byKey = new Map<string, Rule<never, unknown>>(ruleBook[part].map((rule) => [toRuleKey(rule), rule]));
  return table.columns.flatMap(({ key }) => {
    const rule = byKey.get(key);
    const value = cells[key]?.value;
    if (!rule || typeof value !== 'string') return [];
    return value
      .split('\n')
      .filter((line) => line !== '')
      .map((line): SelfFinding => {
        const sentence = withoutSign(rule, line);
        const column = toPointedColumn(rule, sentence, table, own);
        const location = { sheet, row, column: found?.positions[column] ?? found?.positions.id ?? 0 };
        const entry = entries.get(column) ?? readEntry(cells[column], location, { kind: 'text' });
        return {
          rule: rule.id,
          severity: rule.severity,
          sheet,
          row: toWords(cells.id),
          name: toWords(cells[nameKey]),
          location,
          sentence: { zh: sentence, en: sentence },
          repairs: rule.repairs?.(entry) ?? [],
        };
      });
  });
}

/** What the row's formulas say without what they say of numbers that are dates: a date is no figure to judge. */
function withoutJudgedDates(
  verdicts: readonly SelfFinding[],
  part: OwnTable['part'],
  entries: ReadonlyMap<string, Entry>,
): readonly SelfFinding[] {
  const dates = [...entries].filter(([, entry]) => entry.kind === 'unreadable' && entry.reason === 'dateForFigure');
  if (dates.length === 0) return verdicts;
  const isPriorOnly = dates.every(([key]) => key === 'prior');
  const rules: readonly (Rule<never, unknown> & { readonly figure?: unknown })[] = ruleBook[part];
  const judging = new Set(
    rules
      .filter(({ severity, figure, comparesParts, comparesPrior, judgesEachCell }) =>
        isPriorOnly
          ? comparesPrior
          : !judgesEachCell && (severity === 'query' || figure !== undefined || comparesParts),
      )
      .map(({ id }) => id),
  );
  const shown = new Set(dates.map(([, { location }]) => location.column));
  return verdicts.filter(({ rule, location }) => !judging.has(rule) && !(location && shown.has(location.column)));
}

/** The sign-off, as far as it can be judged without the day of the round. */
function checkCover({ entries: { filledOn, submission } }: Cover, period: string): SelfFinding[] {
  const at = (entry: Entry) => ({ sheet: entry.location.sheet, location: entry.location });
  const start = isPeriod(period) ? toPeriod(period).start : '';
  const dated = ((): SelfFinding[] => {
    if (isUnsure(filledOn)) return [];
    if (filledOn.kind === 'blank') return [say(filledOnMissing, { ...at(filledOn), facts: {} })];
    if (formulaKindOf(filledOn)) return [say(filledOnFormula, { ...at(filledOn), facts: {} })];
    if (filledOn.kind !== 'date')
      return [
        say(filledOnUnreadable, {
          ...at(filledOn),
          facts: { typed: showTyped(filledOn.typed) },
          repairs: toDateRepairs(filledOn.typed),
        }),
      ];
    return filledOn.date < start
      ? [say(filledOnBeforePeriod, { ...at(filledOn), facts: { date: filledOn.date, start } })]
      : [];
  })();
  const miscounted = toMiscounted(submission, submissionBound.usual);
  return miscounted ? [...dated, say(submissionNotCounted, { ...at(submission), ...miscounted })] : dated;
}

function readDeadline(sheet: Sheet | undefined): string | null {
  const label = identityLabels.find(([key]) => key === 'deadline')?.[1];
  const cell = sheet?.cells.find(({ value }) => value === label);
  const beside = sheet?.cells.find(({ row, column }) => row === cell?.row && column === cell.column + 1)?.value;
  return typeof beside === 'string' && beside !== '' ? beside : null;
}

function readIssuedRows(sheet: Sheet | undefined): (issued: string) => readonly IssuedRow[] {
  const prints = (sheet && readTable(sheet, printColumns, 'print'))?.rows ?? [];
  return (issued) =>
    prints
      .filter(({ cells }) => toWords(cells.sheet) === issued)
      .map(({ cells }) => ({ id: toWords(cells.id), print: toWords(cells.print) }));
}

/**
 * What an open ledger says about itself, without the plan: its own rule formulas have the sentences, and `_ledger` what
 * was issued. Formulas must be calculated. Throws a Fault where the workbook is no ledger (`notLedger`, `marksGone`), or
 * holds no row at all (`emptyLedger`).
 */
export function readSelfCheck(book: Book): SelfCheck {
  const { unit, period } = demandIdentity(book);
  const tables = readOwnTables(book);
  const rows = tables.flatMap((table) =>
    (table.found?.rows ?? []).filter(({ cells }) => toWords(cells.id) !== '').map((row) => ({ table, row })),
  );
  if (rows.length === 0) {
    throw new Fault('emptyLedger', {
      zh: '这份台账里一行任务和指标都找不到了。请从下发的台账重新填报。',
      en: 'This ledger has no task or indicator left. Start again from the ledger that was issued.',
    });
  }
  const { sheet } = findSheets(book).identity;
  const issuedOn = readIssuedRows(sheet);
  const cover = readCover(book);
  const verdicts = rows.flatMap(({ table, row }) => {
    const entries = readOwnEntries(table, row);
    return [
      ...withoutJudgedDates(readVerdicts(table, row, entries), table.part, entries),
      ...checkOwnEntries(table, row, entries),
    ];
  });
  // the date of the sign-off is asked of every ledger
  const asked =
    1 +
    rows.flatMap(({ row }) => blankRules.filter((rule) => row.cells[toRuleKey(rule)]?.formula !== undefined)).length;
  const form = checkForm(book, cover, tables, (issued) => issuedOn(issued).map(({ id }) => id));
  const all = [...form, ...checkLockedRows(tables, issuedOn), ...verdicts, ...checkCover(cover, period)];
  return {
    unit,
    period,
    deadline: readDeadline(sheet),
    asked,
    blanks: all.flatMap(({ rule, location }) => (blankIds.includes(rule) && location ? [location] : [])),
    findings: all.filter(({ rule }) => !blankIds.includes(rule)),
  };
}
