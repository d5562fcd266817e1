import { listOwnDeadlines } from '../../plan/to-deadline';
import type { DistrictSummary } from '../district-summary';
import { toGroupReminder, toOutstandingReminder } from './reminder';

export interface ReminderFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What to send about the units that have not reported, as one text: first for the chat of all, then for each, a blank
 * line between them. Null where nobody is outstanding.
 */
export function toReminderFile({ plan, period, deadline, asOf, reporting }: DistrictSummary): ReminderFile | null {
  const ownDeadlines = listOwnDeadlines(plan, period, deadline);
  const round = { planTitle: plan.title, period: period.id, deadline, ownDeadlines, asOf };
  const outstanding = reporting.flatMap(({ status, unit }) =>
    status === 'outstanding' && unit !== null ? [unit] : [],
  );
  if (outstanding.length === 0) return null;
  const refusedOf = (unit: string) =>
    reporting.flatMap((line) =>
      line.status === 'rejected' && line.unit === unit && line.reason ? [line.reason.zh] : [],
    );
  const texts = [
    toGroupReminder(outstanding, round),
    ...outstanding.map((unit) => toOutstandingReminder(unit, round, refusedOf(unit))),
  ];
  return { name: `催报-${period.id}-${asOf.replaceAll('-', '')}.txt`, text: texts.join('\n\n') };
}
