import type { IndicatorRow } from '../../ledger/ledger';
import { isNumber } from '../../ledger/rating-formula';
import { toFigureKeys } from '../../ledger/indicator-sheet';
import { compareFigures } from '../compare-figures';
import { headerOf } from '../entry-columns';
import type { IndicatorRule } from '../rule';

/** A rate that is entered as a percentage may fall below zero (growth), a count and the parts of a ratio may not. */
function toKeys(row: IndicatorRow): ('numerator' | 'denominator' | 'actual')[] {
  const { measure, entry } = row.yardstick;
  if (measure === 'ratio' && entry !== 'parts') return [];
  return toFigureKeys(row).flatMap((key) => (key === 'prior' ? [] : [key]));
}

export const belowZero: IndicatorRule = {
  id: 'below-zero',
  severity: 'error',
  basis: { zh: '数量不会小于零。', en: 'A count cannot be below zero.' },
  message: {
    zh: '“{column}”小于零。请填实际数量；减少的情况写到“情况说明”里。',
    en: '{column} is below zero. Enter the actual number; describe a decrease in 情况说明.',
  },
  example: { column: '本期完成值' },
  check: ({ row }) =>
    toKeys(row.issued).flatMap((column) => {
      const entry = row.entries[column];
      const below = (entry?.kind === 'number' || entry?.kind === 'percent') && compareFigures(entry.value, 0) < 0;
      return below ? [{ column, facts: { column: headerOf(column) } }] : [];
    }),
  cell: (row) => toKeys(row).map((key) => ({ fault: `IF(${isNumber(key)},ROUND([${key}],10)<0,FALSE)`, facts: { column: `"${headerOf(key)}"` } })),
};
