import { splitRowId } from '../../ledger/split-row-id';

/** The key of a light in 督办清单; `unit` where it is the unit's own figure; absent where it is the district's. */
export function toLightKey(row: string, unit?: string): string {
  const { id } = splitRowId(row);
  return unit === undefined ? `figure|${id}` : `figure|${id}|${unit}`;
}
