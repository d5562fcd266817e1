import { entryKinds, toKindKey } from '../../ledger/entry-kind';
import { toFigureKeys } from '../../ledger/indicator-sheet';
import { headerOf } from '../entry-columns';
import type { IndicatorRule } from '../rule';
import { showTyped, toTypedFormula } from '../words/show-figure';

export const wordForFigure: IndicatorRule = {
  id: 'word-for-figure',
  severity: 'error',
  voids: true,
  basis: { zh: '数据列只能填数字或“不适用”。', en: 'A figure’s cell takes a number or 不适用.' },
  message: {
    zh: '“{column}”应填数字，现在填的是“{typed}”。请填数字，文字写到“情况说明”里。',
    en: '{column} takes a number, and it says “{typed}”. Enter the number; words go into 情况说明.',
  },
  example: { column: '本期完成值', typed: '正在统计' },
  check: ({ row }) =>
    toFigureKeys(row.issued).flatMap((column) => {
      const entry = row.entries[column];
      if (entry?.kind !== 'unreadable' || (entry.reason !== 'word' && entry.reason !== 'logical')) return [];
      return [{ column, facts: { column: headerOf(column), typed: showTyped(entry.typed) } }];
    }),
  cell: (row) =>
    toFigureKeys(row).map((key) => ({
      column: key,
      fault: `OR([${toKindKey(key)}]="${entryKinds.word}",[${toKindKey(key)}]="${entryKinds.logical}")`,
      facts: {
        column: `"${headerOf(key)}"`,
        typed: `IF(ISTEXT([${key}]),${toTypedFormula(key)},IF([${key}],"TRUE","FALSE"))`,
      },
    })),
};
