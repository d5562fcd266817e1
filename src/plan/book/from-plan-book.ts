import type { Book } from '../../workbook/book/book';
import type { Words } from '../../workbook/book/words';
import { squeeze } from '../../workbook/book/read-table';
import { toPeriodId } from '../read-period';
import { type Plan, planSchema } from '../plan';
import {
  deadlineColumns,
  planIndicatorColumns,
  planLabels,
  planNodeColumns,
  planTaskColumns,
  projectColumns,
  unitColumns,
} from './plan-columns';
import { findPlanSheet, planSheets } from './plan-sheets';
import { readIndicators, readNodes, readTasks, readUnits } from './read-plan-rows';
import { readRevisions } from './read-revisions';
import { readSettings } from './read-settings';
import { readRuleSettings } from './read-rule-settings';
import type { PlanEnd } from './read-due';
import { demand, reader, toDate } from './read-plan-sheet';
import { type Reading, refuseBrokenPlan } from '../refuse-broken-plan';
import type { RuleLine } from '../rule-line';
import { toCanonicalUnits } from '../to-canonical-units';

interface Head extends Pick<Plan, 'id' | 'title' | 'start' | 'contact'>, PlanEnd {
  readonly sheetName: string;
}

function readHead(book: Book, problems: Words[]): Head {
  const sheet = findPlanSheet(book);
  const sheetName = sheet?.name ?? planSheets.plan;
  if (!sheet) demand(book, sheetName, projectColumns, ['number']);
  const cellOf = (label: string) => sheet?.cells.find(({ value }) => squeeze(value) === label);
  const valueOf = (label: string) => {
    const cell = cellOf(label);
    return sheet?.cells.find(({ row, column }) => cell && row === cell.row && column === cell.column + 1)?.value;
  };
  const text = (key: keyof typeof planLabels) => {
    const value = valueOf(planLabels[key]);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const id = text('id').trim();
  const date = (key: 'start' | 'end') => {
    const date = toDate(valueOf(planLabels[key]));
    if (date !== undefined) return date;
    problems.push({ zh: `方案：${planLabels[key]}要填日期。`, en: `The plan’s ${key} date is missing.` });
    return '2000-01-01';
  };
  for (const key of ['id', 'title'] as const) {
    if (text(key).trim() === '')
      problems.push({ zh: `方案：${planLabels[key]}空着。`, en: `The plan’s ${key} is blank.` });
  }
  const end = cellOf(planLabels.end);
  const endCell = end ? `${sheetName}!R${String(end.row + 1)}C${String(end.column + 2)}` : null;
  return {
    id,
    title: text('title'),
    start: date('start'),
    end: date('end'),
    endCell,
    sheetName,
    contact: text('contact'),
  };
}

/**
 * Reads a plan workbook back, found by headers and labels; `rules` are those that its sheet 规则 may name. Throws a
 * Fault: `notPlan` where sheets are missing, `brokenPlan` with every place that cannot be read or contradicts another.
 */
export function fromPlanBook(book: Book, rules: readonly RuleLine[], reading?: Reading): Plan {
  const problems: Words[] = [];
  const { endCell, sheetName, ...head } = readHead(book, problems);
  const planEnd = { end: head.end, endCell };
  const units = demand(book, planSheets.units, unitColumns, ['name', 'isClass', 'members']);
  const projects = demand(book, sheetName, projectColumns, ['number', 'title']);
  const deadlines = demand(book, sheetName, deadlineColumns, ['period', 'date']);
  const readDeadline = reader(sheetName, deadlines, problems);
  const readProject = reader(sheetName, projects, problems);
  const tasks = demand(book, planSheets.tasks, planTaskColumns, [
    'number',
    'title',
    'lead',
    'responsible',
    'supporting',
  ]);
  const indicators = demand(book, planSheets.indicators, planIndicatorColumns, [
    'id',
    'task',
    'name',
    'measure',
    'comparator',
    'target',
    'unitOfMeasure',
    'due',
  ]);
  // workbooks from before that sheet have none
  const nodes = book.sheets.some(({ name }) => name === planSheets.nodes)
    ? demand(book, planSheets.nodes, planNodeColumns, ['id', 'name', 'due', 'owners'])
    : undefined;
  const plan: Plan = {
    ...head,
    units: readUnits(units, problems),
    projects: projects.rows
      .filter(({ row }) => row < deadlines.headerRow)
      .map((row) => ({ number: readProject.text(row, 'number'), title: readProject.text(row, 'title') })),
    tasks: readTasks(tasks, planEnd, problems),
    indicators: readIndicators(indicators, planEnd, problems),
    nodes: nodes ? readNodes(nodes, planEnd, problems) : [],
    deadlines: deadlines.rows.flatMap((row) => {
      const date = readDeadline.date(row, 'date');
      if (squeeze(row.cells.date?.value) === '')
        readDeadline.complain(row, 'date', '有报告期，没有报送截止日期。', 'The period has no deadline.');
      const units = readDeadline.list(row, 'units');
      const period = toPeriodId(readDeadline.name(row, 'period'));
      return date === null ? [] : [{ period, date, ...(units.length > 0 && { units }) }];
    }),
    ruleSettings: readRuleSettings(book, rules, problems),
    settings: readSettings(book, problems),
    revisions: readRevisions(book, problems),
  };
  return planSchema.parse(refuseBrokenPlan(toCanonicalUnits(plan), problems, reading));
}
