import { isNumber, trimmed } from '../../ledger/rating-formula';
import type { IndicatorRule } from '../rule';
import { isBlank } from '../shown-word';

export const partMissing: IndicatorRule = {
  id: 'part-missing',
  severity: 'error',
  points: (shown) => (isBlank(shown.valueOf('numerator')) ? 'numerator' : 'denominator'),
  comparesParts: true,
  voids: true,
  basis: {
    zh: '比率由分子、分母算出，缺一个就算不出来。',
    en: 'A ratio is computed from its numerator and denominator; with one alone there is none.',
  },
  message: {
    zh: '分子、分母只填了一个。请把另一个也填上。',
    en: 'Only one of numerator and denominator is filled in. Enter the other one too.',
  },
  check: ({ row }) => {
    if (row.issued.yardstick.entry !== 'parts') return [];
    const kinds = [row.entries.numerator?.kind, row.entries.denominator?.kind];
    if (!kinds.includes('number') || !kinds.includes('blank')) return [];
    return [{ column: kinds[0] === 'blank' ? 'numerator' : 'denominator' }];
  },
  cell: (row) => {
    if (row.yardstick.entry !== 'parts') return [];
    const blank = (key: string) => `IF(ISERROR([${key}]),FALSE,${trimmed(key)}="")`;
    return [
      { column: 'denominator', fault: `AND(${isNumber('numerator')},${blank('denominator')})` },
      { column: 'numerator', fault: `AND(${isNumber('denominator')},${blank('numerator')})` },
    ];
  },
};
