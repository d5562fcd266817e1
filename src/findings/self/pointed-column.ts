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
  const main = toMainKey(part, cells);
  if (typeof points === 'function')
    return points({ valueOf: (key) => cells[key]?.value, textKeys: listTextKeys(part, cells) }) ?? main;
  if (points !== undefined) return points;
  const named = (readFacts(message.zh, sentence) ?? readFacts(message.en, sentence))?.column;
  return columns.find(({ header, hidden }) => hidden !== true && header === named)?.key ?? main;
}
