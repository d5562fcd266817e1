import type { Book } from '../../workbook/book/book';
import type { Words } from '../../workbook/book/words';
import { type FoundRow, squeeze } from '../../workbook/book/read-table';
import { toPeriodId } from '../read-period';
import { type Indicator, type Part, type Plan, planSchema } from '../plan';
import {
  accrualWords,
  cadenceWords,
  classWords,
  collectWords,
  comparatorWords,
  comparesWithWords,
  overPeriodsWords,
  deadlineColumns,
  derivedWords,
  directionWords,
  entryWords,
  measureWords,
  planIndicatorColumns,
  type PlanIndicatorKey,
  planLabels,
  planSheets,
  planTaskColumns,
  type PlanTaskKey,
  projectColumns,
  unitColumns,
} from './plan-columns';
import { readNodes } from './read-nodes';
import { readSettings } from './read-settings';
import { readRuleSettings } from './read-rule-settings';
import { demand, reader, toDate } from './read-plan-sheet';
import { refuseBrokenPlan } from '../refuse-broken-plan';
import type { RuleLine } from '../rule-line';
import { toCanonicalUnits } from '../to-canonical-units';

function toPair(text: string): [string, string] | undefined {
  const at = text.lastIndexOf('=');
  return at > 0 ? [text.slice(0, at).trim(), text.slice(at + 1).trim()] : undefined;
}

function readIndicators(book: Book, plan: Pick<Plan, 'end'>, problems: Words[]): Indicator[] {
  const table = demand(book, planSheets.indicators, planIndicatorColumns, [
    'id',
    'task',
    'name',
    'measure',
    'comparator',
    'target',
    'unitOfMeasure',
    'due',
  ]);
  const read = reader<PlanIndicatorKey>(planSheets.indicators, table, problems);
  const pairs = (
    row: FoundRow<PlanIndicatorKey>,
    key: 'dueByUnit' | 'milestones',
    isValue: (text: string) => boolean,
    example: string,
  ) =>
    read.list(row, key).flatMap((each) => {
      const pair = toPair(each);
      if (pair && isValue(pair[1])) return [pair];
      read.complain(
        row,
        key,
        `“${each}”看不懂，应写成“${example}”。`,
        `“${each}” is not understood; write it like “${example}”.`,
      );
      return [];
    });
  const parts = new Map<string, Part[]>();
  for (const row of table.rows) {
    const owner = read.name(row, 'partOf');
    if (owner === '') continue;
    const target = read.figure(row, 'target');
    if (target === null) read.complain(row, 'target', '分项要有目标值。', 'A part needs a target.');
    if (read.name(row, 'id') === '') read.complain(row, 'id', '分项的编号空着。', 'The part has no number.');
    const others = parts.get(owner) ?? [];
    others.push({ id: read.name(row, 'id'), name: read.text(row, 'name'), target: target ?? 0 });
    parts.set(owner, others);
  }
  const indicators = table.rows
    .filter((row) => read.name(row, 'partOf') === '')
    .map((row): Indicator => {
      const id = read.name(row, 'id');
      if (id === '') read.complain(row, 'id', '指标编号空着。', 'The indicator has no number.');
      if (read.text(row, 'name') === '') read.complain(row, 'name', '指标名称空着。', 'The indicator has no name.');
      const baselineDate = read.date(row, 'baselineDate');
      const due = read.date(row, 'due');
      return {
        id,
        task: read.figure(row, 'task'),
        name: read.text(row, 'name'),
        definition: read.text(row, 'definition'),
        measure: read.word(row, 'measure', measureWords, 'count'),
        entry: read.word(row, 'entry', entryWords, 'value'),
        comparator: read.word(row, 'comparator', comparatorWords, 'atLeast'),
        target: read.figure(row, 'target'),
        upper: read.figure(row, 'upper'),
        unitOfMeasure: read.name(row, 'unitOfMeasure'),
        cadence: read.word(row, 'cadence', cadenceWords, 'byEnd'),
        due: due ?? plan.end,
        dueDerived: due === null || read.word(row, 'dueDerived', derivedWords, 'no') === 'yes',
        dueByUnit: pairs(row, 'dueByUnit', (text) => toDate(text) !== undefined, '甲镇=2024-06-30').map(
          ([unit, when]) => ({ unit, due: when }),
        ),
        milestones: pairs(row, 'milestones', (text) => text !== '' && !Number.isNaN(Number(text)), '2023=60').map(
          ([period, target]) => ({ period: toPeriodId(period), target: Number(target) }),
        ),
        baseline:
          baselineDate === null
            ? null
            : {
                value: read.figure(row, 'baselineValue'),
                numerator: read.figure(row, 'baselineNumerator'),
                denominator: read.figure(row, 'baselineDenominator'),
                date: baselineDate,
              },
        direction: read.word(row, 'direction', directionWords, 'up'),
        accrual: read.word(row, 'accrual', accrualWords, 'cumulative'),
        overPeriods: read.word(row, 'overPeriods', overPeriodsWords, 'apart'),
        comparesWith: read.word(row, 'comparesWith', comparesWithWords, 'before'),
        parts: parts.get(id) ?? [],
        repeats: read.name(row, 'repeats') || null,
        collect: read.word(row, 'collect', collectWords, 'single'),
        reporters: read.list(row, 'reporters'),
        clause: {
          number: read.text(row, 'clauseNumber'),
          text: read.text(row, 'clauseText'),
          words: read.text(row, 'clauseWords'),
          start: Math.trunc(read.figure(row, 'clauseStart') ?? 0),
          end: Math.trunc(read.figure(row, 'clauseEnd') ?? 0),
        },
      };
    });
  const ids = new Set(indicators.map(({ id }) => id));
  for (const owner of parts.keys()) {
    if (!ids.has(owner))
      problems.push({
        zh: `指标：分项写的“属于指标”${owner} 不存在。`,
        en: `A part belongs to ${owner}, which does not exist.`,
      });
  }
  return indicators;
}

function readTasks(book: Book, plan: Pick<Plan, 'end'>, problems: Words[]): Plan['tasks'] {
  const table = demand(book, planSheets.tasks, planTaskColumns, [
    'number',
    'title',
    'lead',
    'responsible',
    'supporting',
  ]);
  const read = reader<PlanTaskKey>(planSheets.tasks, table, problems);
  return table.rows.map((row) => {
    const number = read.figure(row, 'number');
    if (number === null || !Number.isInteger(number) || number < 1)
      read.complain(row, 'number', '任务编号应为正整数。', 'A task’s number is a positive whole number.');
    const due = read.date(row, 'due');
    return {
      number: number ?? 0,
      title: read.text(row, 'title'),
      project: read.text(row, 'project'),
      lead: read.list(row, 'lead'),
      responsible: read.list(row, 'responsible'),
      supporting: read.list(row, 'supporting'),
      due: due ?? plan.end,
      dueDerived: due === null || read.word(row, 'dueDerived', derivedWords, 'no') === 'yes',
    };
  });
}

function readHead(book: Book, problems: Words[]): Pick<Plan, 'id' | 'title' | 'start' | 'end' | 'contact'> {
  const sheet = book.sheets.find(({ name }) => name === planSheets.plan);
  if (!sheet) demand(book, planSheets.plan, projectColumns, ['number']);
  const valueOf = (label: string) => {
    const cell = sheet?.cells.find(({ value }) => squeeze(value) === label);
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
    problems.push({ zh: `计划：${planLabels[key]}要填日期。`, en: `The plan’s ${key} date is missing.` });
    return '2000-01-01';
  };
  for (const key of ['id', 'title'] as const) {
    if (text(key).trim() === '')
      problems.push({ zh: `计划：${planLabels[key]}空着。`, en: `The plan’s ${key} is blank.` });
  }
  return { id, title: text('title'), start: date('start'), end: date('end'), contact: text('contact') };
}

/**
 * Reads a plan workbook back, found by headers and labels; `rules` are those that its sheet 规则 may name. Throws a
 * Fault: `notPlan` where sheets are missing, `brokenPlan` with every place that cannot be read or contradicts another.
 */
export function fromPlanBook(book: Book, rules: readonly RuleLine[]): Plan {
  const problems: Words[] = [];
  const head = readHead(book, problems);
  const units = demand(book, planSheets.units, unitColumns, ['name', 'isClass', 'members']);
  const readUnit = reader(planSheets.units, units, problems);
  const projects = demand(book, planSheets.plan, projectColumns, ['number', 'title']);
  const deadlines = demand(book, planSheets.plan, deadlineColumns, ['period', 'date']);
  const readDeadline = reader(planSheets.plan, deadlines, problems);
  const readProject = reader(planSheets.plan, projects, problems);
  const plan: Plan = {
    ...head,
    units: units.rows.map((row) => ({
      name: readUnit.text(row, 'name').trim(),
      aliases: readUnit.list(row, 'aliases'),
      isClass: readUnit.word(row, 'isClass', classWords, 'no') === 'yes',
      members: readUnit.list(row, 'members'),
    })),
    projects: projects.rows
      .filter(({ row }) => row < deadlines.headerRow)
      .map((row) => ({ number: readProject.text(row, 'number'), title: readProject.text(row, 'title') })),
    tasks: readTasks(book, head, problems),
    indicators: readIndicators(book, head, problems),
    nodes: readNodes(book, head, problems),
    deadlines: deadlines.rows.flatMap((row) => {
      const date = readDeadline.date(row, 'date');
      if (squeeze(row.cells.date?.value) === '')
        readDeadline.complain(row, 'date', '有报告期，没有报送截止日期。', 'The period has no deadline.');
      return date === null ? [] : [{ period: toPeriodId(readDeadline.name(row, 'period')), date }];
    }),
    ruleSettings: readRuleSettings(book, rules, problems),
    settings: readSettings(book, problems),
  };
  for (const row of units.rows) {
    if (readUnit.name(row, 'name') === '') readUnit.complain(row, 'name', '单位名称空着。', 'The unit has no name.');
  }
  return planSchema.parse(refuseBrokenPlan(toCanonicalUnits(plan), problems));
}
