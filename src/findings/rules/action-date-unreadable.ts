import type { ActionRule } from '../rule';
import { showTyped } from '../show-figure';

/** Core only: what a formula takes for a date depends on the computer's region. */
export const actionDateUnreadable: ActionRule = {
  id: 'action-date-unreadable',
  severity: 'error',
  basis: { zh: '时限要能排序和比较。', en: 'Dates are sorted and compared.' },
  message: {
    zh: '举措时限“{typed}”不是日期。请填年月日，例如 2023-9-30。',
    en: '“{typed}” is not a date. Enter year, month and day, like 2023-9-30.',
  },
  example: { typed: '九月底' },
  check: ({ row }) => {
    const { due } = row.entries;
    return due?.kind === 'unreadable' ? [{ column: 'due', facts: { typed: showTyped(due.typed) } }] : [];
  },
};
