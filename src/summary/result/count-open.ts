import { addCounts, countFindings, type FindingCounts, noFindings } from './count-findings';
import { isDecided } from './decision';
import type { FiledFinding, Result } from '../district-summary';

/** Of each row, what is open in it: a 核查值 or 更正值 that is used settles what was found in the entry that it corrects. */
export function countOpen(
  findings: readonly FiledFinding[],
  results: readonly Pick<Result, 'contributions'>[],
): (rowId: string) => FindingCounts {
  const corrected = new Set(
    results.flatMap(({ contributions }) => contributions.flatMap((detail) => (isDecided(detail) ? [detail.key] : []))),
  );
  const rows = countFindings(findings, results);
  return (rowId) =>
    [...(rows.get(rowId) ?? [])].reduce(
      (sum, [key, counts]) => (corrected.has(key) ? sum : addCounts(sum, counts)),
      noFindings,
    );
}
