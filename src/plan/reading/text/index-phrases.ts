/** Where a phrase stands first in the text from a place on; -1 where it does not. */
export type FindPhrase = (phrase: string, from: number) => number;

/** Longer phrases are not looked for. */
const longest = 120;

/** Looks many phrases up in one text by one pass over it, however many there are. */
export function indexPhrases(text: string, phrases: Iterable<string>): FindPhrase {
  const places = new Map<string, number[]>();
  const lengths = new Map<string, Set<number>>();
  for (const phrase of phrases) {
    if (phrase === '' || phrase.length > longest || places.has(phrase)) continue;
    places.set(phrase, []);
    const opening = phrase.charAt(0);
    const known = lengths.get(opening) ?? new Set();
    lengths.set(opening, known.add(phrase.length));
  }
  for (let at = 0; at < text.length; at += 1) {
    for (const length of lengths.get(text.charAt(at)) ?? []) places.get(text.slice(at, at + length))?.push(at);
  }
  return (phrase, from) => firstFrom(places.get(phrase) ?? [], from);
}

/** The first of rising numbers that is not below `from`; -1 where there is none. */
function firstFrom(rising: readonly number[], from: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rising[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return rising[low] ?? -1;
}
