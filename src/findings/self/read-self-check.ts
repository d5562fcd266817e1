import type { Book, Sheet } from '../../workbook/book/book';
import { Fault } from '../../workbook/book/fault';
import { readTable } from '../../workbook/book/read-table';
import { sheetNames } from '../../ledger/ledger-columns';
import { identityLabels, printColumns } from '../../ledger/identity-sheet';
import { isPeriod, toPeriod } from '../../plan/period';
import { type Entry, isUnsure, type Location, type Repair } from '../../returns/entry';
import { findSheets } from '../../returns/find-sheets';
import { demandIdentity } from '../../returns/identity';
import { readCover } from '../../returns/read-cover';
import { readEntry } from '../../returns/read-entry';
import type { Cover } from '../../returns/unit-return';
import { toCleanRepairs } from '../unseen-characters';
import { toDateRepairs } from '../date-repairs';
import { formulaKindOf } from '../formula-kind';
import { toLargerPercentRepairs, toSmallerPercentRepairs } from '../percent-repairs';
import type { Rule } from '../rule';
import { findRule, ruleBook } from '../rule-book';
import { showTyped } from '../show-figure';
import { submissionBound, toMiscounted } from '../submission';
import { checkForm, say } from './check-form';
import { checkLockedRows, type IssuedRow } from './check-locked-rows';
import { findOwnDates, withoutJudgedDates } from './find-own-dates';
import { findOwnFormulas } from './find-own-formulas';
import { toPointedColumn } from './pointed-column';
import { type OwnCells, type OwnTable, readOwnTables, toWords } from './read-own-rows';
import type { SelfCheck, SelfFinding } from './self-check';
import { figureKeys, toExpectedFigure } from './to-expected-figure';

/** Rules that only say that nothing was entered yet: they are counted and not listed. */
const blankRules = Object.values<readonly Rule<never, unknown>[]>(ruleBook)
  .flat()
  .flatMap(({ id, isBlank }) => (isBlank ? [id] : []));

type FoundRow = NonNullable<OwnTable['found']>['rows'][number];

/** Rules about a figure that was not typed as one. */
const misreadRules: readonly string[] = ['figure-as-text', 'none-for-figure'];

/** What the cell may have been meant to hold, as the rule itself would say. */
function toRepairs(rule: string, key: string, cells: OwnCells, location: Location, issued: string): readonly Repair[] {
  const value = cells[key]?.value;
  if (rule.endsWith('control-characters')) return typeof value === 'string' ? toCleanRepairs(value) : [];
  if (rule === 'action-date-unreadable') return toDateRepairs(value ?? null);
  if (issued !== sheetNames.indicators || !figureKeys.some((each) => each === key)) return [];
  const entry = readEntry(cells[key], location, toExpectedFigure(key, cells));
  if (entry.kind === 'unreadable') return misreadRules.includes(rule) ? entry.repairs : [];
  if (entry.kind !== 'percent') return [];
  if (rule === 'percent-off-by-hundred') return toSmallerPercentRepairs(entry.value);
  return rule === 'percent-too-small' ? toLargerPercentRepairs(entry.value) : [];
}

/** The sentences in a row's rule columns, each with the cell it is about. */
function readVerdicts(table: OwnTable, { row, cells }: FoundRow): SelfFinding[] {
  const { issued, sheet, columns, nameKey, found } = table;
  return columns.flatMap(({ key }): SelfFinding[] => {
    const value = cells[key]?.value;
    if (!key.startsWith('rule:') || typeof value !== 'string') return [];
    const rule = key.slice('rule:'.length);
    const { severity } = findRule(rule);
    return value
      .split('\n')
      .filter((sentence) => sentence !== '')
      .map((sentence) => {
        const column = toPointedColumn(rule, sentence, cells, columns);
        const location = { sheet, row, column: found?.positions[column] ?? found?.positions.id ?? 0 };
        return {
          rule,
          severity,
          sheet,
          row: toWords(cells.id),
          name: toWords(cells[nameKey]),
          location,
          sentence: { zh: sentence, en: sentence },
          repairs: toRepairs(rule, column, cells, location, issued),
        };
      });
  });
}

/** The sign-off, as far as it can be judged without the day of the round. */
function checkCover({ entries: { filledOn, submission } }: Cover, period: string): SelfFinding[] {
  const at = (entry: Entry) => ({ sheet: entry.location.sheet, location: entry.location });
  const start = isPeriod(period) ? toPeriod(period).start : '';
  const dated = ((): SelfFinding[] => {
    if (isUnsure(filledOn)) return [];
    if (filledOn.kind === 'blank') return [say('filled-on-missing', { ...at(filledOn), facts: {} })];
    if (formulaKindOf(filledOn)) return [say('filled-on-formula', { ...at(filledOn), facts: {} })];
    if (filledOn.kind !== 'date')
      return [
        say('filled-on-unreadable', {
          ...at(filledOn),
          facts: { typed: showTyped(filledOn.typed) },
          repairs: toDateRepairs(filledOn.typed),
        }),
      ];
    return filledOn.date < start
      ? [say('filled-on-before-period', { ...at(filledOn), facts: { date: filledOn.date, start } })]
      : [];
  })();
  const miscounted = toMiscounted(submission, submissionBound.usual);
  return miscounted ? [...dated, say('submission-not-counted', { ...at(submission), ...miscounted })] : dated;
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
    const dates = findOwnDates(table, row);
    return [
      ...withoutJudgedDates(readVerdicts(table, row), dates, table.found?.positions.prior),
      ...findOwnFormulas(table, row),
      ...dates,
    ];
  });
  // the date of the sign-off is asked of every ledger
  const asked =
    1 + rows.flatMap(({ row }) => blankRules.filter((rule) => row.cells[`rule:${rule}`]?.formula !== undefined)).length;
  const form = checkForm(book, cover, tables, (issued) => issuedOn(issued).map(({ id }) => id));
  const all = [...form, ...checkLockedRows(tables, issuedOn), ...verdicts, ...checkCover(cover, period)];
  return {
    unit,
    period,
    deadline: readDeadline(sheet),
    asked,
    blanks: all.flatMap(({ rule, location }) => (blankRules.includes(rule) && location ? [location] : [])),
    findings: all.filter(({ rule }) => !blankRules.includes(rule)),
  };
}
