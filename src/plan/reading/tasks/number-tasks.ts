import type { FoundTask } from './found-task';
import { readHeading } from '../text/heading';
import { sectionsOf, type Section } from '../text/outline';
import { toPrinted } from '../text/printed-form';
import { frameTitles } from '../lexicon/sections';
import { toNumbers } from './to-numbers';

/** A found task with its number, the number as printed, and its project. */
export interface NumberedTask extends Omit<FoundTask, 'number' | 'project'> {
  readonly number: number;
  readonly printed: string;
  readonly project: string;
}

export interface Numbering {
  readonly tasks: readonly NumberedTask[];
  readonly projects: readonly { readonly number: string; readonly title: string }[];
  readonly notes: NumberingNotes;
}

/** What of the printed numbers somebody should look at. */
export interface NumberingNotes {
  /** The numbering starts anew in each part. */
  readonly restarts: boolean;
  /** Tasks whose printed number was already taken. */
  readonly changed: readonly { readonly printed: string; readonly number: number }[];
  /** Where numbers are left out. */
  readonly gaps: readonly { readonly after: string; readonly before: string }[];
}

export function numberTasks(original: string, folded: string, root: Section, tasks: readonly FoundTask[]): Numbering {
  const above = tasks.map((task) => projectOf(original, task));
  const printed = toPrinted(original, folded, [
    ...tasks.map((task) => task.title),
    ...above.map((project) => project?.title ?? ''),
  ]);
  const { numbers, restarts } = toNumbers(tasks.map(({ ordinal }) => ordinal));
  const projects = new Map<string, { number: string; title: string }>();
  const numbered = tasks.map((task, at): NumberedTask => {
    const found = above[at];
    const project =
      found === null || found === undefined ? null : { number: found.number, title: printed(found.title, 0) };
    const title = printed(task.title, startOfTitle(task));
    if (project !== null && !projects.has(project.title)) projects.set(project.title, project);
    const number = numbers[at] ?? at + 1;
    return {
      ...task,
      title: title === '' ? `任务${String(number)}` : title,
      number,
      printed: printedNumber(original, task),
      project: project?.title ?? '',
    };
  });
  const changed = restarts ? [] : numbered.filter(({ ordinal, number }) => ordinal !== null && ordinal !== number);
  return {
    tasks: numbered,
    projects: [...projects.values()],
    notes: {
      restarts: restarts && numbered.some(({ ordinal, number }) => ordinal !== null && ordinal !== number),
      changed: changed.map(({ printed, number }) => ({ printed, number })),
      gaps: gapsOf(root, tasks).map(([after, before]) => ({
        after: printedNumber(original, after),
        before: printedNumber(original, before),
      })),
    },
  };
}

function printedNumber(original: string, { number, section }: FoundTask): string {
  return number === null
    ? original.slice(section.numberStart, section.numberEnd)
    : original.slice(number.start, number.end);
}

/** Neighbours of one style between whose numbers one is neither a task's nor another heading's. */
function gapsOf(root: Section, tasks: readonly FoundTask[]): [FoundTask, FoundTask][] {
  const counted = tasks.filter((task) => task.ordinal !== null);
  const headings = new Set(sectionsOf(root).map(({ style, ordinal }) => `${style} ${String(ordinal)}`));
  return counted.flatMap((before, at): [FoundTask, FoundTask][] => {
    const after = counted[at - 1];
    if (after?.ordinal == null || before.ordinal === null || styleOf(after) !== styleOf(before)) return [];
    const missing = before.ordinal - after.ordinal - 1;
    const isElsewhere =
      before.number === null &&
      Array.from({ length: Math.min(missing, mostMissing) }, (_, step) => (after.ordinal ?? 0) + step + 1).every(
        (ordinal) => headings.has(`${before.section.style} ${String(ordinal)}`),
      );
    return missing > 0 && !isElsewhere ? [[after, before]] : [];
  });
}

const mostMissing = 30;

function styleOf({ number, section }: FoundTask): string {
  return number === null ? section.style : 'row';
}

/** The heading above a task, unless it only says that tasks follow. */
function projectOf(original: string, task: FoundTask): { number: string; title: string } | null {
  if (task.project !== null) {
    const length = readHeading(task.project)?.length ?? 0;
    return { number: task.project.slice(0, length).trim(), title: task.project.slice(length) };
  }
  const parent = task.isUnderSection ? task.section : task.section.parent;
  if (parent === null || parent.parent === null || frameTitles.pattern.test(parent.title)) return null;
  return { number: original.slice(parent.numberStart, parent.numberEnd), title: parent.title };
}

/** A heading's title stands before what its task says, a paragraph's in it. */
function startOfTitle({ section, isUnderSection, passages }: FoundTask): number {
  const first = passages[0]?.start ?? section.numberEnd;
  return isUnderSection || section.parent === null ? first : Math.min(first, section.numberEnd);
}
