import { findDates } from '../text/dates';
import type { FoundTask, TaskPassage } from './found-task';
import type { Section } from '../text/outline';
import { squeeze } from '../text/squeeze';
import { goalTitle, goals } from '../lexicon/sections';

/** A stretch of the plan's overall goals, under one heading. */
export interface FoundGoal {
  readonly number: string;
  readonly title: string;
  /** ISO date that opens the goals (到2025年), empty if none does. */
  readonly due: string;
  readonly passages: readonly TaskPassage[];
}

/** The sections on goals, without the tasks that stand in them. */
export function findGoals(original: string, folded: string, root: Section, tasks: readonly FoundTask[]): FoundGoal[] {
  const taken = new Set(tasks.flatMap((task) => task.passages.map((passage) => passage.start)));
  const firstTask = firstStart(tasks);
  const opens = (section: Section): boolean =>
    section.parent !== null &&
    goals.pattern.test(section.title) &&
    (section.numberStart < firstTask || goalTitle.pattern.test(section.title));
  const walk = (section: Section, isGoal: boolean, above: string): FoundGoal[] => {
    const isHere = isGoal || opens(section);
    const opening = isHere ? openingDue(folded, section) : '';
    const due = opening === '' ? above : opening;
    const passages = section.paragraphs
      .filter((paragraph) => paragraph.cells === null && !taken.has(paragraph.bodyStart))
      .map((paragraph) => ({ start: paragraph.bodyStart, end: paragraph.end, due: null }));
    const own =
      isHere && passages.length > 0
        ? [{ number: original.slice(section.numberStart, section.numberEnd), title: section.title, due, passages }]
        : [];
    return [...own, ...section.children.flatMap((child) => walk(child, isHere, due))];
  };
  const found = walk(root, false, '');
  return found.length > 0 ? found : beforeTasks(original, folded, root, tasks);
}

function firstStart(tasks: readonly FoundTask[]): number {
  return tasks.reduce((first, task) => Math.min(first, task.passages[0]?.start ?? first), Number.POSITIVE_INFINITY);
}

/** Where no heading says 目标, what stands before the first task may state them. */
function beforeTasks(original: string, folded: string, root: Section, tasks: readonly FoundTask[]): FoundGoal[] {
  const first = firstStart(tasks);
  const walk = (section: Section): FoundGoal[] => {
    const passages = section.paragraphs
      .filter((paragraph) => paragraph.cells === null && paragraph.end <= first)
      .map((paragraph) => ({ start: paragraph.bodyStart, end: paragraph.end, due: null }));
    const own =
      passages.length === 0
        ? []
        : [
            {
              number: original.slice(section.numberStart, section.numberEnd),
              title: section.title,
              due: section.parent === null ? '' : openingDue(folded, section),
              passages,
            },
          ];
    return [...own, ...section.children.flatMap(walk)];
  };
  return walk(root);
}

/** The date that the first words under a heading set for all that follows. */
function openingDue(folded: string, section: Section): string {
  for (const paragraph of section.paragraphs.slice(0, 2)) {
    const { text } = squeeze(folded, paragraph.bodyStart, Math.min(paragraph.end, paragraph.bodyStart + 120));
    const body = section.title !== '' && text.startsWith(section.title) ? text.slice(section.title.length) : text;
    const date = findDates(body.slice(0, 40)).find(({ kind, year }) => kind === 'deadline' && year !== null);
    if (date !== undefined && date.at <= 6) return date.end;
  }
  return '';
}
