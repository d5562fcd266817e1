import { toDetailKey } from './collect-details';
import type { FiledFinding } from './district-summary';

/** How many errors stand in a row, and how many queries nobody has answered. */
export interface FindingCounts {
  readonly errors: number;
  readonly queries: number;
}

export const noFindings: FindingCounts = { errors: 0, queries: 0 };

export function addCounts(one: FindingCounts, other: FindingCounts): FindingCounts {
  return { errors: one.errors + other.errors, queries: one.queries + other.queries };
}

/** The findings about rows, by row id and then by the key of the row and unit in 明细. */
export function countFindings(findings: readonly FiledFinding[]): ReadonlyMap<string, ReadonlyMap<string, FindingCounts>> {
  const rows = new Map<string, Map<string, FindingCounts>>();
  for (const { finding: { severity, place } } of findings) {
    if (place.row === null) continue;
    const units = rows.get(place.row) ?? new Map<string, FindingCounts>();
    const key = toDetailKey(place.row, place.unit);
    rows.set(place.row, units.set(key, addCounts(units.get(key) ?? noFindings, severity === 'error' ? { errors: 1, queries: 0 } : { errors: 0, queries: 1 })));
  }
  return rows;
}
