import type { Plan, Unit } from '../plan';
import { findUnit } from '../reporting';

/** Those that a unit carries on for. */
export function listSources(plan: Pick<Plan, 'units'>, unit: Unit): Unit[] {
  return plan.units.filter((each) => each.successors?.some((name) => findUnit(plan, name) === unit));
}

/** The unit that this one is under another name; undefined where several were merged into it, or one was split. */
export function findOnlySource(plan: Pick<Plan, 'units'>, unit: Unit): Unit | undefined {
  const [source, ...others] = listSources(plan, unit);
  return others.length === 0 && source?.successors?.length === 1 ? source : undefined;
}
