import { memoByObject } from '../workbook/book/memo-by-object';
import { listPeriods, type Period, toInstances } from '../plan/period';
import type { Plan, PlanNode } from '../plan/plan';
import { isNamed } from '../plan/reporting';
import { nodeWord } from './ledger-columns';
import type { TaskRow } from './ledger';

const twelve = 12;

function toMonthCount(date: string): number {
  return Number(date.slice(0, 4)) * twelve + Number(date.slice(5, 7)) - 1;
}

/** The day of the month so many months after the first of all; the month's last where it has no such day. */
function toDay(monthCount: number, day: number): string {
  const [year, month] = [Math.floor(monthCount / twelve), monthCount % twelve];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}

const earlier = (a: string, b: string) => (a < b ? a : b);

/** When an instance of a repeated node is due: at its end, or as many months into it as the last one is. */
function toInstanceDue({ cadence, due, dueDerived }: PlanNode, instance: Period): string {
  const home = cadence === 'byEnd' || dueDerived ? undefined : listPeriods(cadence, due, due)[0];
  if (!home) return earlier(instance.end, due);
  const months = toMonthCount(due) - toMonthCount(home.start);
  return earlier(toDay(toMonthCount(instance.start) + months, Number(due.slice(8))), instance.end);
}

interface NodeInstance {
  readonly id: string;
  readonly due: string;
}

/**
 * What of a node a ledger asks for. One that is due once stands in every ledger, as a task does; an instance of a
 * repeated one in the ledger of the period that its day is in. A term's that has no day of its own belongs, as an
 * indicator's does, to the year that the term starts in, and is due there.
 */
function listInstances(plan: Plan, node: PlanNode, period: Period): NodeInstance[] {
  const { id, cadence, due: last, dueDerived } = node;
  if (cadence === 'byEnd') return [{ id, due: last }];
  const inside = dueDerived ? toInstances(cadence, period) : [];
  const isInside = inside.length > 0;
  const instances = isInside
    ? inside.filter(({ start }) => start <= last)
    : listPeriods(cadence, period.start, period.end);
  return instances
    .map((instance) => ({ id: `${id}@${instance.id}`, due: toInstanceDue(node, instance) }))
    .map(({ id, due }) => ({ id, due: isInside ? earlier(due, period.end) : due }))
    .filter(({ due }) => due >= period.start && due <= period.end && due >= plan.start && due <= last);
}

function toRows(plan: Plan, node: PlanNode, period: Period): TaskRow[] {
  const title = node.evidence === '' ? node.name : `${node.name}（佐证材料：${node.evidence}）`;
  return listInstances(plan, node, period).map(({ id, due }) => ({
    id,
    duty: {
      number: null,
      title,
      project: nodeWord,
      lead: [],
      responsible: node.owners,
      due,
      dueDerived: node.dueDerived && node.cadence === 'byEnd',
    },
    role: 'responsible',
    required: true,
  }));
}

export interface NodeRows {
  readonly owners: readonly string[];
  readonly rows: readonly TaskRow[];
}

const known = memoByObject<Plan, Map<string, readonly NodeRows[]>>(() => new Map());

/** The rows of every node in a period, with who answers for them. */
export function listNodes(plan: Plan, period: Period): readonly NodeRows[] {
  const found =
    known(plan).get(period.id) ?? plan.nodes.map((node) => ({ owners: node.owners, rows: toRows(plan, node, period) }));
  known(plan).set(period.id, found);
  return found;
}

/** The rows of `任务台账` for the nodes that a unit answers for in a period. */
export function listNodeRows(plan: Plan, period: Period, unit: string): TaskRow[] {
  return listNodes(plan, period).flatMap(({ owners, rows }) => (isNamed(plan, owners, unit) ? rows : []));
}
