import type { CountedReturn } from '../district-summary';

/** The words of a unit's returns: once where they are the same, else each after the name that its ledger was issued to. */
export function joinSides<Entry>(
  held: readonly { readonly from: CountedReturn; readonly entry: Entry }[],
  toWords: (entry: Entry) => string,
): string {
  const said = held
    .map(({ from, entry }) => ({ issuedTo: from.issuedTo, words: toWords(entry) }))
    .filter(({ words }) => words !== '');
  const [first] = said;
  if (!first || said.every(({ words }) => words === first.words)) return first?.words ?? '';
  return [...said]
    .sort((a, b) => (a.issuedTo < b.issuedTo ? -1 : 1))
    .map(({ issuedTo, words }) => `${issuedTo}：${words}`)
    .join('；');
}
