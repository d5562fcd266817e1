import { noUnits } from '../units/unit-list';
import type { Section } from '../text/outline';
import { isAroundTasks } from './complete-runs';
import { taskOfHeading, type FoundTask } from './found-task';
import { passagesUnder } from './group-paragraphs';

/** Below a task stand its own items. */
const styleOfItems = new Set(['numberInBrackets', 'numberBeforeBracket', 'circled', 'dottedThree']);

/** The tasks of a text that names no units anywhere: its lowest headings, without the items of a task. */
export function findUnitlessTasks(root: Section): FoundTask[] {
  const walk = (section: Section): FoundTask[] => {
    if (section.parent !== null && isAroundTasks(section)) return [];
    const below = section.children.filter(({ style }) => !styleOfItems.has(style));
    if (below.length > 0 || section.parent === null) return section.children.flatMap(walk);
    return [taskOfHeading(section, noUnits, passagesUnder(section))];
  };
  return walk(root);
}
