import type { Book, Cell } from '../../book/book';
import { Fault } from '../../book/fault';
import { squeeze } from '../../book/read-table';
import { sheetNames } from '../../ledger/columns';
import { coverLabels, type CoverKey } from '../../ledger/cover-sheet';
import { identityLabels } from '../../ledger/identity-sheet';
import type { Entry, Location, Repair } from '../../returns/entry';
import { readIdentity } from '../../returns/identity';
import { readEntry } from '../../returns/read-entry';
import { toCleanRepairs } from '../control-characters';
import { toDateRepairs } from '../date-repairs';
import { formulaKindOf } from '../formula-kind';
import { toLargerPercentRepairs, toSmallerPercentRepairs } from '../percent-repairs';
import type { Rule } from '../rule';
import { findRule, ruleBook } from '../rule-book';
import { showTyped } from '../show-figure';
import { checkLockedRows, toWordsOf } from './check-locked-rows';
import { toPointedColumn } from './pointed-column';
import { findOwnFormulas } from './find-own-formulas';
import { findSheet, type OwnCells, type OwnTable, readOwnTables, toWords } from './read-own-rows';
import type { SelfCheck, SelfFinding } from './self-check';
import { figureKeys, toExpectedFigure } from './to-expected-figure';

/** Rules that only say that nothing was entered yet: they are counted and not listed. */
const blankRules = Object.values<readonly Rule<never, unknown>[]>(ruleBook).flat().flatMap(({ id, isBlank }) => (isBlank ? [id] : []));

type FoundRow = NonNullable<OwnTable['found']>['rows'][number];

/** Rules about a figure that was not typed as one. */
const misreadRules: readonly string[] = ['figure-as-text', 'none-for-figure'];

/** What the cell may have been meant to hold, as the rule itself would say. */
function toRepairs(rule: string, key: string, cells: OwnCells, location: Location): readonly Repair[] {
  const value = cells[key]?.value;
  if (rule.endsWith('control-characters')) return typeof value === 'string' ? toCleanRepairs(value) : [];
  if (rule === 'action-date-unreadable') return toDateRepairs(value ?? null);
  if (location.sheet !== sheetNames.indicators || !figureKeys.some((each) => each === key)) return [];
  const entry = readEntry(cells[key], location, toExpectedFigure(key, cells));
  if (entry.kind === 'unreadable') return misreadRules.includes(rule) ? entry.repairs : [];
  if (entry.kind !== 'percent') return [];
  if (rule === 'percent-off-by-hundred') return toSmallerPercentRepairs(entry.value);
  return rule === 'percent-too-small' ? toLargerPercentRepairs(entry.value) : [];
}

/** The sentences in a row's rule columns, each with the cell it is about. */
function readVerdicts(table: OwnTable, { row, cells }: FoundRow): SelfFinding[] {
  const { sheet, columns, nameKey, found } = table;
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
          repairs: toRepairs(rule, column, cells, location),
        };
      });
  });
}

function readCover(book: Book, key: CoverKey): Entry | undefined {
  const sheet = findSheet(book, sheetNames.cover);
  const label = sheet?.cells.find(({ value }) => squeeze(value) === coverLabels[key]);
  if (!label) return undefined;
  const at = { row: label.row, column: label.column + 1 };
  const cell: Cell | undefined = sheet?.cells.find(({ row, column }) => row === at.row && column === at.column);
  return readEntry(cell, { sheet: sheetNames.cover, ...at }, { kind: 'date' });
}

function checkCover(book: Book): SelfFinding[] {
  const entry = readCover(book, 'filledOn');
  if (!entry || entry.kind === 'date') return [];
  const id = entry.kind === 'blank' ? 'filled-on-missing' : formulaKindOf(entry) ? 'filled-on-formula' : 'filled-on-unreadable';
  const { severity } = findRule(id);
  const sentence = toWordsOf(id, { typed: showTyped(entry.typed) });
  return [{ rule: id, severity, sheet: sheetNames.cover, row: null, name: '', location: entry.location, sentence, repairs: [] }];
}

function readDeadline(book: Book): string | null {
  const identity = findSheet(book, sheetNames.identity);
  const label = identityLabels.find(([key]) => key === 'deadline')?.[1];
  const cell = identity?.cells.find(({ value }) => value === label);
  const beside = identity?.cells.find(({ row, column }) => row === cell?.row && column === cell.column + 1)?.value;
  return typeof beside === 'string' && beside !== '' ? beside : null;
}

/**
 * What an open ledger says about itself, without the plan: its own rule formulas have the sentences, and `_ledger` what
 * was issued. Formulas must be calculated. Throws a Fault where the workbook is no ledger (`readIdentity`), or holds no
 * row at all (`emptyLedger`).
 */
export function readSelfCheck(book: Book): SelfCheck {
  const { unit, period } = readIdentity(book);
  const tables = readOwnTables(book);
  const rows = tables.flatMap((table) => (table.found?.rows ?? []).filter(({ cells }) => toWords(cells.id) !== '').map((row) => ({ table, row })));
  if (rows.length === 0) {
    throw new Fault('emptyLedger', {
      zh: '这份台账里一行任务和指标都找不到了。请从下发的台账重新填报。',
      en: 'This ledger has no task or indicator left. Start again from the ledger that was issued.',
    });
  }
  const verdicts = rows.flatMap(({ table, row }) => [...readVerdicts(table, row), ...findOwnFormulas(table, row)]);
  // the date of the sign-off is asked of every ledger
  const asked = 1 + rows.flatMap(({ row }) => blankRules.filter((rule) => row.cells[`rule:${rule}`]?.formula !== undefined)).length;
  const all = [...checkLockedRows(book, tables), ...verdicts, ...checkCover(book)];
  return {
    unit,
    period,
    deadline: readDeadline(book),
    asked,
    blanks: all.flatMap(({ rule, location }) => (blankRules.includes(rule) && location ? [location] : [])),
    findings: all.filter(({ rule }) => !blankRules.includes(rule)),
  };
}
