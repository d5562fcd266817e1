import type { Draft } from '../../../../src/plan/draft';
import type { Comparator, Indicator, NodeCadence, PlanNode, Task } from '../../../../src/plan/plan';

const comparators: Readonly<Record<Comparator, string>> = {
  atLeast: '≥',
  atMost: '≤',
  moreThan: '>',
  lessThan: '<',
  exactly: '=',
  between: '',
  fallBy: '降',
  riseBy: '升',
};
const cadences: Readonly<Record<NodeCadence, string>> = {
  byEnd: '',
  yearly: '每年',
  schoolYear: '每学年',
  termly: '每学期',
  quarterly: '每季度',
  monthly: '每月',
  halfYearly: '每半年',
};
/** Asked of almost every draft: said only where a passage is about them. */
export const routineKinds = ['planDates', 'derivedDates', 'classWithoutMembers', 'nodeWithoutDate'];

const join = (words: readonly (string | false)[]): string =>
  words.filter((word) => word !== false && word !== '').join(' ');
const named = (label: string, names: readonly string[]): string =>
  (names.length > 0 && `${label}:${names.join('、')}`) || '';

/** A draft in lines that a person reads: title and dates, tasks, indicators, nodes, what was not used, what is asked. */
export function printDraft({ plan, unused, questions }: Draft): string[] {
  return [
    `《${plan.title}》 ${plan.start} 至 ${plan.end}`,
    ...plan.tasks.map(printTask),
    ...plan.indicators.map(printIndicator),
    ...plan.nodes.map(printNode),
    ...unused.map(({ text, task }) =>
      join([task !== null && `未采用 任务${String(task)}`, task === null && '未采用', text.replace(/\s+/g, '')]),
    ),
    ...questions.map(({ kind, about }) => `问 ${kind} ${about}`),
  ];
}

function printTask(task: Task): string {
  return join([
    `任务${String(task.number)} ${task.title}`,
    named('工程', task.project === '' ? [] : [task.project]),
    named('牵头', task.lead),
    named('责任', task.responsible),
    named('配合', task.supporting),
    !task.dueDerived && `时限:${task.due}`,
    task.isStanding === true && '常态',
  ]);
}

function printIndicator(indicator: Indicator): string {
  return join([
    `${indicator.id} ${indicator.name}`,
    printTarget(indicator),
    `${indicator.due}${indicator.dueDerived ? '*' : ''}`,
    cadences[indicator.cadence],
    named(
      '步骤',
      indicator.milestones.map(({ period, target }) => `${period}=${String(target)}`),
    ),
    named(
      '分项',
      indicator.parts.map(({ name, target }) => `${name}=${String(target)}`),
    ),
    indicator.baseline !== null && `基期:${String(indicator.baseline.value)}`,
    indicator.collect === 'each' && '各家',
    indicator.overPeriods === 'sum' && '相加',
    named('填报', indicator.task === null ? indicator.reporters : []),
    named('对象', indicator.subjects === '' ? [] : [indicator.subjects]),
    indicator.repeats !== null && `重复:${indicator.repeats}`,
  ]);
}

function printNode({ id, name, due, dueDerived, cadence, owners, evidence }: PlanNode): string {
  return join([
    `节点 ${id} ${name}`,
    `${due}${dueDerived ? '*' : ''}`,
    cadences[cadence],
    named('牵头', owners),
    evidence !== '' && `佐证:${evidence}`,
  ]);
}

function printTarget({ measure, comparator, target, upper, unitOfMeasure }: Indicator): string {
  if (measure === 'yesNo') return '是/否';
  if (measure === 'text') return '文字';
  const figure = upper === null ? String(target) : `${String(target)}~${String(upper)}`;
  return `${comparators[comparator]}${figure}${unitOfMeasure}`;
}
