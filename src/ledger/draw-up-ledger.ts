import { fingerprint } from '../workbook/book/fingerprint';
import { memoByObject } from '../workbook/book/memo-by-object';
import { isPeriod, type Period, toInstanceOf, toInstances, toPeriod } from '../plan/period';
import type { Indicator, Plan, Task } from '../plan/plan';
import { countReporters, findTask, isReporter, type Role, toCollect, toDue, toRole } from '../plan/reporting';
import { toRulesInForce } from '../plan/rules-in-force';
import { toIndicatorInForce } from '../plan/revisions/to-plan-in-force';
import { toDeadline } from '../plan/to-deadline';
import { toPriorInstance } from '../plan/to-prior-instance';
import { movesFromBaseline, toPriorWords } from '../plan/to-prior-words';
import type { ActionRow, FindMatters, IndicatorRow, Ledger, Prior, PriorFigures, SoughtPrior, TaskRow } from './ledger';
import { toCarried } from './carried';
import { listNodeRows } from './list-node-rows';
import { toBaselinePrior } from './to-baseline-prior';
import { toPeriodTarget } from './to-period-target';
import { toSchedule } from './to-schedule';
import { toFirstOfSentence } from './same-sentence';
import { isShare, type Yardstick } from './yardstick';

export interface LedgerOrder {
  readonly unit: string;
  readonly period: Period;
  readonly appVersion: string;
  /** For everybody who has no day of its own; absent: as the plan says. */
  readonly deadline?: string | null;
  readonly previous?: PriorFigures;
  readonly matters?: FindMatters;
}

/** Changes when anything in the plan changes but settings, and what the plan says of its own revisions. */
export const toPlanFingerprint = memoByObject((plan: Plan): string => {
  // left out where it is not used: ledgers issued before it was there are still of the same plan
  const indicators = plan.indicators.map((each) => ({
    ...each,
    subjects: each.subjects === '' ? undefined : each.subjects,
    comparesWith: each.comparesWith === 'before' ? undefined : each.comparesWith,
    overPeriods: each.overPeriods === 'apart' ? undefined : each.overPeriods,
  }));
  const nodes = plan.nodes.length > 0 ? plan.nodes : undefined;
  const left = { ruleSettings: undefined, settings: undefined, revisions: undefined };
  return fingerprint(JSON.stringify({ ...plan, indicators, nodes, ...left }));
});

export function toTaskId(task: number): string {
  return `T${String(task).padStart(2, '0')}`;
}

interface RowKey {
  readonly id: string;
  readonly part: Indicator['parts'][number] | null;
  readonly instance: Period;
}

/** Which rows an indicator has in a period: its parts, and one for each instance of a more frequent cadence. */
function toRowKeys(indicator: Indicator, period: Period): RowKey[] {
  const instances = toInstances(indicator.cadence, period);
  const parts = [null, ...indicator.parts];
  return (instances.length > 0 ? instances : [period]).flatMap((instance) =>
    parts.map((part) => ({
      id: `${part?.id ?? indicator.id}${instances.length > 0 ? `@${instance.id}` : ''}`,
      part,
      instance,
    })),
  );
}

function isDue(indicator: Indicator, due: string, instance: Period, about: Period): boolean {
  return due <= instance.end || (indicator.cadence !== 'byEnd' && about.end <= instance.end);
}

/** For what is due by an end, the latest milestone that is over by the instance's; for what comes again, the instance's own. */
function toMilestone({ milestones, cadence }: Indicator, instance: Period): number | null {
  const ended = milestones
    .map(({ period, target }) => ({ id: period, end: isPeriod(period) ? toPeriod(period).end : '', target }))
    .filter(({ id, end }) => id === instance.id || (end !== '' && end <= instance.end));
  const own = ended.find(({ id }) => id === instance.id) ?? ended.find(({ end }) => end === instance.end);
  if (own !== undefined || cadence !== 'byEnd') return own?.target ?? null;
  return (
    ended.reduce<(typeof ended)[number] | null>((a, b) => (a === null || b.end > a.end ? b : a), null)?.target ?? null
  );
}

/** What comes again has the figure that is stated for its own year, term, quarter or month as its target. */
function toOwnTerms(indicator: Indicator, { about, year }: Pick<RowPlace, 'about' | 'year'>): Indicator {
  const { cadence, comparator, milestones } = indicator;
  if (cadence === 'byEnd' || comparator === 'between') return indicator;
  const own = milestones.find(({ period }) => period === (year ?? about).id);
  return own ? { ...indicator, target: own.target, milestones: milestones.filter((each) => each !== own) } : indicator;
}

/** What of an indicator's rows differs from unit to unit. */
interface View {
  readonly required: boolean;
  readonly due: string;
  readonly isOneOfMany: boolean;
  /** Whether the target is every unit's own. */
  readonly isEach: boolean;
  readonly isDistrict: boolean;
}

const rowIndex = memoByObject<Plan, WeakMap<Indicator, Map<string, readonly IndicatorRow[]>>>(() => new WeakMap());

/** The rows of one indicator in a period, as the given unit sees them; `unit` null: as the district sees them. */
export function toIndicatorRows(
  plan: Plan,
  indicator: Indicator,
  period: Period,
  unit: string | null,
  previous?: PriorFigures,
): readonly IndicatorRow[] {
  const view: View = {
    required: unit === null || isReporter(plan, indicator, unit),
    due: unit === null ? indicator.due : toDue(plan, indicator, unit),
    isOneOfMany: unit !== null && indicator.collect !== 'single' && countReporters(plan, indicator) > 1,
    isEach: toCollect(indicator) === 'each',
    isDistrict: unit === null,
  };
  if (unit !== null && previous) return drawUpRows(plan, indicator, period, view, (sought) => previous(unit, sought));
  // units that see the same share the rows
  const index = rowIndex(plan);
  const known = index.get(indicator) ?? new Map<string, readonly IndicatorRow[]>();
  index.set(indicator, known);
  const key = JSON.stringify([period.id, view]);
  const rows = known.get(key) ?? drawUpRows(plan, indicator, period, view, () => undefined);
  known.set(key, rows);
  return rows;
}

/** 上期 that the bureau knows. A change that the whole plan promises is counted from the baseline; a row above comes first. */
function toKnownPrior(
  plan: Plan,
  indicator: Indicator,
  isPart: boolean,
  about: Period,
  isOthers: boolean,
  find: () => Prior | undefined,
): Prior | null {
  const baseline = isPart || isOthers ? undefined : toBaselinePrior(plan, indicator, about);
  return (movesFromBaseline(indicator) ? (baseline ?? find()) : (find() ?? baseline)) ?? null;
}

/** One row of an indicator: which, and over which time. */
interface RowPlace {
  readonly key: RowKey;
  readonly keys: readonly RowKey[];
  /** The instance of the cadence that it is about. */
  readonly about: Period;
  /** The year whose instances are added up; null where they stand apart. */
  readonly year: Period | null;
}

function toPlace(indicator: Indicator, key: RowKey, keys: readonly RowKey[]): RowPlace {
  const { instance } = key;
  const about = indicator.cadence === 'byEnd' ? instance : toInstanceOf(indicator.cadence, instance);
  const year = indicator.overPeriods === 'sum' ? toPeriod(about.start.slice(0, 4)) : null;
  return { key, keys, about, year };
}

function toTarget(indicator: Indicator, part: RowKey['part']): number | null {
  if (part) return part.target;
  return indicator.measure === 'yesNo' ? 1 : indicator.target;
}

function isPooled(kind: Parameters<typeof isShare>[0], { isOneOfMany, isEach }: View): boolean {
  return isOneOfMany && !isEach && !isShare(kind) && kind.measure !== 'yesNo' && kind.measure !== 'text';
}

function toYardstick(plan: Plan, stated: Indicator, { key, about, year }: RowPlace, view: View): Yardstick {
  const { part, instance } = key;
  const indicator = toOwnTerms(stated, { about, year });
  const kind = {
    measure: indicator.measure,
    entry: indicator.measure === 'ratio' ? indicator.entry : ('value' as const),
    comparator: indicator.comparator,
    unitOfMeasure: indicator.unitOfMeasure,
  };
  const yardstick = {
    ...kind,
    against: toPriorWords(indicator),
    target: toTarget(indicator, part),
    upper: part ? null : indicator.upper,
    milestone: part ? null : toMilestone(indicator, instance),
    isDue: isDue(indicator, view.due, instance, year ?? about),
    isPooled: isPooled(kind, view),
  };
  const { due } = view;
  return {
    ...yardstick,
    schedule: toSchedule(plan, indicator, { yardstick, due, end: instance.end, isPart: part !== null }),
  };
}

/** The row of the same ledger that is about the instance before; null where there is none. */
function toPriorRow({ measure }: Indicator, { key, keys }: RowPlace, before: Period | null): string | null {
  const isFigure = measure === 'count' || measure === 'ratio';
  return (
    (isFigure && keys.find(({ part, instance }) => part?.id === key.part?.id && instance.id === before?.id)?.id) || null
  );
}

type FindPrior = (sought: SoughtPrior) => Prior | undefined;

/** What the year came to before the row, where its instances are added up. */
function toCarriedOver(indicator: Indicator, { key, keys, about, year }: RowPlace, previous: FindPrior) {
  const { part, instance } = key;
  return (
    year &&
    toCarried(
      toInstances(indicator.cadence, year).filter(({ end }) => end < about.start),
      {
        rowOf: ({ id: before }) => keys.find((each) => each.part?.id === part?.id && each.instance.id === before)?.id,
        known: (before) => previous({ id: part?.id ?? indicator.id, instance: before, before: instance.start }),
      },
    )
  );
}

/** 本期目标 in words. */
function toTargetWords(
  indicator: Indicator,
  yardstick: Yardstick,
  { about, year }: RowPlace,
  period: Period,
  { due, isEach, isDistrict }: View,
): string {
  const words = toPeriodTarget(yardstick, {
    about: year ?? about,
    period,
    isRepeated: indicator.cadence !== 'byEnd',
    due,
  });
  return `${isEach && isDistrict ? '各家' : ''}${words}${year ? '（各期相加）' : ''}`;
}

/** The definition, and what the plan lists by name. */
function toDefinition({ definition, subjects }: Indicator): string {
  return [definition, subjects === '' ? '' : `涉及对象：${subjects}`].filter(Boolean).join('；');
}

/** The row above that has the same sentence: the indicator's own first, or that of one before it in its task. */
function toClauseRow(plan: Plan, { id, clause }: Indicator, period: Period, row: string): string | null {
  if (clause.text === '') return null;
  const first = toFirstOfSentence(plan).get(id);
  const [instance] = toInstances(first?.cadence ?? 'byEnd', period);
  const above = `${first?.id ?? id}${instance ? `@${instance.id}` : ''}`;
  if (!first || above === row) return null;
  const inForce = toIndicatorInForce(plan, first, (instance ?? period).end);
  return inForce.clause.text === clause.text ? above : null;
}

function drawUpRow(
  plan: Plan,
  indicator: Indicator,
  period: Period,
  place: RowPlace,
  view: View,
  previous: FindPrior,
): IndicatorRow {
  const { about, key } = place;
  const { id, part, instance } = key;
  const yardstick = toYardstick(plan, indicator, place, view);
  const priorInstance = toPriorInstance(indicator, about);
  const priorRow = toPriorRow(indicator, place, priorInstance);
  const carried = toCarriedOver(indicator, place, previous);
  const isOthers = view.isOneOfMany || (view.isEach && view.isDistrict);
  const find = () => previous({ id: part?.id ?? indicator.id, instance: priorInstance, before: instance.start });
  return {
    id,
    indicator: indicator.id,
    part: part?.id ?? null,
    task: indicator.task,
    instance,
    about,
    name: part ? `其中：${part.name}` : indicator.name,
    required: view.required,
    definition: toDefinition(indicator),
    definedBy: { definition: indicator.definition, subjects: indicator.subjects },
    clause: indicator.clause.text,
    clauseRow: toClauseRow(plan, indicator, period, id),
    yardstick,
    accrual: indicator.accrual,
    due: view.due,
    dueDerived: indicator.dueDerived && view.due === indicator.due,
    periodTarget: toTargetWords(indicator, yardstick, place, period, view),
    prior: priorRow === null ? toKnownPrior(plan, indicator, part !== null, about, isOthers, find) : null,
    priorRow,
    priorInstance,
    carried,
  };
}

/** The indicator as the instance goes by it, and the key with its part. */
function toInstanceTerms(plan: Plan, indicator: Indicator, { instance, part, ...key }: RowKey) {
  const own = toIndicatorInForce(plan, indicator, instance.end);
  return { own, key: { ...key, instance, part: part && (own.parts.find(({ id }) => id === part.id) ?? part) } };
}

function drawUpRows(plan: Plan, indicator: Indicator, period: Period, view: View, previous: FindPrior): IndicatorRow[] {
  const keys = toRowKeys(indicator, period);
  return keys.map((each) => {
    const { own, key } = toInstanceTerms(plan, indicator, each);
    // one that was moved is everybody's
    const due = own === indicator || own.due === indicator.due ? view.due : own.due;
    return drawUpRow(plan, own, period, toPlace(own, key, keys), { ...view, due }, previous);
  });
}

function mustReport(task: Task, role: Role): boolean {
  return role === 'lead' || (task.lead.length === 0 && role === 'responsible');
}

/** Units in the same role share a task's row. */
const toTaskRows = memoByObject((task: Task): ReadonlyMap<Role, TaskRow> => {
  const toRow = (role: Role): [Role, TaskRow] => [
    role,
    { id: toTaskId(task.number), duty: task, role, required: mustReport(task, role) },
  ];
  return new Map((['lead', 'responsible', 'supporting', 'reporting'] as const).map(toRow));
});

const toActionRows = memoByObject((task: Task): readonly ActionRow[] =>
  [1, 2, 3].map((at) => ({ id: `${toTaskId(task.number)}#${String(at)}`, task })),
);

/** Everything a unit has to report in a period: its tasks and nodes, three actions for each task, and the indicators of those tasks. */
export function drawUpLedger(plan: Plan, order: LedgerOrder): Ledger {
  const { unit, period, appVersion, deadline, previous, matters } = order;
  const tasks = plan.tasks.flatMap((task) => {
    const role = toRole(plan, task, unit);
    const row = role && toTaskRows(task).get(role);
    return row ? [{ task, row }] : [];
  });
  const own = new Set(tasks.map(({ task }) => task.number));
  const indicators = plan.indicators.filter(
    (indicator) =>
      indicator.repeats === null &&
      (indicator.task === null
        ? isReporter(plan, indicator, unit)
        : own.has(indicator.task) && findTask(plan, indicator.task)),
  );
  return {
    identity: { planId: plan.id, planFingerprint: toPlanFingerprint(plan), appVersion, unit, period: period.id },
    planTitle: plan.title,
    planSpan: { start: plan.start, end: plan.end },
    period,
    deadline: toDeadline(plan, period, unit, deadline ?? undefined),
    contact: plan.contact,
    tasks: [...tasks.map(({ row }) => row), ...listNodeRows(plan, period, unit)],
    actions: tasks.flatMap(({ task }) => toActionRows(task)),
    indicators: indicators.flatMap((indicator) => toIndicatorRows(plan, indicator, period, unit, previous)),
    matters: matters?.(unit) ?? [],
    ruleSettings: toRulesInForce(plan, period),
  };
}
