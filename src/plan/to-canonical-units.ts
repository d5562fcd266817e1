import { squeeze } from '../workbook/book/read-table';
import type { Plan } from './plan';
import { findUnit } from './reporting';

/** The plan with every unit under its canonical name, wherever an alias or a name with stray spaces was written. */
export function toCanonicalUnits(plan: Plan): Plan {
  const members = new Map(
    plan.units.flatMap((unit) => unit.members.map((member) => [squeeze(member), member] as const)).reverse(),
  );
  const toName = (written: string) => findUnit(plan, written)?.name ?? members.get(squeeze(written)) ?? written;
  return {
    ...plan,
    units: plan.units.map((unit) => ({ ...unit, members: unit.members.map(toName) })),
    tasks: plan.tasks.map((task) => ({
      ...task,
      lead: task.lead.map(toName),
      responsible: task.responsible.map(toName),
      supporting: task.supporting.map(toName),
    })),
    deadlines: plan.deadlines.map((each) => (each.units ? { ...each, units: each.units.map(toName) } : each)),
    nodes: plan.nodes.map((node) => ({ ...node, owners: node.owners.map(toName) })),
    indicators: plan.indicators.map((each) => ({
      ...each,
      reporters: each.reporters.map(toName),
      dueByUnit: each.dueByUnit.map(({ unit, due }) => ({ unit: toName(unit), due })),
    })),
  };
}
