import { entryKinds, toKindKey } from '../../ledger/entry-kind';
import { toFigureKeys } from '../../ledger/indicator-sheet';
import { headerOf } from '../entry-columns';
import type { IndicatorRule } from '../rule';
import { toMeant } from '../to-meant';
import { showTyped, toTypedFormula } from '../words/show-figure';

export const figureAsText: IndicatorRule = {
  id: 'figure-as-text',
  severity: 'error',
  voids: true,
  basis: {
    zh: '文字不能参与计算；直接当成数字会读错，例如“3.4万”读成 3.4。',
    en: 'Text cannot be added up, and reading it as a number goes wrong: 3.4万 would become 3.4.',
  },
  message: {
    zh: '“{column}”里的“{typed}”是文字，不是数字。请改填数字，不带单位和逗号，例如 1200 或 98%。',
    en: '“{typed}” in {column} is text, not a number. Enter the number alone, without units or commas, like 1200 or 98%.',
  },
  example: { column: '本期完成值', typed: '3.4万' },
  repairs: toMeant,
  check: ({ row }) =>
    toFigureKeys(row.issued).flatMap((column) => {
      const entry = row.entries[column];
      if (entry?.kind !== 'unreadable' || entry.reason !== 'figureAsText') return [];
      return [{ column, facts: { column: headerOf(column), typed: showTyped(entry.typed) } }];
    }),
  cell: (row) =>
    toFigureKeys(row).map((key) => ({
      column: key,
      fault: `[${toKindKey(key)}]="${entryKinds.figureAsText}"`,
      facts: { column: `"${headerOf(key)}"`, typed: toTypedFormula(key) },
    })),
};
