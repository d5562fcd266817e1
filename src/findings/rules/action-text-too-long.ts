import { actionColumns } from '../../ledger/ledger-columns';
import { headerOf, actionTextKeys } from '../entry-columns';
import { findLongText, textBound, toLongTextFaults } from '../long-text';
import type { ActionRule } from '../rule';

export const actionTextTooLong: ActionRule = {
  id: 'action-text-too-long',
  severity: 'error',
  limitsText: true,
  basis: { zh: '过长的文字在汇总表里显示不下。', en: 'Longer text does not fit the summary.' },
  message: {
    zh: '“{column}”超过 {most} 字。请写要点，详细材料另附，例如：详见附件一。',
    en: '{column} is longer than {most} characters. Give the gist and attach the rest, like: see annex 1.',
  },
  example: { column: '举措', most: '1000' },
  bound: textBound,
  check: ({ row }, most) => findLongText(actionTextKeys, row.entries, most, (key) => headerOf(key, actionColumns)),
  cell: (_, __, most) => toLongTextFaults(actionTextKeys, most, (key) => headerOf(key, actionColumns)),
};
