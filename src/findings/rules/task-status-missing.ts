import { trimmed } from '../../ledger/rating-formula';
import type { TaskRule } from '../rule';

export const taskStatusMissing: TaskRule = {
  id: 'task-status-missing',
  severity: 'query',
  isBlank: true,
  basis: {
    zh: '牵头单位要说明任务到了哪一步；没有牵头单位的，由责任单位说明。',
    en: 'The lead unit says how far a task is; where there is none, the responsible units do.',
  },
  message: { zh: '还没有选完成状态。请从下拉列表中选择。', en: 'The status is blank. Choose one from the list.' },
  check: ({ row }) => (row.issued.required && row.entries.status?.kind === 'blank' ? [{ column: 'status' }] : []),
  cell: ({ required }) => (required ? [{ fault: `IF(ISERROR([status]),FALSE,${trimmed('status')}="")` }] : []),
};
