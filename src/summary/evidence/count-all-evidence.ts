import type { Evidence, EvidenceCounts } from './evidence';

/** Of all units, and the files that none of them names. */
export function countAllEvidence({ counts, unclaimed }: Evidence): EvidenceCounts & { readonly unclaimed: number } {
  const sum = (key: keyof EvidenceCounts) => [...counts.values()].reduce((total, each) => total + each[key], 0);
  return { present: sum('present'), of: sum('of'), unnamed: sum('unnamed'), unclaimed: unclaimed.length };
}
