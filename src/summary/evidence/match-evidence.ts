import type { EvidenceFiles } from './evidence-files';
import type { EvidenceLine } from './evidence';
import { type Named, readNamed } from './read-named';
import { toEvidenceKey } from './to-evidence-key';
import { type Piece, splitEvidence } from './split-evidence';

type Match = Pick<EvidenceLine, 'named' | 'state' | 'files'>;

/** So many pieces in a row may be one name with 、 in it. */
const longestName = 6;
/** So many files are looked for in one cell. */
const mostNamed = 100;

/** The longest row of pieces that is, as it stands there, the name of a file; null where there is none. */
function findJoined(
  text: string,
  pieces: readonly Piece[],
  find: (key: string) => readonly string[],
): { readonly match: Match; readonly taken: number } | null {
  const [first] = pieces;
  for (let taken = Math.min(longestName, pieces.length); first && taken > 1; taken -= 1) {
    const named = text.slice(first.start, pieces[taken - 1]?.end).trim();
    const files = /[\r\n]/.test(named) ? [] : find(toEvidenceKey(named));
    if (files.length > 0) return { match: { named, state: 'present', files }, taken };
  }
  return null;
}

/** What a cell under 佐证材料 names, held against the files; words that name none stand together at the end. */
export function matchEvidence(text: string, units: readonly string[], files: EvidenceFiles): Match[] {
  const find = ({ keys, numbers }: Named) =>
    files.find(units, (shelf) => [
      ...keys.flatMap((key) => shelf.find(key)),
      ...numbers.flatMap((number) => shelf.findNumber(number)),
    ]);
  const pieces = splitEvidence(text);
  const matches: Match[] = [];
  const unnamed: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!piece) break;
    const joined = findJoined(text, pieces.slice(at, at + longestName), (key) =>
      files.find(units, (shelf) => shelf.find(key)),
    );
    if (joined) matches.push(joined.match);
    else
      for (const named of readNamed(text.slice(piece.start, piece.end))) {
        const found = matches.length < mostNamed ? find(named) : [];
        if (found.length > 0) matches.push({ named: named.text, state: 'present', files: found });
        else if (named.isFile && matches.length < mostNamed)
          matches.push({ named: named.text, state: 'missing', files: [] });
        else unnamed.push(named.text);
      }
    at += joined?.taken ?? 1;
  }
  return unnamed.length === 0 ? matches : [...matches, { named: unnamed.join('、'), state: 'unnamed', files: [] }];
}
