import { memoByObject } from '../../workbook/book/memo-by-object';
import type { Words } from '../../workbook/book/words';
import type { PlanIndicatorKey } from '../book/plan-columns';
import type { Indicator, Plan } from '../plan';
import { toCanonicalUnits } from '../to-canonical-units';
import { fromPlanRows, idKeys, type PlanRows, type RowKind, type RowTexts, toPlanRows } from './plan-rows';
import { indexRevisions, isInForce, isPresentOn, type RevisedRow, toRowKey, toTextOn } from './revision-chains';
import { hasDatedUnits, toUnitsOn } from './to-units-on';

function toFieldsOn({ fields }: RevisedRow, day: string, isMeant: (field: string) => boolean): RowTexts {
  const texts = [...fields]
    .filter(([field]) => isMeant(field))
    .flatMap(([field, lines]): [string, string][] => {
      const text = toTextOn(lines, day);
      return text === undefined ? [] : [[field, text]];
    });
  return Object.fromEntries(texts);
}

function isRowKind(kind: string): kind is RowKind {
  return kind in idKeys;
}

/** The row as it was dropped, by the first of the lines that were not in force yet. */
function findFormer({ presence }: RevisedRow, day: string): RowTexts | undefined {
  return presence.find((each) => each.field === 'dropped' && !isInForce(each, day))?.former;
}

function toRowsOn(plan: Plan, day: string): PlanRows {
  const now = toPlanRows(plan);
  const rows = {
    task: new Map(now.task),
    indicator: new Map(now.indicator),
    node: new Map(now.node),
    unit: new Map(now.unit),
  };
  for (const revised of indexRevisions(plan.revisions).values()) {
    const { kind, row } = revised;
    if (!isRowKind(kind)) continue;
    const found = rows[kind].get(row) ?? findFormer(revised, day);
    if (isPresentOn(revised, day) === false) rows[kind].delete(row);
    else if (found) rows[kind].set(row, { ...found, ...toFieldsOn(revised, day, () => true) });
  }
  return rows;
}

function draw(plan: Plan, day: string, problems: Words[]): Plan {
  const head = indexRevisions(plan.revisions).get(toRowKey({ kind: 'plan', row: '' }));
  const revised = plan.revisions.some((each) => !isInForce(each, day))
    ? { ...plan, ...(head && toFieldsOn(head, day, () => true)) }
    : plan;
  const rows = revised === plan ? plan : { ...revised, ...fromPlanRows(toRowsOn(plan, day), revised, problems) };
  return toCanonicalUnits(toUnitsOn(rows, day));
}

const drawn = memoByObject<Plan, Map<string, Plan>>(() => new Map());

/**
 * The plan as it stands on a day: what was revised from a later period on says what it said before, and units that
 * have ended by then are names of those that carry on. The plan itself where nothing of that applies.
 */
export function toPlanInForce(plan: Plan, day: string, problems: Words[] = []): Plan {
  if (plan.revisions.every((each) => isInForce(each, day)) && !hasDatedUnits(plan)) return plan;
  const known = drawn(plan).get(day);
  if (known) return known;
  const found = draw(plan, day, problems);
  drawn(plan).set(day, found);
  drawn(found).set(day, found);
  return found;
}

/** What of an indicator goes by the ledger's own period, whatever its instances: whose it is, and which instances there are. */
const ledgerFields: ReadonlySet<string> = new Set<PlanIndicatorKey>([
  'task',
  'cadence',
  'overPeriods',
  'comparesWith',
  'collect',
  'reporters',
  'repeats',
]);

/** An indicator as an instance goes by it that ends on the day, in a plan that is in force later. */
export function toIndicatorInForce(plan: Plan, indicator: Indicator, day: string): Indicator {
  if (plan.revisions.length === 0) return indicator;
  const revised = [indicator.id, ...indicator.parts.map(({ id }) => id)].flatMap(
    (row) => indexRevisions(plan.revisions).get(toRowKey({ kind: 'indicator', row })) ?? [],
  );
  const isSettled = ({ fields }: RevisedRow) => [...fields.values()].flat().every((each) => isInForce(each, day));
  if (revised.every(isSettled)) return indicator;
  const rows = toPlanRows({ tasks: [], indicators: [indicator], nodes: [], units: [] });
  const own = new Map(rows.indicator);
  for (const each of revised)
    own.set(each.row, {
      ...own.get(each.row),
      ...toFieldsOn(each, day, (field) => !ledgerFields.has(field)),
    });
  const [found] = fromPlanRows({ ...rows, indicator: own }, plan, []).indicators;
  return found ?? indicator;
}
