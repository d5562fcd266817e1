import { Fault } from '../workbook/book/fault';
import type { Draft } from './draft';
import { drawUpDraft } from './reading/draft/draw-up-draft';
import { findGoals } from './reading/tasks/find-goals';
import { findNodes } from './reading/nodes/find-nodes';
import { findTableGoals } from './reading/tasks/find-table-goals';
import type { TaskPassage } from './reading/tasks/found-task';
import { findUnitTables } from './reading/tasks/find-unit-tables';
import { findTasks } from './reading/tasks/find-tasks';
import { normalise } from './reading/text/normalise';
import { numberTasks } from './reading/tasks/number-tasks';
import { toOutline, toTitle } from './reading/text/outline';
import { toParagraphs } from './reading/text/paragraphs';
import { readPlanSpan } from './reading/text/plan-span';
import { readTitle } from './reading/text/plan-title';
import { toPrinted } from './reading/text/printed-form';
import { outside, untouched } from './reading/text/untouched';

/**
 * Reads a plan's text, paragraphs parted by line breaks and table cells by " | ", into a draft for the bureau to correct.
 * Positions in the draft are UTF-16 offsets into `text`.
 * @throws Fault `emptyPlan` where there is no text, `noTask` where it has neither tasks nor targets.
 */
export function readPlan(text: string): Draft {
  const folded = normalise(text);
  const paragraphs = toParagraphs(folded);
  if (paragraphs.length === 0) {
    throw new Fault('emptyPlan', {
      zh: '文件里没有文字。请选择写有任务和责任单位的方案全文。',
      en: 'The file holds no text. Choose the full text of the plan, with its tasks and units.',
    });
  }
  const root = toOutline(paragraphs);
  const found = findTasks(root);
  const lines = readTitle(paragraphs, root);
  const printed = toPrinted(text, folded, lines);
  const title = lines.map((line) => printed(line, 0)).join('');
  const { tasks: numbered, projects, notes } = numberTasks(text, folded, root, found);
  const span = readPlanSpan(folded, title, root);
  const ofUnits = findUnitTables(root);
  const tableGoals = [...findTableGoals(root, Number(span.start.slice(0, 4))), ...ofUnits.goals];
  const withoutTables = <Each extends { readonly passages: readonly TaskPassage[] }>(each: Each): Each => ({
    ...each,
    passages: outside(each.passages, ofUnits.lines),
  });
  const tasks = numbered.map(withoutTables);
  const goals = findGoals(text, folded, root, found).map(withoutTables);
  const read = [
    ...[...tasks, ...goals].flatMap((each) => each.passages),
    ...tableGoals.map((goal) => goal.row),
    ...ofUnits.lines,
  ];
  const rest = untouched(paragraphs, read);
  const draft = drawUpDraft({
    original: text,
    folded,
    title: [title, tasks[0]?.title ?? '', toTitle(paragraphs[0]?.text ?? '')].find((each) => each !== '') ?? '未命名',
    isTitled: title !== '',
    span,
    projects,
    tasks,
    numbering: notes,
    goals,
    tableGoals,
    nodes: findNodes(text, folded, root, rest, span),
    rest,
  });
  if (draft.plan.tasks.length + draft.plan.indicators.length === 0) {
    throw new Fault('noTask', {
      zh:
        '没有找到任务和目标：文中既没有编号的任务，也没有要达到的数字，又没有“牵头单位：……”“由……牵头”这样的话。' +
        '请检查是否选对文件。',
      en:
        'No task and no target was found: the text has no numbered tasks, no figures to reach, and nowhere says ' +
        '"牵头单位：…" or "由…牵头". Check that this is the right file.',
    });
  }
  return draft;
}
