import type { Period } from './period';
import type { Plan } from './plan';
import { isNamed, toLedgerUnits } from './reporting';

/** By when the ledgers of a period are due from everybody who has no day of its own. */
export function toCommonDeadline({ deadlines }: Plan, period: Period): string | null {
  return deadlines.find((each) => each.period === period.id && each.units === undefined)?.date ?? null;
}

/** By when one unit's ledger is due: on its own day, or else its class's, or else everybody's. */
export function toDeadline(
  plan: Plan,
  period: Period,
  unit: string,
  everybody: string | null = toCommonDeadline(plan, period),
): string | null {
  const lines = plan.deadlines.filter((each) => each.period === period.id);
  const own = lines.find(({ units = [] }) => units.includes(unit));
  const ofClass = own ?? lines.find(({ units = [] }) => isNamed(plan, units, unit));
  return ofClass?.date ?? everybody;
}

/** The units whose day is not everybody's. */
export function listOwnDeadlines(plan: Plan, period: Period, everybody: string | null): ReadonlyMap<string, string> {
  const isOwn = plan.deadlines.some((each) => each.period === period.id && each.units !== undefined);
  return new Map(
    (isOwn ? toLedgerUnits(plan) : []).flatMap((unit) => {
      const date = toDeadline(plan, period, unit, everybody);
      return date === null || date === everybody ? [] : [[unit, date] as const];
    }),
  );
}
