import { trimmed } from '../../ledger/rating-formula';
import { listLateStatuses } from '../../ledger/task-status';
import { toText } from '../../returns/measure-row';
import type { TaskRule } from '../rule';

export const taskOverdue: TaskRule = {
  id: 'task-overdue',
  severity: 'query',
  points: 'problems',
  basis: {
    zh: '完成时限已到而没有完成的，要写明问题和措施。',
    en: 'A task that is due and not done needs its problem and next step.',
  },
  message: {
    zh: '完成时限已到，任务没有完成。请在“存在问题”里写明原因。',
    en: 'The task is due and not done. Write the reason in 存在问题.',
  },
  check: ({ row, ledger }) => {
    const { status, problems } = row.entries;
    const { duty } = row.issued;
    const late =
      duty.due <= ledger.period.end && status?.kind === 'choice' && listLateStatuses(duty).includes(status.text);
    return late && toText(problems) === '' ? [{ column: 'problems' }] : [];
  },
  cell: ({ duty }, { period }) =>
    duty.due <= period.end
      ? [
          {
            fault:
              `AND(OR(${listLateStatuses(duty)
                .map((status) => `${trimmed('status')}="${status}"`)
                .join(',')}),` + `${trimmed('problems')}="")`,
          },
        ]
      : [],
};
