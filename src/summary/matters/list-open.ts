import type { FollowUpLine } from '../district-summary';

/** What is still to follow up: neither closed nor gone. */
export function listOpen(followUp: readonly FollowUpLine[]): readonly FollowUpLine[] {
  return followUp.filter(({ kind, state }) => kind !== 'settled' && state !== 'closed');
}
