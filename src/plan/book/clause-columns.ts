import type { FoundRow } from '../../workbook/book/read-table';
import { styles } from '../../workbook/book/style';
import type { Column, Contents } from '../../workbook/book/table';
import type { Clause } from '../plan';
import type { reader } from './read-plan-sheet';

export type ClauseKey = 'clauseNumber' | 'clauseText' | 'clauseWords' | 'clauseStart' | 'clauseEnd';

const short = { ...styles.entry, align: 'center' as const };

/** Where the plan says it: the last columns of 指标 and of 节点. */
export const clauseColumns: readonly Column<ClauseKey>[] = [
  { key: 'clauseNumber', header: '条款', width: 7, style: { ...short, numberFormat: '@' } },
  {
    key: 'clauseText',
    header: '方案依据',
    formerHeaders: ['计划依据'],
    width: 50,
    style: { ...styles.entry, numberFormat: '@' },
  },
  { key: 'clauseWords', header: '判断词', width: 8, style: { ...short, numberFormat: '@' } },
  { key: 'clauseStart', header: '原文起', width: 7, style: short },
  { key: 'clauseEnd', header: '原文止', width: 7, style: short },
];

export function toClauseContents({ number, text, words, start, end }: Clause): Contents<ClauseKey> {
  return {
    clauseNumber: number || undefined,
    clauseText: text || undefined,
    clauseWords: words || undefined,
    clauseStart: start,
    clauseEnd: end,
  };
}

export function readClause<Key extends string>(
  read: ReturnType<typeof reader<Key | ClauseKey>>,
  row: FoundRow<Key | ClauseKey>,
): Clause {
  return {
    number: read.text(row, 'clauseNumber'),
    text: read.text(row, 'clauseText'),
    words: read.text(row, 'clauseWords'),
    start: Math.trunc(read.figure(row, 'clauseStart') ?? 0),
    end: Math.trunc(read.figure(row, 'clauseEnd') ?? 0),
  };
}
