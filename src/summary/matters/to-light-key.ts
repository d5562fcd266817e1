import type { LightKind } from '../district-summary';

/** The key of a light in 督办清单; `unit` where it is the unit's own figure; absent where it is the district's. */
export function toLightKey(kind: LightKind, row: string, unit?: string): string {
  return unit === undefined ? `${kind}|${row}` : `${kind}|${row}|${unit}`;
}
