/** A pair of brackets of the outermost level: positions of the opening mark and behind the closing one. */
export interface Bracket {
  readonly open: number;
  readonly close: number;
  readonly inside: string;
}

/** The outermost round or square brackets of folded text; an unclosed one is left out. */
export function findBrackets(text: string): Bracket[] {
  const found: Bracket[] = [];
  const opened: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if (mark === '(' || mark === '[') opened.push(i);
    if ((mark !== ')' && mark !== ']') || opened.length === 0) continue;
    const open = opened.pop() ?? 0;
    if (opened.length === 0) found.push({ open, close: i + 1, inside: text.slice(open + 1, i) });
  }
  return found;
}
