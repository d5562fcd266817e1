import { isOneOf, trimmed } from '../../ledger/rating-formula';
import { listStatuses } from '../../ledger/task-status';
import { isFormulaFor } from '../formula-kind';
import type { TaskRule } from '../rule';

export const taskStatusNotInList: TaskRule = {
  id: 'task-status-not-in-list',
  severity: 'error',
  basis: { zh: '状态写法统一，汇总时才能归类。', en: 'One wording for each status, or they cannot be grouped.' },
  message: {
    zh: '完成状态不在列表中。请选：未启动、推进中、已完成、已逾期；方案标明常态的任务，还可以选持续推进。',
    en: 'This status is not in the list. Choose 未启动, 推进中, 已完成 or 已逾期, or 持续推进 for a task that the plan marks 常态.',
  },
  check: ({ row }) =>
    row.entries.status?.kind === 'unreadable' && !isFormulaFor(row.entries.status) ? [{ column: 'status' }] : [],
  cell: ({ duty }) => [
    {
      fault: `IF(ISERROR([status]),TRUE,AND(NOT(${isOneOf('status', ['', '不适用', ...listStatuses(duty)])}),LEN(${trimmed('status')})>0))`,
    },
  ],
};
