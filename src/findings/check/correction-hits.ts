import type { DistrictHit, DistrictSubject, RefusedCorrection } from '../rule';

/** One hit for each 更正值 of a row that is not used for the given reason. */
export function toCorrectionHits({ row, corrections }: DistrictSubject, why: RefusedCorrection['why']): DistrictHit[] {
  return corrections
    .filter((each) => each.why === why)
    .map(({ unit, shown, corrects, reported, location }) => ({
      unit,
      row: row.id,
      column: 'correction',
      location,
      facts: { unit, name: row.name, shown, ...(why === 'outlived' && { corrects, reported }) },
    }));
}
