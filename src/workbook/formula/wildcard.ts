/** Whether a text holds Excel's wildcards `?` and `*`, or the `~` that takes their meaning away. */
export function hasWildcard(text: string): boolean {
  return /[?*~]/.test(text);
}

/** Marks to find in a row; null stands for any one. */
type Stretch = readonly (string | null)[];

/** What a text with wildcards finds, without regard to case. */
export interface Wildcard {
  /** Whether it stands for all of the text. */
  readonly isAll: (text: string) => boolean;
  /** The first place in the text where it stands; -1 where there is none. */
  readonly placeIn: (text: string) => number;
}

/** Stretches are found one behind the other: an expression with several `*` would try every way to share a text among them. */
export function readWildcard(pattern: string): Wildcard {
  const stretches = partAtStars(pattern);
  const [first = []] = stretches;
  return {
    isAll: (text) => {
      const marks = withoutCase(text);
      const last = stretches.at(-1) ?? [];
      if (stretches.length === 1) return marks.length === first.length && standsAt(first, marks, 0);
      const end = marks.length - last.length;
      const from = standsAt(first, marks, 0) ? endOfRow(stretches.slice(1, -1), marks, first.length) : -1;
      return from >= 0 && from <= end && standsAt(last, marks, end);
    },
    placeIn: (text) => {
      const marks = withoutCase(text);
      const place = placeOf(first, marks, 0);
      return place >= 0 && endOfRow(stretches.slice(1), marks, place + first.length) >= 0 ? place : -1;
    },
  };
}

function partAtStars(pattern: string): Stretch[] {
  const stretches: (string | null)[][] = [[]];
  for (const [piece] of pattern.matchAll(/~[?*~]|[\s\S]/g)) {
    if (piece === '*') stretches.push([]);
    else stretches.at(-1)?.push(piece === '?' ? null : withoutCase(piece.length === 2 ? piece.slice(1) : piece));
  }
  return stretches;
}

function withoutCase(text: string): string {
  const upper = text.toUpperCase();
  return upper.length === text.length
    ? upper
    : text.replace(/[\s\S]/g, (mark) => (mark.toUpperCase().length === 1 ? mark.toUpperCase() : mark));
}

function standsAt(stretch: Stretch, marks: string, at: number): boolean {
  return (
    at >= 0 &&
    at + stretch.length <= marks.length &&
    stretch.every((mark, i) => mark === null || mark === marks[at + i])
  );
}

function placeOf(stretch: Stretch, marks: string, from: number): number {
  for (let at = from; at + stretch.length <= marks.length; at++) if (standsAt(stretch, marks, at)) return at;
  return -1;
}

/** Where the last of the stretches ends, each at its first place behind the one before; -1 where one is missing. */
function endOfRow(stretches: readonly Stretch[], marks: string, from: number): number {
  let end = from;
  for (const stretch of stretches) {
    const at = placeOf(stretch, marks, end);
    if (at < 0) return -1;
    end = at + stretch.length;
  }
  return end;
}
