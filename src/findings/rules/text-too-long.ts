import { headerOf, toTextKeys } from '../entry-columns';
import { findLongText, textBound, toLongTextFaults } from '../long-text';
import type { IndicatorRule } from '../rule';

export const textTooLong: IndicatorRule = {
  id: 'text-too-long',
  severity: 'error',
  limitsText: true,
  basis: { zh: '过长的文字在汇总表里显示不下。', en: 'Longer text does not fit the summary.' },
  message: {
    zh: '“{column}”超过 {most} 字。请写要点，详细材料另附，例如：详见附件一。',
    en: '{column} is longer than {most} characters. Give the gist and attach the rest, like: see annex 1.',
  },
  example: { column: '情况说明', most: '1000' },
  bound: textBound,
  check: ({ row }, most) => findLongText(toTextKeys(row.issued), row.entries, most, headerOf),
  cell: (row, _, most) => toLongTextFaults(toTextKeys(row), most, headerOf),
};
