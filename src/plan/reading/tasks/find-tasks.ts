import { completeRuns } from './complete-runs';
import { findTableTasks } from './find-table-tasks';
import { findTextTasks } from './find-text-tasks';
import { findUnitlessTasks } from './find-unitless-tasks';
import type { FoundTask } from './found-task';
import type { Section } from '../text/outline';

/** The tasks of headings and of tables, in text order; a table that lists the text's tasks again adds none. */
export function findTasks(root: Section): FoundTask[] {
  const inText = findTextTasks(root);
  const inTables = findTableTasks(root, 'withUnits');
  if (inText.length + inTables.length === 0) return join(findUnitlessTasks(root), findTableTasks(root, 'unitless'));
  return join([...inText, ...completeRuns(root, inText)], inTables);
}

function join(inText: readonly FoundTask[], inTables: readonly FoundTask[]): FoundTask[] {
  const start = (task: FoundTask): number => task.passages[0]?.start ?? task.section.numberStart;
  const titles = new Set(inText.map((task) => task.title));
  return [...inText, ...inTables.filter((task) => !titles.has(task.title))].sort((a, b) => start(a) - start(b));
}
