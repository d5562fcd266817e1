import type { Cell } from '../../workbook/book/book';
import type { Column } from '../../workbook/book/table';
import { notApplicable } from '../../ledger/ledger-columns';
import { toKindKey } from '../../ledger/entry-kind';
import { trimText } from '../../returns/trim-text';
import { hasControlCharacters } from '../unseen-characters';
import { actionTextKeys, taskTextKeys } from '../entry-columns';
import { findRule } from '../rule-book';

type Cells = Readonly<Record<string, Cell | undefined>>;

function isWord(cell: Cell | undefined, word: string): boolean {
  return trimText(typeof cell?.value === 'string' ? cell.value : cell?.value === undefined ? '' : ' .') === word;
}

/** Whether the row's figure is worked out from numerator and denominator: only then its state asks for a denominator above 0. */
export function isInParts(cells: Cells): boolean {
  return (cells.state?.formula ?? '').includes('>0');
}

/** The columns in which words are asked; in 本期完成值 they are where neither a figure nor a choice is. */
function listTextKeys(cells: Cells, columns: readonly Column[]): readonly string[] {
  const has = (key: string) => columns.some((column) => column.key === key);
  if (has('progress')) return taskTextKeys;
  if (has('action')) return actionTextKeys;
  const isAsked =
    isInParts(cells) ||
    cells[toKindKey('actual')]?.formula !== undefined ||
    cells['rule:choice-not-in-list']?.formula !== undefined;
  return isAsked ? ['explanation', 'evidence'] : ['actual', 'explanation', 'evidence'];
}

/** Where to put the clerk whom a rule's sentence is about: the column of the row that has to be changed. */
export function toPointedColumn(rule: string, sentence: string, cells: Cells, columns: readonly Column[]): string {
  const { points } = findRule(rule);
  if (points !== undefined) return points;
  if (rule.endsWith('control-characters'))
    return listTextKeys(cells, columns).find((key) => hasControlCharacters(cells[key]?.value)) ?? 'id';
  if (rule === 'part-missing') return isWord(cells.numerator, '') ? 'numerator' : 'denominator';
  if (rule === 'not-applicable-beside-figure')
    return isWord(cells.numerator, notApplicable) ? 'numerator' : 'denominator';
  if (findRule(rule).message.zh.includes('{column}')) {
    const [named] = columns
      .filter(({ header, hidden }) => hidden !== true && sentence.includes(header))
      // 举措 begins 举措时限 too
      .sort((a, b) => sentence.indexOf(a.header) - sentence.indexOf(b.header) || b.header.length - a.header.length);
    if (named) return named.key;
  }
  const main = isInParts(cells) ? 'numerator' : 'actual';
  return columns.some(({ key }) => key === main) ? main : 'status';
}
