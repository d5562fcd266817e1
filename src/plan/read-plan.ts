import { Fault } from '../workbook/book/fault';
import type { Draft } from './draft';
import { drawUpDraft } from './reading/draft/draw-up-draft';
import { findGoals } from './reading/tasks/find-goals';
import { findTableGoals } from './reading/tasks/find-table-goals';
import { findTasks } from './reading/tasks/find-tasks';
import { normalise } from './reading/text/normalise';
import { numberTasks } from './reading/tasks/number-tasks';
import { toOutline } from './reading/text/outline';
import { toParagraphs } from './reading/text/paragraphs';
import { readPlanSpan } from './reading/text/plan-span';
import { readTitle } from './reading/text/plan-title';
import { toPrinted } from './reading/text/printed-form';
import { untouched } from './reading/text/untouched';

/**
 * Reads a plan's text, paragraphs parted by line breaks and table cells by " | ", into a draft for the bureau to correct.
 * Positions in the draft are UTF-16 offsets into `text`.
 * @throws Fault `emptyPlan` where there is no text, `noTask` where no passage names the units that answer for it.
 */
export function readPlan(text: string): Draft {
  const folded = normalise(text);
  const paragraphs = toParagraphs(folded);
  if (paragraphs.length === 0) {
    throw new Fault('emptyPlan', {
      zh: '文件里没有文字。请选择写有任务和责任单位的计划全文。',
      en: 'The file holds no text. Choose the full text of the plan, with its tasks and units.',
    });
  }
  const root = toOutline(paragraphs);
  const found = findTasks(root);
  if (found.length === 0) {
    throw new Fault('noTask', {
      zh: '没有找到任务：计划中没有一处写明“牵头单位：……”“责任单位：……”或“由……牵头”。请检查是否选对文件，或在每项任务后补写责任单位。',
      en:
        'No task was found: nowhere does the text say "牵头单位：…", "责任单位：…" or "由…牵头". Check ' +
        'that this is the right file, or add the responsible units after each task.',
    });
  }
  const lines = readTitle(paragraphs, root);
  const printed = toPrinted(text, folded, lines);
  const title = lines.map((line) => printed(line, 0)).join('');
  const { tasks, projects } = numberTasks(text, folded, found);
  const goals = findGoals(text, folded, root, found);
  const tableGoals = findTableGoals(root);
  const read = [...[...tasks, ...goals].flatMap((each) => each.passages), ...tableGoals.map((goal) => goal.row)];
  return drawUpDraft({
    original: text,
    folded,
    title: title === '' ? (tasks[0]?.title ?? '') : title,
    isTitled: title !== '',
    span: readPlanSpan(folded, title, root),
    projects,
    tasks,
    goals,
    tableGoals,
    rest: untouched(paragraphs, read),
  });
}
