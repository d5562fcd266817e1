import { isNumber } from '../../ledger/rating-formula';
import type { IndicatorRule } from '../rule';

export const denominatorNotPositive: IndicatorRule = {
  id: 'denominator-not-positive',
  severity: 'error',
  points: 'denominator',
  voids: true,
  basis: { zh: '分母为零，比率没有意义。', en: 'With a denominator of zero there is no ratio.' },
  message: {
    zh: '分母是零或负数，算不出比率。请填实际的分母；本期不涉及请在分子、分母都填“不适用”。',
    en: 'The denominator is zero or below, so there is no ratio. Enter the actual one, or 不适用 in both cells if it does not apply.',
  },
  check: ({ row }) => {
    const denominator = row.entries.denominator;
    return denominator?.kind === 'number' && denominator.value.lte(0) ? [{ column: 'denominator' }] : [];
  },
  cell: (row) =>
    row.yardstick.entry === 'parts'
      ? [{ column: 'denominator', fault: `IF(${isNumber('denominator')},[denominator]<=0,FALSE)` }]
      : [],
};
