import type { OpenFollowUp } from './read-follow-up';

/** The pane's word for each kind, in the order of 督办清单. */
export const followUpKinds = {
  unmet: 'kindUnmet',
  inError: 'kindInError',
  overdue: 'kindOverdue',
  behind: 'kindBehind',
  query: 'kindQuery',
  outstanding: 'kindOutstanding',
  late: 'kindLate',
  dueSoon: 'kindDueSoon',
  error: 'kindError',
  settled: 'kindSettled',
} as const;

export const matterStates = {
  new: 'stateNew',
  inHand: 'stateInHand',
  toClose: 'stateToClose',
  closed: 'stateClosed',
  sentBackAgain: 'stateSentBackAgain',
} as const;

export const matterLevels = { red: 'levelRed', yellow: 'levelYellow', blue: 'levelBlue' } as const;

export type FollowUpKind = keyof typeof followUpKinds;

export interface FollowUpCounts {
  /** Lines of 督办清单 that are open. */
  readonly listed: number;
  /** The same by kind, those there are. */
  readonly kinds: readonly (readonly [FollowUpKind, number])[];
  /** Errors of 问题清单 beside them. */
  readonly errors: number;
  /** Lines that a correction has settled since. */
  readonly settled: number;
}

/** What the sheet counts and what the pane adds to it, apart. */
export function countFollowUp(lines: readonly OpenFollowUp[]): FollowUpCounts {
  const open = lines.filter(({ isSettled }) => !isSettled);
  const listed = open.filter(({ isListed }) => isListed);
  const toKind = ({ kind }: OpenFollowUp): FollowUpKind => (kind === 'error' ? 'inError' : kind);
  const counts = (Object.keys(followUpKinds) as FollowUpKind[]).map(
    (kind) => [kind, listed.filter((line) => toKind(line) === kind).length] as const,
  );
  return {
    listed: listed.length,
    kinds: counts.filter(([, n]) => n > 0),
    errors: open.length - listed.length,
    settled: lines.length - open.length,
  };
}
