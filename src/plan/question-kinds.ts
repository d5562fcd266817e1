import type { Words } from '../workbook/book/words';
import type { Indicator, Plan, PlanNode, Task, Unit } from './plan';
import type { planLabels } from './book/plan-columns';
import { type PlanIndicatorKey, type PlanNodeKey, type PlanTaskKey, type UnitKey } from './book/plan-columns';
import { planSheets } from './book/plan-sheets';

/** Kinds that are asked about in one line: who reports, which dates. */
const groups = {
  dates: { zh: '起止时间和完成时限', en: 'Dates' },
  reporters: { zh: '没有写明由谁填报', en: 'Who reports is not named' },
  members: { zh: '一类单位没有列出成员', en: 'Classes without members' },
  leads: { zh: '几个牵头单位，以谁的数为准', en: 'Several leads: whose figure counts' },
  figures: { zh: '数字拿不准', en: 'Doubtful figures' },
  each: { zh: '每家、每人都要达到', en: 'Due to every unit or person' },
  repeats: { zh: '重复的目标', en: 'Targets that are stated again' },
  names: { zh: '单位名称', en: 'Names of units' },
  text: { zh: '方案名称和编号', en: 'Title and numbering' },
  others: { zh: '其他', en: 'Others' },
} as const satisfies Record<string, Words>;

export type QuestionGroupKey = keyof typeof groups;

interface QuestionKind {
  readonly title: Words;
  readonly group: QuestionGroupKey;
  /** Where the answer is typed; null where no cell takes it. */
  readonly cell:
    | { readonly sheet: typeof planSheets.plan; readonly key: keyof typeof planLabels }
    | { readonly sheet: typeof planSheets.indicators; readonly key: PlanIndicatorKey }
    | { readonly sheet: typeof planSheets.tasks; readonly key: PlanTaskKey }
    | { readonly sheet: typeof planSheets.nodes; readonly key: PlanNodeKey }
    | { readonly sheet: typeof planSheets.units; readonly key: UnitKey }
    | null;
  /** What the answer changes: where it differs, somebody has answered. */
  readonly asks: (plan: Plan, about: string) => unknown;
}

type Fields<Of> = readonly (keyof Of)[];

function pick<Of>(of: Of | undefined, fields: Fields<Of>): unknown {
  return of && fields.map((field) => of[field]);
}

const ofIndicator = (key: PlanIndicatorKey, fields: Fields<Indicator>): Pick<QuestionKind, 'cell' | 'asks'> => ({
  cell: { sheet: planSheets.indicators, key },
  asks: (plan, about) =>
    pick(
      plan.indicators.find(({ id }) => id === about),
      fields,
    ),
});
const ofTask = (fields: Fields<Task>): Pick<QuestionKind, 'cell' | 'asks'> => ({
  cell: { sheet: planSheets.tasks, key: 'lead' },
  asks: (plan, about) => [
    pick(
      plan.tasks.find(({ number }) => String(number) === about),
      fields,
    ),
    plan.indicators.filter(({ task }) => String(task) === about).map(({ reporters }) => reporters),
  ],
});
const ofNode = (key: PlanNodeKey, fields: Fields<PlanNode>): Pick<QuestionKind, 'cell' | 'asks'> => ({
  cell: { sheet: planSheets.nodes, key },
  asks: (plan, about) =>
    pick(
      plan.nodes.find(({ id }) => id === about),
      fields,
    ),
});
const ofUnit = (key: UnitKey, fields: Fields<Unit>): Pick<QuestionKind, 'cell' | 'asks'> => ({
  cell: { sheet: planSheets.units, key },
  asks: (plan, about) =>
    pick(
      plan.units.find(({ name }) => name === about),
      fields,
    ),
});
const ofPlan = (key: 'title' | 'start', fields: Fields<Plan>): Pick<QuestionKind, 'cell' | 'asks'> => ({
  cell: { sheet: planSheets.plan, key },
  asks: (plan) => pick(plan, fields),
});

/** A date that follows the plan's end is none that somebody stated. */
function toStatedDate(plan: Plan, about: string): unknown {
  const indicator = plan.indicators.find(({ id }) => id === about);
  return indicator && [indicator.dueDerived && indicator.due === plan.end ? null : indicator.due, indicator.dueByUnit];
}

/** Most harmful first: what nobody reports, then figures that may be read wrongly, then dates and names. */
const kinds: Readonly<Record<string, QuestionKind>> = {
  noDates: {
    title: { zh: '方案的起止时间', en: 'Dates of the plan' },
    group: 'dates',
    ...ofPlan('start', ['start', 'end']),
  },
  noUnits: {
    title: { zh: '没有写由谁填报', en: 'Nobody is named' },
    group: 'reporters',
    cell: { sheet: planSheets.tasks, key: 'lead' },
    asks: (plan) => [
      plan.tasks.map(({ lead, responsible, supporting }) => [lead, responsible, supporting]),
      plan.indicators.map(({ reporters }) => reporters),
    ],
  },
  numbering: {
    title: { zh: '任务编号有出入', en: 'The tasks’ numbers' },
    group: 'text',
    cell: { sheet: planSheets.tasks, key: 'number' },
    asks: (plan) => plan.tasks.map(({ number }) => number),
  },
  taskWithoutUnit: {
    title: { zh: '任务没有责任单位', en: 'Tasks without a unit' },
    group: 'reporters',
    ...ofTask(['lead', 'responsible', 'supporting']),
  },
  goalWithoutUnit: {
    title: { zh: '指标没有填报单位', en: 'Figures that no unit reports' },
    group: 'reporters',
    ...ofIndicator('reporters', ['reporters']),
  },
  nodeWithoutUnit: {
    title: { zh: '节点没有责任单位', en: 'Nodes without a unit' },
    group: 'reporters',
    ...ofNode('owners', ['owners']),
  },
  unitClause: {
    title: { zh: '责任单位旁边没有读懂的话', en: 'Words beside the units' },
    group: 'reporters',
    ...ofTask(['lead', 'responsible', 'supporting']),
  },
  classWithoutMembers: {
    title: { zh: '一类单位没有列出成员', en: 'Classes without members' },
    group: 'members',
    ...ofUnit('members', ['members', 'isClass']),
  },
  severalLeads: {
    title: { zh: '几个牵头单位，以谁的数为准', en: 'Several leads: whose figure counts' },
    group: 'leads',
    ...ofTask(['lead']),
  },
  vagueFigure: {
    title: { zh: '数字拿不准', en: 'Doubtful figures' },
    group: 'figures',
    ...ofIndicator('target', ['target', 'upper', 'comparator', 'unitOfMeasure', 'baseline', 'cadence']),
  },
  eachUnit: {
    title: { zh: '每家都要达到，是哪些单位', en: 'Every unit’s own target: which units' },
    group: 'each',
    ...ofIndicator('reporters', ['reporters', 'collect']),
  },
  eachPerson: {
    title: { zh: '对每个人的要求', en: 'Targets that are due to every person' },
    group: 'each',
    ...ofIndicator('definition', ['measure', 'entry', 'definition', 'collect']),
  },
  repeat: {
    title: { zh: '重复的目标', en: 'Targets that are stated again' },
    group: 'repeats',
    ...ofIndicator('repeats', ['repeats']),
  },
  ambiguousUnit: {
    title: { zh: '单位简称不清楚', en: 'Short names of units' },
    group: 'names',
    ...ofUnit('name', ['name', 'aliases']),
  },
  mergedUnit: {
    title: { zh: '按同一单位处理的名称', en: 'Names taken as one unit' },
    group: 'names',
    ...ofUnit('aliases', ['aliases']),
  },
  derivedDates: {
    title: { zh: '没有写完成时限', en: 'No date is stated' },
    group: 'dates',
    ...ofIndicator('due', []),
    asks: toStatedDate,
  },
  nodeWithoutDate: {
    title: { zh: '节点没有写明日期', en: 'Nodes without a day' },
    group: 'dates',
    ...ofNode('due', ['due']),
  },
  titleMissing: { title: { zh: '方案名称', en: 'Title of the plan' }, group: 'text', ...ofPlan('title', ['title']) },
  planDates: {
    title: { zh: '方案的起止时间', en: 'Dates of the plan' },
    group: 'dates',
    ...ofPlan('start', ['start', 'end']),
  },
};

const other: QuestionKind = { title: groups.others, group: 'others', cell: null, asks: () => null };

export const questionKinds = Object.keys(kinds);

export function toQuestionKind(kind: string): QuestionKind {
  return kinds[kind] ?? other;
}

export function toGroupTitle(group: QuestionGroupKey): Words {
  return groups[group];
}
