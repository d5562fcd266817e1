import { readFacts } from '../words/read-facts';
import type { Rule } from '../rule';
import { listTextKeys, toMainKey } from './own-entry';
import type { OwnRow, OwnTable } from './read-own-rows';

/** Where to put the clerk whom a rule's sentence is about: the column of the row that has to be changed. */
export function toPointedColumn(
  { points, message }: Rule<never, unknown>,
  sentence: string,
  { part, columns }: Pick<OwnTable, 'part' | 'columns'>,
  { cells }: OwnRow,
): string {
  const header = (readFacts(message.zh, sentence) ?? readFacts(message.en, sentence))?.column;
  const named = columns.find((column) => column.hidden !== true && column.header === header)?.key;
  const said =
    typeof points === 'function'
      ? points({ valueOf: (key) => cells[key]?.value, textKeys: listTextKeys(part, cells) })
      : points;
  return named ?? said ?? toMainKey(part, cells);
}
