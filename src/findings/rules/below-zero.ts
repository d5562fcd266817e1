import type { IndicatorRow } from '../../ledger/ledger';
import { isNumber } from '../../ledger/rating-formula';
import { toFigureKeys } from '../../ledger/indicator-sheet';
import { compareFigures } from '../compare-figures';
import { headerOf } from '../entry-columns';
import type { FigureFault } from '../figure-fault';
import type { IndicatorRule } from '../rule';

/** A rate that is entered as a percentage may fall below zero (growth), a count and the parts of a ratio may not. */
const figure: FigureFault = {
  applies: ({ measure, entry }) => measure === 'count' || (measure === 'ratio' && entry === 'parts'),
  isAtFault: ({ value }) => compareFigures(value, 0) < 0,
  toTest: (key) => `ROUND([${key}],10)<0`,
};

function toKeys(row: IndicatorRow): ('numerator' | 'denominator' | 'actual')[] {
  if (!figure.applies(row.yardstick, 'unit')) return [];
  return toFigureKeys(row).flatMap((key) => (key === 'prior' ? [] : [key]));
}

export const belowZero: IndicatorRule = {
  id: 'below-zero',
  severity: 'error',
  voids: true,
  judgesEachCell: true,
  figure,
  basis: { zh: '数量不会小于零。', en: 'A count cannot be below zero.' },
  message: {
    zh: '“{column}”小于零。请填实际数量；减少的情况写到“情况说明”里。',
    en: '{column} is below zero. Enter the actual number; describe a decrease in 情况说明.',
  },
  example: { column: '本期完成值' },
  check: ({ row }, bound) =>
    toKeys(row.issued).flatMap((column) => {
      const entry = row.entries[column];
      const { yardstick } = row.issued;
      const below =
        (entry?.kind === 'number' || entry?.kind === 'percent') &&
        figure.isAtFault({ value: entry.value, prior: undefined, yardstick, bound });
      return below ? [{ column, facts: { column: headerOf(column) } }] : [];
    }),
  cell: (row, _, bound) =>
    toKeys(row).map((key) => ({
      column: key,
      fault: `IF(${isNumber(key)},${figure.toTest(key, row.yardstick, bound)},FALSE)`,
      facts: { column: `"${headerOf(key)}"` },
    })),
};
