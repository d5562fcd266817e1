import type { Range, Sheet, Validation } from '../workbook/book/book';
import { toSerial } from '../workbook/book/date';
import { memoByObject } from '../workbook/book/memo-by-object';
import { numberFormats, styles } from '../workbook/book/style';
import { type Content, type Contents, drawTable, type Frame, rangeOf, toFormula } from '../workbook/book/table';
import { type CellRules, toVerdictColumns, toVerdictFormulas, type VerdictKey } from './cell-rule';
import {
  actionColumns,
  type ActionKey,
  roleWords,
  sheetNames,
  taskColumns,
  type TaskKey,
  taskStatuses,
} from './ledger-columns';
import { toTaskId } from './draw-up-ledger';
import { markedKeys, toMarkHighlights } from './entry-marks';
import { frameLedgerSheet, headerRow, toVerdictHighlights } from './frame-ledger-sheet';
import { keepOffPaper, putOnPaper } from './print-set-up';
import type { ActionRow, Ledger, TaskRow } from './ledger';
import { listStatuses } from './task-status';
import { toTextValidation } from './text-validation';

/** An error value is an entry too. */
const hasStatus = 'IF(ISERROR([status]),TRUE,[status]<>"")';

export const lockedTaskKeys = ['id', 'project', 'title', 'role', 'lead', 'due'] as const satisfies readonly TaskKey[];
export const lockedActionKeys = ['id', 'task', 'title'] as const satisfies readonly ActionKey[];

/** The locked values of a row of `任务台账`. */
export const toTaskConstants = memoByObject(
  ({ id, duty, role }: TaskRow): Contents<TaskKey> & Record<(typeof lockedTaskKeys)[number], Content> => ({
    id,
    project: duty.project,
    title: duty.title,
    role: roleWords[role],
    lead: duty.lead.join('、'),
    due: {
      value: toSerial(duty.due),
      style: { numberFormat: duty.dueDerived ? `${numberFormats.date}" 按方案期末"` : numberFormats.date },
    },
  }),
);

/** The locked values of a row of `举措分解`. */
export const toActionConstants = memoByObject(
  ({ id, task }: ActionRow): Contents<ActionKey> & Record<(typeof lockedActionKeys)[number], Content> => ({
    id,
    task: toTaskId(task.number),
    title: task.title,
  }),
);

function toStatusList(items: readonly string[], ranges: readonly Range[]): Validation {
  return {
    ranges,
    rule: { kind: 'list', items },
    prompt: { title: '选择状态', text: `从下拉列表中选择：${items.join('、')}。` },
    alert: { severity: 'stop', title: '状态不在列表中', text: `请从下拉列表中选择：${items.join('、')}。` },
  };
}

/** A list for each kind of task, over the rows of that kind. */
function toTaskStatusLists(frame: Frame<TaskKey | VerdictKey>, tasks: readonly TaskRow[]): Validation[] {
  const whole = rangeOf(frame, 'status');
  if (!tasks.some(({ duty }) => duty.isStanding)) return [toStatusList(taskStatuses, [whole])];
  const groups = new Map<readonly string[], Range[]>();
  tasks.forEach(({ duty }, at) => {
    const items = listStatuses(duty);
    const cell = { ...whole, top: whole.top + at, bottom: whole.top + at };
    const ranges = groups.get(items) ?? [];
    const last = ranges.at(-1);
    if (last && last.bottom === cell.top - 1) ranges[ranges.length - 1] = { ...last, bottom: cell.bottom };
    else ranges.push(cell);
    groups.set(items, ranges);
  });
  return [...groups].map(([items, ranges]) => toStatusList(items, ranges));
}

/** `任务台账`: one row for each task of the unit, then its nodes. */
export function drawTaskSheet(
  ledger: Ledger,
  rules: CellRules['tasks'],
  others: readonly Frame[],
  longest: number | undefined,
): { sheet: Sheet; frame: Frame<TaskKey | VerdictKey> } {
  const frame: Frame<TaskKey | VerdictKey> = {
    sheet: sheetNames.tasks,
    columns: [...taskColumns, ...toVerdictColumns(rules)],
    headerRow,
    count: ledger.tasks.length,
  };
  const rows = ledger.tasks.map((row) => ({
    ...toTaskConstants(row),
    ...toCells(frame, toVerdictFormulas(rules, row, ledger, { passed: hasStatus, marked: markedKeys.tasks }), others),
  }));
  const sheet = putOnPaper(
    frameLedgerSheet(frame, ledger, '工作任务台账', drawTable(frame, styles.header, rows), 2),
    frame,
    ledger,
    { last: 'verdict', isSigned: ledger.indicators.length === 0 },
  );
  return {
    frame,
    sheet: {
      ...sheet,
      validations: [
        ...toTaskStatusLists(frame, ledger.tasks),
        toTextValidation(
          frame,
          'progress',
          '进展情况',
          '写本期做了什么、做到哪一步，例如：新建学校 2 所已封顶，1 所完成招标。',
          longest,
        ),
        toTextValidation(
          frame,
          'problems',
          '存在问题',
          '没有完成的写明原因，例如：用地手续未办结。没有问题的空着。',
          longest,
        ),
        toTextValidation(
          frame,
          'nextSteps',
          '下一步措施',
          '写明做什么、何时做完，例如：六月底前办结用地手续。',
          longest,
        ),
        toTextValidation(frame, 'evidence', '佐证材料', '写明文件名称或文号，例如：区教发〔2023〕12号。', longest),
      ],
      highlights: [...toVerdictHighlights(frame, '[status]=""'), ...toMarkHighlights(frame, markedKeys.tasks)],
    },
  };
}

function toCells(
  frame: Frame,
  formulas: Record<string, string>,
  others: readonly Frame[],
): Record<string, { formula: string }> {
  return Object.fromEntries(
    Object.entries(formulas).map(([key, text]) => [key, { formula: toFormula(text, frame, others) }]),
  );
}

/** `举措分解`: three rows for each task. */
export function drawActionSheet(
  ledger: Ledger,
  rules: CellRules['actions'],
  longest: number | undefined,
): { sheet: Sheet; frame: Frame<ActionKey | VerdictKey> } {
  const frame: Frame<ActionKey | VerdictKey> = {
    sheet: sheetNames.actions,
    columns: [
      ...actionColumns.map((column) =>
        column.key === 'due' ? { ...column, style: { ...column.style, numberFormat: numberFormats.date } } : column,
      ),
      ...toVerdictColumns(rules),
    ],
    headerRow,
    count: ledger.actions.length,
  };
  const rows = ledger.actions.map((row) => ({
    ...toActionConstants(row),
    ...toCells(frame, toVerdictFormulas(rules, row, ledger, { passed: hasStatus, marked: markedKeys.actions }), []),
  }));
  const sheet = keepOffPaper(frameLedgerSheet(frame, ledger, '举措分解', drawTable(frame, styles.header, rows), 2));
  return {
    frame,
    sheet: {
      ...sheet,
      validations: [
        toStatusList(taskStatuses, [rangeOf(frame, 'status')]),
        toTextValidation(frame, 'action', '举措', '一行写一项举措，例如：组织两期教师培训。', longest),
        toTextValidation(frame, 'person', '责任人', '填姓名或科室，例如：李老师、基教科。', longest),
        {
          ranges: [rangeOf(frame, 'due')],
          rule: { kind: 'date', operator: 'atLeast', first: 'DATE(2000,1,1)' },
          prompt: { title: '填日期', text: '填年月日，如 2023-9-30。' },
          alert: { severity: 'stop', title: '日期无法识别', text: '请填年月日，如 2023-9-30。' },
        },
      ],
      highlights: [...toVerdictHighlights(frame), ...toMarkHighlights(frame, markedKeys.actions)],
    },
  };
}
