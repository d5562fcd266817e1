import { checkEntries } from '../check-entries';
import { toFilledKeys } from '../entry-columns';
import { sayFormula } from '../formula-kind';
import type { IndicatorRule } from '../rule';
import { toMeant } from '../to-meant';

const ofEntry = sayFormula('cells');

/** Core only: no formula can see another cell's formula. */
export const foreignFormula: IndicatorRule = {
  id: 'foreign-formula',
  severity: 'error',
  voids: true,
  basis: {
    zh: '引用其他表格的公式离开原来的电脑就失效；只有 =12+3 这样的算式可以保留。',
    en: 'A formula that refers elsewhere dies on another computer; plain sums such as =12+3 may stay.',
  },
  message: {
    zh: '“{column}”是引用其他单元格的公式。请直接填结果（可以复制后“选择性粘贴—数值”）。',
    en: '{column} holds a formula that refers to other cells. Enter the result itself (copy, then paste values).',
  },
  example: { column: '分子' },
  ofEntry,
  repairs: toMeant,
  check: ({ row }) => checkEntries(ofEntry, toFilledKeys(row.issued), row.entries),
};
