import { listPeriods } from '../../period';
import type { NodeCadence } from '../../plan';
import type { NodeDay, NodePlace } from './anchors';

/** The dates that govern what stands in a passage. */
export interface NodeScope {
  readonly planStart: string;
  readonly planEnd: string;
  /** The stage's first and last day; null where no stage is dated. */
  readonly stage: { readonly start: string; readonly end: string } | null;
  /** The year that was named last in the paragraph. */
  readonly year: number | null;
}

/** ISO; empty where the text does not say which year is meant, null where the day lies before the plan. */
export function toOneDue({ year, day, isNextYear }: NodeDay, scope: NodeScope): string | null {
  if (year !== null) return inPlan(`${year}-${day}`, scope);
  if (scope.year !== null) return inPlan(`${scope.year + (isNextYear ? 1 : 0)}-${day}`, scope);
  return onlyIn(day, scope.stage) || onlyIn(day, { start: scope.planStart, end: scope.planEnd });
}

function inPlan(due: string, { planStart }: NodeScope): string | null {
  return due < planStart ? null : due;
}

/** The one year in which the day lies within a span; empty where it is in none or in several. */
function onlyIn(day: string, span: NodeScope['stage']): string {
  if (span === null) return '';
  const [first, last] = [Number(span.start.slice(0, 4)), Number(span.end.slice(0, 4))];
  const dues = Array.from({ length: last - first + 1 }, (_, at) => `${first + at}-${day}`).filter(
    (due) => due >= span.start && due <= span.end,
  );
  return dues.length === 1 ? (dues[0] ?? '') : '';
}

/** The last day on which a yearly duty is due. */
export function toLastYearly({ day, isNextYear }: NodeDay, { planStart, planEnd }: NodeScope): string {
  const last = Number(planEnd.slice(0, 4));
  if (isNextYear) return `${last + 1}-${day}`;
  const due = `${last}-${day}`;
  const before = `${last - 1}-${day}`;
  return due > planEnd && before >= planStart ? before : due;
}

/** The last day on which a duty of a period is due; empty where no whole period lies in the plan. */
export function toLastDue(cadence: Exclude<NodeCadence, 'byEnd'>, place: NodePlace, scope: NodeScope): string {
  const period = listPeriods(cadence, scope.planStart, scope.planEnd)
    .filter(({ end }) => end <= scope.planEnd)
    .at(-1);
  if (period === undefined) return '';
  const month = (place.month === 'first' ? period.start : period.end).slice(0, 7);
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const day = Math.min(place.day ?? last, last);
  return day < 1 ? '' : `${month}-${String(day).padStart(2, '0')}`;
}
