import { groupBy } from '../../workbook/book/group-by';
import { taskStatuses } from '../../ledger/ledger-columns';
import { standingStatus } from '../../ledger/task-status';
import { answersFor, isOverdue } from '../matters/is-overdue';
import type { ProgressLine } from '../district-summary';

/** What stands where a unit gave no status. */
const noStatusWords = { inError: '有差错', outstanding: '未报', blank: '未填' } as const;

const [notStarted, underway, done, overdue] = taskStatuses;

/** From the worst on. */
const worstFirst: readonly string[] = [
  overdue,
  noStatusWords.inError,
  noStatusWords.outstanding,
  noStatusWords.blank,
  notStarted,
  underway,
  standingStatus,
  done,
];

/** What a unit's row says of how far it is. */
export function toShownStatus({ isStatusInError, isReceived, status }: ProgressLine): string {
  if (isStatusInError) return noStatusWords.inError;
  return isReceived ? status || noStatusWords.blank : noStatusWords.outstanding;
}

/** How a task or a project stands: the worst of what it consists of, and how often each state occurs, from the worst on. */
export interface State {
  readonly worst: string;
  readonly counts: readonly (readonly [state: string, count: number])[];
}

export function addStates(states: readonly string[]): State {
  const groups = groupBy(states, (state) => state);
  const counts = worstFirst.flatMap((state) => {
    const count = groups.get(state)?.length ?? 0;
    return count === 0 ? [] : [[state, count] as const];
  });
  return { worst: counts[0]?.[0] ?? '', counts };
}

/** The state of one task or node by those units that answer for it; what was due by the period's end and is not done is overdue. */
export function toTaskState(lines: readonly ProgressLine[], periodEnd: string): State {
  return addStates(
    lines.filter(answersFor).map((line) => (isOverdue(line, periodEnd) ? overdue : toShownStatus(line))),
  );
}
