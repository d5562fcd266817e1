import { isOneOf, trimmed } from '../../ledger/rating-formula';
import { taskStatuses } from '../../ledger/ledger-columns';
import { isFormulaFor } from '../formula-kind';
import type { ActionRule } from '../rule';

export const actionStatusNotInList: ActionRule = {
  id: 'action-status-not-in-list',
  severity: 'error',
  basis: { zh: '状态写法统一，汇总时才能归类。', en: 'One wording for each status, or they cannot be grouped.' },
  message: {
    zh: '举措的状态不在列表中。请选：未启动、推进中、已完成、已逾期。',
    en: 'This action’s status is not in the list. Choose 未启动, 推进中, 已完成 or 已逾期.',
  },
  check: ({ row }) =>
    row.entries.status?.kind === 'unreadable' && !isFormulaFor(row.entries.status) ? [{ column: 'status' }] : [],
  cell: () => [
    {
      fault: `IF(ISERROR([status]),TRUE,AND(NOT(${isOneOf('status', ['', '不适用', ...taskStatuses])}),LEN(${trimmed('status')})>0))`,
    },
  ],
};
