import { checkEntries } from '../check-entries';
import { toFilledKeys } from '../entry-columns';
import { sayFormula } from '../formula-kind';
import type { IndicatorRule } from '../rule';
import { toMeant } from '../to-meant';

const ofEntry = sayFormula('function');

/** Core only: no formula can see another cell's formula. */
export const functionFormula: IndicatorRule = {
  id: 'function-formula',
  severity: 'error',
  voids: true,
  basis: {
    zh: '函数的结果会随日期、软件变，例如 TODAY；只有 =12+3 这样的算式可以保留。',
    en: 'What a function gives may change with the day or the program, as TODAY does; plain sums such as =12+3 may stay.',
  },
  message: {
    zh: '“{column}”是用函数 {name} 算的公式，这里只认填的数和 =12+3 这样的算式。请直接填结果（可以复制后“选择性粘贴—数值”）。',
    en:
      '{column} holds a formula with the function {name}, and only entries and sums such ' +
      'as =12+3 are taken. Enter the result itself (copy, then paste values).',
  },
  example: { column: '本期完成值', name: 'ROUND' },
  ofEntry,
  repairs: toMeant,
  check: ({ row }) => checkEntries(ofEntry, toFilledKeys(row.issued), row.entries),
};
