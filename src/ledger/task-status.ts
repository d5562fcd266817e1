import type { Duty } from './ledger';
import { taskStatuses } from './ledger-columns';

/** For a task that the plan marks 常态: it goes on, and is never done. */
export const standingStatus = '持续推进';

const standingStatuses: readonly string[] = [...taskStatuses, standingStatus];

/** What can be chosen as 完成状态. */
export function listStatuses({ isStanding }: Pick<Duty, 'isStanding'>): readonly string[] {
  return isStanding ? standingStatuses : taskStatuses;
}

/** What is overdue once the day has come; of a standing duty only what the unit itself calls so. */
export function listLateStatuses({ isStanding }: Pick<Duty, 'isStanding'>): readonly string[] {
  return isStanding ? ['已逾期'] : taskStatuses.filter((status) => status !== '已完成');
}
