import type { FoundTask } from './found-task';
import { readHeading } from '../text/heading';
import { toPrinted } from '../text/printed-form';
import { frameTitles } from '../lexicon/sections';

/** A found task with its number, the number as printed, and its project. */
export interface NumberedTask extends Omit<FoundTask, 'number' | 'project'> {
  readonly number: number;
  readonly printed: string;
  readonly project: string;
}

export interface Numbering {
  readonly tasks: readonly NumberedTask[];
  readonly projects: readonly { readonly number: string; readonly title: string }[];
}

/** The printed numbers where they rise through the whole plan, else the positions. */
export function numberTasks(original: string, folded: string, tasks: readonly FoundTask[]): Numbering {
  const above = tasks.map((task) => projectOf(original, task));
  const printed = toPrinted(original, folded, [
    ...tasks.map((task) => task.title),
    ...above.map((project) => project?.title ?? ''),
  ]);
  const rises = tasks.every(
    (task, at) =>
      task.ordinal !== null && task.ordinal > 0 && (at === 0 || task.ordinal > (tasks[at - 1]?.ordinal ?? 0)),
  );
  const projects = new Map<string, { number: string; title: string }>();
  const numbered = tasks.map((task, at): NumberedTask => {
    const found = above[at];
    const project =
      found === null || found === undefined ? null : { number: found.number, title: printed(found.title, 0) };
    const title = printed(task.title, task.passages[0]?.start ?? task.section.numberEnd);
    if (project !== null && !projects.has(project.title)) projects.set(project.title, project);
    return {
      ...task,
      title: title === '' ? `任务${at + 1}` : title,
      number: rises ? (task.ordinal ?? at + 1) : at + 1,
      printed:
        task.number === null
          ? original.slice(task.section.numberStart, task.section.numberEnd)
          : original.slice(task.number.start, task.number.end),
      project: project?.title ?? '',
    };
  });
  return { tasks: numbered, projects: [...projects.values()] };
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
