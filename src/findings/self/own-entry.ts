import { toRuleKey } from '../../ledger/cell-rule';
import { type FigureKey, toKindKey } from '../../ledger/entry-kind';
import { taskStatuses } from '../../ledger/ledger-columns';
import type { Expected } from '../../returns/read-entry';
import { actionTextKeys, taskTextKeys } from '../entry-columns';
import { listStatuses } from '../../ledger/task-status';
import { standingWithoutProgress } from '../rules/standing-without-progress';
import { choiceNotInList } from '../rules/choice-not-in-list';
import { type OwnCells, type OwnPart, toWords } from './read-own-rows';

const figureKeys = ['prior', 'numerator', 'denominator', 'actual'] as const satisfies readonly FigureKey[];

/** Whether the row's hidden cells ask what stands in the cell of a figure: they do where one is asked. */
function isAsked(key: FigureKey, cells: OwnCells): boolean {
  return cells[toKindKey(key)]?.formula !== undefined;
}

function isChoice(cells: OwnCells): boolean {
  return cells[toRuleKey(choiceNotInList)]?.formula !== undefined;
}

/** Whether the row's figure is worked out from numerator and denominator. */
export function isInParts(cells: OwnCells): boolean {
  return isAsked('numerator', cells);
}

/** The columns in which words are asked; in 本期完成值 they are where neither a figure nor a choice is. */
export function listTextKeys(part: OwnPart, cells: OwnCells): readonly string[] {
  if (part === 'tasks') return taskTextKeys;
  if (part === 'actions') return actionTextKeys;
  const isText = !isInParts(cells) && !isAsked('actual', cells) && !isChoice(cells);
  return isText ? ['actual', 'explanation', 'evidence'] : ['explanation', 'evidence'];
}

/** The column to go to where the row as a whole is meant. */
export function toMainKey(part: OwnPart, cells: OwnCells): 'status' | 'numerator' | 'actual' {
  if (part !== 'indicators') return 'status';
  return isInParts(cells) ? 'numerator' : 'actual';
}

function toFigure(key: FigureKey, cells: OwnCells): Expected {
  if (key === 'numerator' || key === 'denominator') return { kind: 'figure', percent: false, unitOfMeasure: '' };
  const unitOfMeasure = toWords(cells.unitOfMeasure);
  return { kind: 'figure', percent: cells[key]?.style?.numberFormat?.includes('%') ?? false, unitOfMeasure };
}

const toStatus = (items: readonly string[]): readonly [string, Expected] => ['status', { kind: 'choice', items }];

/** What the row takes as 完成状态: only of a standing task its hidden cells ask for progress. */
function listOwnStatuses(cells: OwnCells): readonly string[] {
  const isStanding = cells[toRuleKey(standingWithoutProgress)]?.formula !== undefined;
  return listStatuses(isStanding ? { isStanding } : {});
}

/** The columns of a row in which something other than text is asked, and what. */
export function listAsked(part: OwnPart, cells: OwnCells): readonly (readonly [string, Expected])[] {
  if (part === 'tasks') return [toStatus(listOwnStatuses(cells))];
  if (part === 'actions') return [['due', { kind: 'date' }], toStatus(taskStatuses)];
  if (isChoice(cells)) return [['actual', { kind: 'choice', items: ['是', '否'] }]];
  return figureKeys.filter((key) => isAsked(key, cells)).map((key) => [key, toFigure(key, cells)]);
}
