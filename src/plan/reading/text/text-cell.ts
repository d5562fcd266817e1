/** A piece of folded text, without the blanks around it. */
export interface TextCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function trimmed(folded: string, from: number, to: number): TextCell {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(folded.charAt(start))) start += 1;
  while (end > start && /\s/.test(folded.charAt(end - 1))) end -= 1;
  return { text: folded.slice(start, end), start, end };
}

/** A break inside a table's cell, which ends a sentence as a full stop does. */
export const cellBreak = /[\u2028\n]/;
