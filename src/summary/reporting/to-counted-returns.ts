import type { CountedReturn, FiledReturn } from '../district-summary';

function isSurelyLater({ standing: a }: FiledReturn, { standing: b }: FiledReturn): boolean {
  const isSound = !a.doubts.includes('filledOn') && !b.doubts.includes('filledOn');
  return isSound && a.filledOn !== null && b.filledOn !== null && a.filledOn > b.filledOn;
}

/**
 * The one that goes before the others where they disagree: the one that the bureau chose, or else the ledger issued to
 * the unit's name of today, where it was filled in after all others. Undefined where neither is there.
 */
function findDecisive(filed: readonly FiledReturn[], use: ReadonlySet<string>): FiledReturn | undefined {
  const chosen = filed.filter(({ file }) => use.has(file));
  if (chosen.length > 0) return chosen.length === 1 ? chosen[0] : undefined;
  const present = filed.find(({ standing: { unit, issuedTo } }) => unit === issuedTo);
  return present && filed.every((each) => each === present || isSurelyLater(present, each)) ? present : undefined;
}

/** The returns that count for one unit, fetched. */
export function toCountedReturns(filed: readonly FiledReturn[], use: ReadonlySet<string>): CountedReturn[] {
  const decisive = findDecisive(filed, use);
  return filed.map((each) => ({
    file: each.file,
    issuedTo: each.standing.issuedTo,
    isChosen: each === decisive,
    extract: each.fetch(),
  }));
}
