import { isOneOf, trimmed } from '../../ledger/rating-formula';
import { listStatuses } from '../../ledger/task-status';
import { toText } from '../../returns/measure-row';
import type { TaskRule } from '../rule';

export const standingWithoutProgress: TaskRule = {
  id: 'standing-without-progress',
  severity: 'query',
  points: 'progress',
  basis: {
    zh: '常态任务不问完成没有，要写本期做了什么。',
    en: 'A standing task is never done; what was done for it in the period is asked.',
  },
  message: {
    zh: '这是常态任务，“进展情况”还空着。请写明本期做了什么。',
    en: 'This is a standing task, and 进展情况 is blank. Write what was done in this period.',
  },
  check: ({ row: { issued, entries } }) =>
    issued.duty.isStanding && entries.status?.kind === 'choice' && toText(entries.progress) === ''
      ? [{ column: 'progress' }]
      : [],
  cell: ({ duty }) =>
    duty.isStanding ? [{ fault: `AND(${isOneOf('status', listStatuses(duty))},${trimmed('progress')}="")` }] : [],
};
