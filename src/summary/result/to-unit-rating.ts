import type { Rating } from '../../ledger/rating';

/**
 * How a unit's figure stands: by its own rating, or else by that of the row where it is the only one that counts.
 * Null: only the district is rated.
 */
export function toUnitRating(own: Rating | null | undefined, entries: number, row: Rating | null): Rating | null {
  return own ?? (entries === 1 ? row : null);
}
