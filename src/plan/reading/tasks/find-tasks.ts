import { findTableTasks } from './find-table-tasks';
import { findTextTasks } from './find-text-tasks';
import type { FoundTask } from './found-task';
import type { Section } from '../text/outline';

/** The tasks of headings and of tables, in text order; a table that lists the text's tasks again adds none. */
export function findTasks(root: Section): FoundTask[] {
  const start = (task: FoundTask): number => task.passages[0]?.start ?? task.section.numberStart;
  const inText = findTextTasks(root);
  const titles = new Set(inText.map((task) => task.title));
  const inTables = findTableTasks(root).filter((task) => !titles.has(task.title));
  return [...inText, ...inTables].sort((a, b) => start(a) - start(b));
}
