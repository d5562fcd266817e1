import { isNumber, trimmed } from '../../ledger/rating-formula';
import type { IndicatorRule } from '../rule';
import { isNotApplicable } from '../shown-word';

export const notApplicableBesideFigure: IndicatorRule = {
  id: 'not-applicable-beside-figure',
  severity: 'error',
  points: (shown) => (isNotApplicable(shown.valueOf('numerator')) ? 'numerator' : 'denominator'),
  comparesParts: true,
  voids: true,
  basis: { zh: '一个指标要么有数据，要么不适用。', en: 'An indicator either has figures or does not apply.' },
  message: {
    zh: '分子、分母一个填了数字，一个填了“不适用”。请都填数字，或者都填“不适用”。',
    en: 'One of numerator and denominator is a number, the other 不适用. Enter numbers in both, or 不适用 in both.',
  },
  check: ({ row }) => {
    const kinds = [row.entries.numerator?.kind, row.entries.denominator?.kind];
    if (!kinds.includes('number') || !kinds.includes('notApplicable')) return [];
    return [{ column: kinds[0] === 'notApplicable' ? 'numerator' : 'denominator' }];
  },
  cell: (row) => {
    if (row.yardstick.entry !== 'parts') return [];
    const none = (key: string) => `IF(ISERROR([${key}]),FALSE,${trimmed(key)}="不适用")`;
    return [
      { column: 'denominator', fault: `AND(${isNumber('numerator')},${none('denominator')})` },
      { column: 'numerator', fault: `AND(${isNumber('denominator')},${none('numerator')})` },
    ];
  },
};
