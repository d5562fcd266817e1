import { sheetNames, taskStatuses } from '../../ledger/ledger-columns';
import { toKindKey } from '../../ledger/entry-kind';
import type { Entry } from '../../returns/entry';
import { type Expected, readEntry } from '../../returns/read-entry';
import type { Facts } from '../finding';
import { formulaKindOf, isFormulaFor } from '../formula-kind';
import { findRule } from '../rule-book';
import { type OwnCells, type OwnTable, toWords } from './read-own-rows';
import type { SelfFinding } from './self-check';
import { figureKeys, toExpectedFigure } from './to-expected-figure';
import { toWordsOf } from './to-words-of';

type FoundRow = NonNullable<OwnTable['found']>['rows'][number];

const status: readonly [string, Expected] = ['status', { kind: 'choice', items: taskStatuses }];

/** The columns of a row in which something other than text is asked. */
function listAsked(issued: string, cells: OwnCells): readonly (readonly [string, Expected])[] {
  switch (issued) {
    case sheetNames.tasks:
      return [status];
    case sheetNames.actions:
      return [['due', { kind: 'date' }], status];
    default:
      if (cells['rule:choice-not-in-list']?.formula !== undefined)
        return [['actual', { kind: 'choice', items: ['是', '否'] }]];
      return figureKeys
        .filter((key) => cells[toKindKey(key)]?.formula !== undefined)
        .map((key) => [key, toExpectedFigure(key, cells)]);
  }
}

/** The rule that speaks of a formula in this entry. */
function ruleFor(issued: string, entry: Entry): { readonly rule: string; readonly facts: Facts } | null {
  if (issued === sheetNames.indicators) return formulaKindOf(entry);
  return isFormulaFor(entry)
    ? { rule: issued === sheetNames.tasks ? 'task-formula' : 'action-formula', facts: {} }
    : null;
}

/** Formulas where something was to be entered: no formula sees another cell's formula. */
export function findOwnFormulas(
  { issued, sheet, columns, nameKey, found }: OwnTable,
  { row, cells }: FoundRow,
): SelfFinding[] {
  return listAsked(issued, cells).flatMap(([key, expected]): SelfFinding[] => {
    const location = { sheet, row, column: found?.positions[key] ?? 0 };
    const entry = readEntry(cells[key], location, expected);
    const speaking = ruleFor(issued, entry);
    if (entry.kind !== 'unreadable' || !speaking) return [];
    const column = columns.find((each) => each.key === key)?.header ?? key;
    const { id: rule, severity } = findRule(speaking.rule);
    const sentence = toWordsOf(rule, { column, ...speaking.facts });
    return [
      {
        rule,
        severity,
        sheet,
        row: toWords(cells.id),
        name: toWords(cells[nameKey]),
        location,
        sentence,
        repairs: entry.repairs,
      },
    ];
  });
}
