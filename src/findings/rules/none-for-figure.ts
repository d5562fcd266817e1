import { entryKinds, toKindKey } from '../../ledger/entry-kind';
import { toFigureKeys } from '../../ledger/indicator-sheet';
import { headerOf } from '../entry-columns';
import type { IndicatorRule } from '../rule';
import { toMeant } from '../to-meant';
import { showTyped, toTypedFormula } from '../words/show-figure';

export const noneForFigure: IndicatorRule = {
  id: 'none-for-figure',
  severity: 'error',
  voids: true,
  basis: {
    zh: '“无”可能是 0，也可能是不涉及，两者汇总结果不同。',
    en: '“None” may mean 0 or not applicable, and the two add up differently.',
  },
  message: {
    zh: '“{column}”填的是“{typed}”。没有发生请填 0，不涉及请填“不适用”。',
    en: '{column} says “{typed}”. Enter 0 if there was none, or 不适用 if it does not apply.',
  },
  example: { column: '分子', typed: '无' },
  repairs: toMeant,
  check: ({ row }) =>
    toFigureKeys(row.issued).flatMap((column) => {
      const entry = row.entries[column];
      if (entry?.kind !== 'unreadable' || entry.reason !== 'noneWord') return [];
      return [{ column, facts: { column: headerOf(column), typed: showTyped(entry.typed) } }];
    }),
  cell: (row) =>
    toFigureKeys(row).map((key) => ({
      column: key,
      fault: `[${toKindKey(key)}]="${entryKinds.none}"`,
      facts: { column: `"${headerOf(key)}"`, typed: toTypedFormula(key) },
    })),
};
