import { squeeze } from '../workbook/book/read-table';
import { memoByObject } from '../workbook/book/memo-by-object';
import type { Indicator, Plan, Task, Unit } from './plan';

export type Role = 'lead' | 'responsible' | 'supporting' | 'reporting';

/** Units by name or alias, squeezed; the first of each, names before aliases. */
const unitIndex = memoByObject(({ units }: Pick<Plan, 'units'>): ReadonlyMap<string, Unit> => {
  const named = units.map((unit) => [squeeze(unit.name), unit] as const);
  const aliased = units.flatMap((unit) => unit.aliases.map((alias) => [squeeze(alias), unit] as const));
  return new Map([...named, ...aliased].reverse());
});

/** The same, full-width forms folded. */
const foldedIndex = memoByObject((plan: Pick<Plan, 'units'>): ReadonlyMap<string, Unit> => {
  return new Map([...unitIndex(plan)].map(([name, unit]) => [name.normalize('NFKC'), unit]));
});

/** By canonical name or alias; white space does not matter, nor do full-width forms where no other unit is meant. */
export function findUnit(plan: Pick<Plan, 'units'>, name: string): Unit | undefined {
  return unitIndex(plan).get(squeeze(name)) ?? foldedIndex(plan).get(squeeze(name.normalize('NFKC')));
}

const memberIndex = memoByObject<Plan, Map<string, ReadonlySet<string>>>(() => new Map());

function toMemberSet(plan: Plan, name: string): ReadonlySet<string> {
  const known = memberIndex(plan).get(name);
  if (known) return known;
  const unit = findUnit(plan, name);
  const members = unit?.isClass
    ? unit.members.flatMap((member) => (member === unit.name ? [] : [...toMemberSet(plan, member)]))
    : [unit?.name ?? name];
  const found = new Set(members);
  memberIndex(plan).set(name, found);
  return found;
}

/** The units behind a name: a class by its members, a unit by itself. A class without members gives none. */
export function toMembers(plan: Plan, name: string): string[] {
  return [...toMemberSet(plan, name)];
}

/** The first task of each number. */
const taskIndex = memoByObject(
  ({ tasks }: Plan): ReadonlyMap<number, Task> => new Map(tasks.map((task) => [task.number, task] as const).reverse()),
);

export function findTask(plan: Plan, number: number | null): Task | undefined {
  return number === null ? undefined : taskIndex(plan).get(number);
}

/**
 * The units whose figure counts, classes expanded. `single`: the named reporter, or else the task's first-named
 * lead, or else its first responsible unit. Empty: nobody is named yet.
 */
export function toReporters(plan: Plan, indicator: Indicator): string[] {
  return [...toReporterSet(plan, indicator)];
}

/** Whether the unit's figure counts. */
export function isReporter(plan: Plan, indicator: Indicator, unit: string): boolean {
  return toReporterSet(plan, indicator).has(unit);
}

export function countReporters(plan: Plan, indicator: Indicator): number {
  return toReporterSet(plan, indicator).size;
}

/** How figures come together: yes-or-no of several units is never added up, each unit answers for itself. */
export function toCollect({ collect, measure }: Pick<Indicator, 'collect' | 'measure'>): Indicator['collect'] {
  return collect === 'sumOf' && measure === 'yesNo' ? 'each' : collect;
}

const reporterIndex = memoByObject<Plan, WeakMap<Indicator, ReadonlySet<string>>>(() => new WeakMap());

/** One set alone is given as it is: a city's indicators share the set of its thousands of units. */
function toUnion([first = new Set(), ...others]: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return others.length === 0 ? first : new Set([first, ...others].flatMap((each) => [...each]));
}

function toReporterSet(plan: Plan, indicator: Indicator): ReadonlySet<string> {
  const known = reporterIndex(plan).get(indicator);
  if (known) return known;
  const task = findTask(plan, indicator.task);
  const fallback = task ? [...task.lead, ...task.responsible].slice(0, 1) : [];
  const named = indicator.reporters.length > 0 ? indicator.reporters : fallback;
  const found =
    indicator.collect === 'single'
      ? new Set(named.flatMap((name) => toMembers(plan, name)).slice(0, 1))
      : toUnion(named.map((name) => toMemberSet(plan, name)));
  reporterIndex(plan).set(indicator, found);
  return found;
}

const roles = ['lead', 'responsible', 'supporting'] as const;

const byTask = memoByObject(({ indicators }: Plan): ReadonlyMap<number | null, readonly Indicator[]> => {
  const groups = new Map<number | null, Indicator[]>();
  for (const each of indicators) {
    const group = groups.get(each.task);
    if (group) group.push(each);
    else groups.set(each.task, [each]);
  }
  return groups;
});

/** What the unit is to the task; the first that applies; undefined where the task does not name it. */
export function toRole(plan: Plan, task: Task, unit: string): Role | undefined {
  const named = roles.find((role) => isNamed(plan, task[role], unit));
  if (named) return named;
  const reports =
    byTask(plan)
      .get(task.number)
      ?.some((each) => isReporter(plan, each, unit)) ?? false;
  return reports ? 'reporting' : undefined;
}

/** Whether the unit is one of those that are named, or a member of a class that is. */
export function isNamed(plan: Plan, names: readonly string[], unit: string): boolean {
  return names.some((name) => name === unit || toMemberSet(plan, name).has(unit));
}

const ledgerUnits = memoByObject((plan: Plan): ReadonlySet<string> => {
  const named = plan.tasks.flatMap((task) => [...task.lead, ...task.responsible, ...task.supporting]);
  const owning = plan.nodes.flatMap(({ owners }) => owners);
  const reporting = plan.indicators.flatMap((indicator) => toReporters(plan, indicator));
  const wanted = new Set([...[...named, ...owning].flatMap((name) => toMembers(plan, name)), ...reporting]);
  const ordered = plan.units.flatMap((unit) => toMembers(plan, unit.name)).filter((name) => wanted.has(name));
  return new Set([...ordered, ...wanted]);
});

/** All units that get a ledger: those that tasks and nodes name and those that report, classes by their members, in the plan's order. */
export function toLedgerUnits(plan: Plan): string[] {
  return [...ledgerUnits(plan)];
}

export function hasLedger(plan: Plan, unit: string): boolean {
  return ledgerUnits(plan).has(unit);
}

/** The first indicator of each id. */
const indicatorIndex = memoByObject(
  ({ indicators }: Plan): ReadonlyMap<string, Indicator> =>
    new Map(indicators.map((each) => [each.id, each] as const).reverse()),
);

const originals = memoByObject<Plan, Map<Indicator, Indicator>>(() => new Map());

/** The indicator that is reported in the place of this one, following `repeats`; in a circle, the one before it comes round. */
export function toOriginal(plan: Plan, indicator: Indicator): Indicator {
  const known = originals(plan);
  const path: Indicator[] = [];
  const places = new Map<string, number>();
  let next: Indicator | undefined = indicator;
  while (next !== undefined && !known.has(next) && !places.has(next.id)) {
    places.set(next.id, path.length);
    path.push(next);
    next = next.repeats === null ? undefined : indicatorIndex(plan).get(next.repeats);
  }
  const circle = next === undefined ? undefined : places.get(next.id);
  const end = (next && known.get(next)) ?? path.at(-1) ?? indicator;
  path.forEach((each, at) => known.set(each, (circle !== undefined && at > circle ? path[at - 1] : undefined) ?? end));
  return known.get(indicator) ?? end;
}

/** The due date for one unit: its own, or else its class's, or else everybody's. */
export function toDue(plan: Plan, indicator: Indicator, unit: string): string {
  const own = indicator.dueByUnit.find((each) => findUnit(plan, each.unit)?.name === unit || each.unit === unit);
  const ofClass = own ?? indicator.dueByUnit.find((each) => toMemberSet(plan, each.unit).has(unit));
  return ofClass?.due ?? indicator.due;
}

/** The due date for the district: that of the unit whose figure counts, the last one where several are added up. */
export function toDistrictDue(plan: Plan, indicator: Indicator): string {
  if (indicator.dueByUnit.length === 0) return indicator.due;
  return (
    toReporters(plan, indicator)
      .map((unit) => toDue(plan, indicator, unit))
      .sort()
      .at(-1) ?? indicator.due
  );
}
