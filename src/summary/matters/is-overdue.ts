import { listLateStatuses } from '../../ledger/task-status';
import type { ProgressLine } from '../district-summary';

type Progress = Pick<ProgressLine, 'duty' | 'role' | 'status' | 'isReceived'>;

/** Whether the unit answers for how far it is: the lead, or where there is none, those who are responsible. */
export function answersFor({ duty, role }: Pick<ProgressLine, 'duty' | 'role'>): boolean {
  return role === 'lead' || (role === 'responsible' && duty.lead.length === 0);
}

/** Whether a task or node was due by then, and the unit that answers for it says that it is not done. */
export function isOverdue(line: Progress, periodEnd: string): boolean {
  const { duty, status, isReceived } = line;
  return isReceived && listLateStatuses(duty).includes(status) && duty.due <= periodEnd && answersFor(line);
}
