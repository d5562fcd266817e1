import { states } from '../../ledger/rating-formula';
import type { IndicatorRule } from '../rule';

export const choiceNotInList: IndicatorRule = {
  id: 'choice-not-in-list',
  severity: 'error',
  voids: true,
  basis: { zh: '是否类指标只认“是”和“否”。', en: 'A yes-or-no indicator takes 是 or 否.' },
  message: {
    zh: '填的内容不在选项里。请填“是”或“否”，不涉及填“不适用”。',
    en: 'This is none of the choices. Enter 是 or 否, or 不适用 if it does not apply.',
  },
  check: ({ row }) => {
    const { actual } = row.entries;
    if (row.issued.yardstick.measure !== 'yesNo' || actual?.kind !== 'unreadable') return [];
    return actual.reason === 'foreignFormula' ? [] : [{ column: 'actual' }];
  },
  cell: (row) =>
    row.yardstick.measure === 'yesNo' ? [{ column: 'actual', fault: `[state]="${states.unreadable}"` }] : [],
};
