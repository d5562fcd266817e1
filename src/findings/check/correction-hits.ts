import type { DistrictHit, DistrictSubject, RefusedCorrection } from '../rule';

/** One hit for each 更正值, or 核查值, of a row that is in question for the given reason. */
export function toCorrectionHits(
  { row, corrections }: DistrictSubject,
  column: RefusedCorrection['column'],
  why: RefusedCorrection['why'],
): DistrictHit[] {
  return corrections
    .filter((each) => each.column === column && each.why === why)
    .map(({ unit, shown, corrects, reported, location }) => ({
      unit,
      row: row.id,
      column,
      location,
      facts: { unit, name: row.name, shown, ...(why === 'outlived' && { corrects, reported }) },
    }));
}

/** Whether what was found is the bureau's own to settle, in 明细. */
export function isOfBureau({ column }: { readonly column: string | null }): boolean {
  return column === 'correction' || column === 'check';
}
