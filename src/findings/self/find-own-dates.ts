import { sheetNames } from '../../ledger/ledger-columns';
import { toKindKey } from '../../ledger/entry-kind';
import { readEntry } from '../../returns/read-entry';
import { findRule } from '../rule-book';
import { isInParts } from './pointed-column';
import { type OwnTable, toWords } from './read-own-rows';
import type { SelfFinding } from './self-check';
import { figureKeys, toExpectedFigure } from './to-expected-figure';
import { toWordsOf } from './to-words-of';

type FoundRow = NonNullable<OwnTable['found']>['rows'][number];

/** Rules that compare with 上期. */
const againstPrior: readonly string[] = ['changed-a-lot', 'cumulative-fell', 'fell-by-less', 'rose-by-less'];

/** Figures that are shown as a date or a time: no formula sees how a number is shown. */
export function findOwnDates(
  { issued, sheet, columns, nameKey, found }: OwnTable,
  { row, cells }: FoundRow,
): SelfFinding[] {
  if (issued !== sheetNames.indicators) return [];
  return figureKeys.flatMap((key): SelfFinding[] => {
    if (cells[toKindKey(key)]?.formula === undefined || (key === 'actual' && isInParts(cells))) return [];
    const location = { sheet, row, column: found?.positions[key] ?? 0 };
    const entry = readEntry(cells[key], location, toExpectedFigure(key, cells));
    if (entry.kind !== 'unreadable' || entry.reason !== 'dateForFigure') return [];
    const { id: rule, severity } = findRule('date-for-figure');
    const sentence = toWordsOf(rule, { column: columns.find((each) => each.key === key)?.header ?? key });
    return [
      { rule, severity, sheet, row: toWords(cells.id), name: toWords(cells[nameKey]), location, sentence, repairs: [] },
    ];
  });
}

/** What the row's formulas say without what they say of numbers that are dates: a date is no figure to judge. */
export function withoutJudgedDates(
  verdicts: readonly SelfFinding[],
  dates: readonly SelfFinding[],
  priorColumn: number | undefined,
): readonly SelfFinding[] {
  if (dates.length === 0) return verdicts;
  const isPriorOnly = dates.every(({ location }) => location?.column === priorColumn);
  const isJudgement = ({ rule, severity }: SelfFinding) => {
    const own = findRule(rule);
    return severity === 'query' || 'figure' in own || own.comparesParts === true;
  };
  return verdicts.filter((finding) => !(isPriorOnly ? againstPrior.includes(finding.rule) : isJudgement(finding)));
}
