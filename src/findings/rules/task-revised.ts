import { toText } from '../../returns/measure-row';
import type { TaskRule } from '../rule';
import { showChanges } from '../words/show-changes';

export const taskRevised: TaskRule = {
  id: 'task-revised',
  severity: 'query',
  basis: { zh: '是否逾期按现行方案的时限看。', en: 'Whether a task is overdue goes by the plan in force.' },
  message: {
    zh: '方案现在的要求同这份台账写的不一样：{changes}。任务是否逾期按现在的时限看；请核对完成状态，没有出入的，在“存在问题”里写明。',
    en:
      'The plan asks otherwise today than this ledger says: {changes}. Whether the task is ' +
      'overdue goes by the date in force; check the status, and say so in 存在问题 where it stands.',
  },
  example: { changes: '完成时限 2023-12-31→2024-12-31' },
  check: ({ row }) => {
    const changes = showChanges(row.changes ?? [], ['moved']);
    return changes === '' || toText(row.entries.status) === '' || toText(row.entries.problems) !== ''
      ? []
      : [{ column: 'status', facts: { changes } }];
  },
};
