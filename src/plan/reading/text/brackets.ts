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

/** The text without round brackets and quotes that nothing opens or closes; a lost one must not swallow a whole list. */
export function dropStrayMarks(text: string): string {
  return dropStray(dropStray(text, '(', ')'), '“', '”');
}

function dropStray(text: string, opening: string, closing: string): string {
  const strays = new Set<number>();
  const open: number[] = [];
  Array.from(text).forEach((mark, at) => {
    if (mark === opening) open.push(at);
    else if (mark === closing && open.pop() === undefined) strays.add(at);
  });
  for (const at of open) strays.add(at);
  return strays.size === 0
    ? text
    : Array.from(text)
        .filter((_, at) => !strays.has(at))
        .join('');
}
