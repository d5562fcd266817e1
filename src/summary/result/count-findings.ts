import { ruleBook } from '../../findings/rule-book';
import { toDetailKey } from './collect-details';
import type { FiledFinding, Result } from '../district-summary';

/** How many errors stand in a row, and how many queries nobody has answered. */
export interface FindingCounts {
  readonly errors: number;
  readonly queries: number;
}

export const noFindings: FindingCounts = { errors: 0, queries: 0 };

export function addCounts(one: FindingCounts, other: FindingCounts): FindingCounts {
  return { errors: one.errors + other.errors, queries: one.queries + other.queries };
}

const acrossUnits = new Set(ruleBook.district.map(({ id }) => id));

/**
 * What was found about the district's figures, by row id and then by the key of the row and unit in 明细: in entries
 * that count, and between units; an entry that does not count is in doubt by itself.
 */
export function countFindings(
  findings: readonly FiledFinding[],
  results: readonly Pick<Result, 'contributions'>[],
): ReadonlyMap<string, ReadonlyMap<string, FindingCounts>> {
  const rows = new Map<string, Map<string, FindingCounts>>();
  const counted = new Set(
    results.flatMap(({ contributions }) => contributions.flatMap((detail) => (detail.counted ? [detail.key] : []))),
  );
  for (const {
    finding: { rule, severity, place },
  } of findings) {
    if (place.row === null || !(acrossUnits.has(rule) || counted.has(toDetailKey(place.row, place.unit)))) continue;
    const units = rows.get(place.row) ?? new Map<string, FindingCounts>();
    const key = toDetailKey(place.row, place.unit);
    rows.set(
      place.row,
      units.set(
        key,
        addCounts(
          units.get(key) ?? noFindings,
          severity === 'error' ? { errors: 1, queries: 0 } : { errors: 0, queries: 1 },
        ),
      ),
    );
  }
  return rows;
}
