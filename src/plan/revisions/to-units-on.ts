import type { Plan, Unit } from '../plan';
import { findUnit } from '../reporting';
import { findOnlySource, listSources } from './succession';

type Dated = Pick<Plan, 'units'>;

export function hasDatedUnits({ units }: Dated): boolean {
  return units.some(({ from, to, successors }) => from !== undefined || to !== undefined || successors !== undefined);
}

/** Whom tasks and indicators name. */
function listNamed({ tasks, indicators, nodes }: Plan): ReadonlySet<string> {
  return new Set([
    ...tasks.flatMap(({ lead, responsible, supporting }) => [...lead, ...responsible, ...supporting]),
    ...nodes.flatMap(({ owners }) => owners),
    ...indicators.flatMap(({ reporters, dueByUnit }) => [...reporters, ...dueByUnit.map(({ unit }) => unit)]),
  ]);
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** Who is who on one day. */
class Roll {
  private readonly named: ReadonlySet<string>;
  private readonly listed: ReadonlySet<string>;

  constructor(
    private readonly plan: Plan,
    private readonly day: string,
  ) {
    const toName = (name: string) => findUnit(plan, name)?.name ?? name;
    this.named = new Set([...listNamed(plan)].map(toName));
    this.listed = new Set(plan.units.flatMap(({ members }) => members.map(toName)));
  }

  private hasEnded({ to }: Unit): boolean {
    return to !== undefined && to < this.day;
  }

  private isNotYet({ from }: Unit): boolean {
    return from !== undefined && from > this.day;
  }

  /** One that carries on for nobody has nobody before its first day either. */
  private isUnborn(unit: Unit): boolean {
    return this.isNotYet(unit) && listSources(this.plan, unit).length === 0;
  }

  /** The unit that stands for one that has another name by and by. */
  private findEarlierSelf(unit: Unit): Unit | undefined {
    const source = this.isNotYet(unit) ? findOnlySource(this.plan, unit) : undefined;
    return source && !this.hasEnded(source) ? source : undefined;
  }

  private isEarlierSelf(unit: Unit): boolean {
    return (unit.successors ?? []).some((name) => {
      const heir = findUnit(this.plan, name);
      return heir !== undefined && this.findEarlierSelf(heir) === unit;
    });
  }

  private isYetListed(name: string): boolean {
    const unit = findUnit(this.plan, name);
    return unit !== undefined && this.isNotYet(unit) && this.listed.has(unit.name);
  }

  /** A unit that nobody names any more is one of the names of whoever carries on, even before its last day. */
  stands(unit: Unit): boolean {
    const { name, successors = [] } = unit;
    if (this.hasEnded(unit) || this.isUnborn(unit) || this.findEarlierSelf(unit)) return false;
    if (this.named.has(name) || this.isEarlierSelf(unit)) return true;
    if (this.isNotYet(unit)) return false;
    return successors.length === 0 || this.listed.has(name) || successors.some((each) => this.isYetListed(each));
  }

  /** Who stands for a unit on the day: itself, whoever carries on, or nobody. */
  heirsOf(name: string, seen: ReadonlySet<string> = new Set()): readonly string[] {
    const unit = findUnit(this.plan, name);
    if (!unit || this.stands(unit)) return [unit?.name ?? name];
    if (seen.has(unit.name) || this.isUnborn(unit)) return [];
    const self = this.findEarlierSelf(unit);
    if (self) return [self.name];
    return unique((unit.successors ?? []).flatMap((each) => this.heirsOf(each, new Set([...seen, unit.name]))));
  }

  /** A member that is not there yet leaves its place to those before it. */
  membersOf({ members }: Unit): string[] {
    return unique(
      members.flatMap((name) => {
        const unit = findUnit(this.plan, name);
        if (!unit || !this.isNotYet(unit) || this.named.has(unit.name)) return this.heirsOf(name);
        return listSources(this.plan, unit)
          .filter((each) => this.stands(each))
          .map((each) => each.name);
      }),
    );
  }
}

function toUndated({ name, aliases, isClass, members }: Unit): Unit {
  return { name, aliases, isClass, members };
}

/**
 * The plan with the units of one day. One that has ended is an alias of whoever carries on; one that was split stays,
 * with its successors, and answers for nothing.
 */
export function toUnitsOn(plan: Plan, day: string): Plan {
  if (!hasDatedUnits(plan)) return plan;
  const roll = new Roll(plan, day);
  const heirs = (names: readonly string[]) => unique(names.flatMap((name) => roll.heirsOf(name)));
  const former = plan.units
    .filter((unit) => !roll.stands(unit))
    .map((unit) => ({ unit, heirs: roll.heirsOf(unit.name) }));
  const namesBefore = (name: string) =>
    former
      .filter((each) => each.heirs.length === 1 && each.heirs[0] === name)
      .flatMap(({ unit }) => [unit.name, ...unit.aliases]);
  return {
    ...plan,
    units: plan.units.flatMap((unit): Unit[] => {
      if (roll.stands(unit)) {
        const aliases = unique([...unit.aliases, ...namesBefore(unit.name)]).filter((name) => name !== unit.name);
        return [{ ...toUndated(unit), aliases, members: roll.membersOf(unit) }];
      }
      const own = former.find((each) => each.unit === unit)?.heirs ?? [];
      return own.length > 1 ? [{ ...toUndated(unit), successors: [...own] }] : [];
    }),
    tasks: plan.tasks.map((task) => ({
      ...task,
      lead: heirs(task.lead),
      responsible: heirs(task.responsible),
      supporting: heirs(task.supporting),
    })),
    deadlines: plan.deadlines.flatMap((each) => {
      const units = each.units && heirs(each.units);
      return units?.length === 0 ? [] : [{ ...each, ...(units && { units }) }];
    }),
    nodes: plan.nodes.map((node) => ({ ...node, owners: heirs(node.owners) })),
    indicators: plan.indicators.map((each) => ({
      ...each,
      reporters: heirs(each.reporters),
      dueByUnit: each.dueByUnit.flatMap(({ unit, due }) => roll.heirsOf(unit).map((name) => ({ unit: name, due }))),
    })),
  };
}
