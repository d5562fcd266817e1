import type { FoundTask } from './find-tasks';
import type { Section } from './outline';

/** A found task with its number, the number as printed, and its project. */
export interface NumberedTask extends FoundTask {
  readonly number: number;
  readonly printed: string;
  readonly project: string;
}

export interface Numbering {
  readonly tasks: readonly NumberedTask[];
  readonly projects: readonly { readonly number: string; readonly title: string }[];
}

/** The printed numbers where they rise through the whole plan, else the positions. */
export function numberTasks(original: string, tasks: readonly FoundTask[]): Numbering {
  const rises = tasks.every((task, at) => task.ordinal !== null && task.ordinal > 0 && (at === 0 || task.ordinal > (tasks[at - 1]?.ordinal ?? 0)));
  const projects = new Map<Section, { number: string; title: string }>();
  const numbered = tasks.map((task, at): NumberedTask => {
    const project = projectOf(task);
    if (project !== null && !projects.has(project)) projects.set(project, { number: original.slice(project.numberStart, project.numberEnd), title: project.title });
    return {
      ...task,
      title: task.title === '' ? `任务${at + 1}` : task.title,
      number: rises ? (task.ordinal ?? at + 1) : at + 1,
      printed: original.slice(task.section.numberStart, task.section.numberEnd),
      project: project?.title ?? '',
    };
  });
  return { tasks: numbered, projects: [...projects.values()] };
}

const frame = /^(?:主要|重点|工作|具体|目标|总体|建设|年度|实施)*(?:任务|举措|措施|内容|工作|安排|要求)(?:[和与及、].*|分工|安排|清单)?$/;

/** The heading above a task, unless it only says that tasks follow. */
function projectOf(task: FoundTask): Section | null {
  const parent = task.ordinal === null && task.title !== task.section.title ? task.section : task.section.parent;
  if (parent === null || parent.parent === null || frame.test(parent.title)) return null;
  return parent;
}
