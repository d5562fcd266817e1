import { squeeze } from '../book/read-table';
import type { Indicator, Plan, Task, Unit } from './plan';

export type Role = 'lead' | 'responsible' | 'supporting' | 'reporting';

/** The units behind a name: a class by its members, a unit by itself. A class without members gives none. */
export function toMembers(plan: Plan, name: string): string[] {
  const unit = findUnit(plan, name);
  if (!unit?.isClass) return [unit?.name ?? name];
  return unit.members.flatMap((member) => (member === unit.name ? [] : toMembers(plan, member)));
}

/** By canonical name or alias; white space does not matter. */
export function findUnit(plan: Pick<Plan, 'units'>, name: string): Unit | undefined {
  const wanted = squeeze(name);
  return plan.units.find((unit) => squeeze(unit.name) === wanted) ?? plan.units.find((unit) => unit.aliases.some((alias) => squeeze(alias) === wanted));
}

export function findTask(plan: Plan, number: number | null): Task | undefined {
  return plan.tasks.find((task) => task.number === number);
}

/**
 * The units whose figure counts, classes expanded. `single`: the named reporter, or else the task's first-named
 * lead, or else its first responsible unit. Empty: nobody is named yet.
 */
export function toReporters(plan: Plan, indicator: Indicator): string[] {
  const task = findTask(plan, indicator.task);
  const fallback = task ? [...task.lead, ...task.responsible].slice(0, 1) : [];
  const named = indicator.reporters.length > 0 ? indicator.reporters : fallback;
  const units = [...new Set(named.flatMap((name) => toMembers(plan, name)))];
  return indicator.collect === 'single' ? units.slice(0, 1) : units;
}

const roles = ['lead', 'responsible', 'supporting'] as const;

/** What the unit is to the task; the first that applies; undefined where the task does not name it. */
export function toRole(plan: Plan, task: Task, unit: string): Role | undefined {
  const named = roles.find((role) => task[role].some((name) => name === unit || toMembers(plan, name).includes(unit)));
  if (named) return named;
  const reports = plan.indicators.some((each) => each.task === task.number && toReporters(plan, each).includes(unit));
  return reports ? 'reporting' : undefined;
}

/** All units that get a ledger: those the tasks name and those that report, classes by their members, in the plan's order. */
export function toLedgerUnits(plan: Plan): string[] {
  const named = plan.tasks.flatMap((task) => [...task.lead, ...task.responsible, ...task.supporting]);
  const reporting = plan.indicators.flatMap((indicator) => toReporters(plan, indicator));
  const wanted = new Set([...named.flatMap((name) => toMembers(plan, name)), ...reporting]);
  const ordered = plan.units.flatMap((unit) => toMembers(plan, unit.name)).filter((name) => wanted.has(name));
  return [...new Set([...ordered, ...wanted])];
}

/** The indicator that is reported in the place of this one, following `repeats`. */
export function toOriginal(plan: Plan, indicator: Indicator): Indicator {
  const seen = new Set<string>([indicator.id]);
  let current = indicator;
  while (current.repeats !== null) {
    const next = plan.indicators.find(({ id }) => id === current.repeats);
    if (!next || seen.has(next.id)) break;
    seen.add(next.id);
    current = next;
  }
  return current;
}

/** The due date for one unit: its own, or else its class's, or else everybody's. */
export function toDue(plan: Plan, indicator: Indicator, unit: string): string {
  const own = indicator.dueByUnit.find((each) => findUnit(plan, each.unit)?.name === unit || each.unit === unit);
  const ofClass = indicator.dueByUnit.find((each) => toMembers(plan, each.unit).includes(unit));
  return (own ?? ofClass)?.due ?? indicator.due;
}

/** The due date for the district: that of the unit whose figure counts, the last one where several are added up. */
export function toDistrictDue(plan: Plan, indicator: Indicator): string {
  return toReporters(plan, indicator).map((unit) => toDue(plan, indicator, unit)).sort().at(-1) ?? indicator.due;
}
