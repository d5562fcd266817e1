import type { Plan } from '../../plan/plan';
import { findTask } from '../../plan/reporting';
import { overallGoals } from '../sheets/summary-columns';

const withoutProject = '其他任务';

/** What a figure is counted under on 总览: its task's project. */
export function toProject(plan: Plan, task: number | null): string {
  if (task === null) return overallGoals;
  return findTask(plan, task)?.project || withoutProject;
}
