import type { Entry, Repair } from '../returns/entry';

/** What an entry that could not be read may have been meant to be, as its reader found. */
export function toMeant(entry: Entry): readonly Repair[] {
  return entry.kind === 'unreadable' ? entry.repairs : [];
}
