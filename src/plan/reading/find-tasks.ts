import { findTableTasks } from './find-table-tasks';
import { findTextTasks } from './find-text-tasks';
import type { FoundTask } from './found-task';
import type { Section } from './outline';

/** The tasks of headings and of tables, in text order. */
export function findTasks(root: Section): FoundTask[] {
  const start = (task: FoundTask): number => task.passages[0]?.start ?? task.section.numberStart;
  return [...findTextTasks(root), ...findTableTasks(root)].sort((a, b) => start(a) - start(b));
}
