import { checkEntries } from '../check-entries';
import { toFilledKeys } from '../entry-columns';
import { sayFormula } from '../formula-kind';
import type { IndicatorRule } from '../rule';
import { toMeant } from '../to-meant';

const ofEntry = sayFormula('neither');

/** Core only: no formula can see another cell's formula. */
export const formulaNotSum: IndicatorRule = {
  id: 'formula-not-sum',
  severity: 'error',
  voids: true,
  basis: {
    zh: '算式要能原样再算一遍，才敢计入。',
    en: 'A sum counts because it can be calculated again as it stands.',
  },
  message: {
    zh: '“{column}”里的公式不是 =12+3 这样的算式，或者太长、括号太多，没有计入。请直接填结果（可以复制后“选择性粘贴—数值”）。',
    en:
      '{column} holds a formula that is no sum such as =12+3, or is too long or too deep, ' +
      'and does not count. Enter the result itself (copy, then paste values).',
  },
  example: { column: '本期完成值' },
  ofEntry,
  repairs: toMeant,
  check: ({ row }) => checkEntries(ofEntry, toFilledKeys(row.issued), row.entries),
};
