import { type Indicator, type Plan, type PlanNode, planSchema, type Settings, type Task } from '../../src/plan/plan';

type Some<T> = { readonly [K in keyof T]?: T[K] | undefined };

export function indicatorOf(given: Some<Indicator> & Pick<Indicator, 'id'>): Indicator {
  return {
    task: 1,
    name: `指标${given.id}`,
    definition: '',
    subjects: '',
    unitOfMeasure: '所',
    measure: 'count',
    entry: 'value',
    comparator: 'atLeast',
    target: 10,
    upper: null,
    cadence: 'byEnd',
    due: '2023-12-31',
    dueDerived: false,
    dueByUnit: [],
    milestones: [],
    baseline: null,
    direction: 'up',
    accrual: 'cumulative',
    overPeriods: 'apart',
    comparesWith: 'before',
    parts: [],
    repeats: null,
    collect: 'single',
    reporters: [],
    clause: { number: '1.', text: '到2023年达到10所。', words: '达到', start: 0, end: 10 },
    ...given,
  } as Indicator;
}

export function taskOf(given: Some<Task> & Pick<Task, 'number'>): Task {
  return {
    title: `任务${String(given.number)}`,
    project: '工程一',
    lead: ['甲局'],
    responsible: ['乙局'],
    supporting: [],
    due: '2025-12-31',
    dueDerived: false,
    ...given,
  } as Task;
}

export function nodeOf(given: Some<PlanNode> & Pick<PlanNode, 'id'>): PlanNode {
  return {
    name: '提交自查报告',
    cadence: 'byEnd',
    due: '2023-09-30',
    dueDerived: false,
    owners: ['甲局'],
    evidence: '自查报告',
    clause: { number: '(三)', text: '9月底前，提交自查报告。', words: '9月底前', start: 0, end: 12 },
    ...given,
  } as PlanNode;
}

/** A small plan: 甲局 leads task 1, 乙局 is responsible; 镇(街) is a class of 甲镇, 乙镇, 丙街道. */
export function planOf(given: Some<Omit<Plan, 'settings'>> & { settings?: Some<Settings> } = {}): Plan {
  return planSchema.parse({
    id: 'p1',
    title: '试验方案',
    start: '2021-01-01',
    end: '2025-12-31',
    units: [
      { name: '甲局' },
      { name: '乙局', aliases: ['乙办'] },
      { name: '镇(街)', isClass: true, members: ['甲镇', '乙镇', '丙街道'] },
    ],
    projects: [{ number: '一', title: '工程一' }],
    tasks: [taskOf({ number: 1 })],
    indicators: [indicatorOf({ id: 'T01-1' })],
    // what lies before a due date is rated where a test asks for it
    settings: { schedule: 'none' },
    ...given,
  });
}
