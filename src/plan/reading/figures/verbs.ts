import { doing, making, pushing, silentVerbs } from '../lexicon/verbs';

export interface Verb {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isSilent: boolean;
  readonly kind: 'making' | 'doing' | 'pushing';
}

const kinds = { making, doing, pushing };

/** The verb that governs the figure behind `left`: the first of making, else the first of doing, else of pushing. */
export function findVerb(left: string): Verb | null {
  const unquoted = withoutAsides(left);
  for (const kind of ['making', 'doing', 'pushing'] as const) {
    const match = kinds[kind].pattern.exec(unquoted);
    if (match !== null)
      return {
        word: match[0],
        start: match.index,
        end: match.index + match[0].length,
        isSilent: silentVerbs.has(match[0]),
        kind,
      };
  }
  return null;
}

/** With ＿ for every mark of what stands in quotes, closed or not, and in closed brackets. */
function withoutAsides(text: string): string {
  const lastClose = text.lastIndexOf(')');
  let masked = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark !== '“' && (mark !== '(' || at > lastClose)) continue;
    const close = text.indexOf(mark === '“' ? '”' : ')', at);
    const end = close < 0 ? text.length : close + 1;
    masked += text.slice(from, at) + '＿'.repeat(end - at);
    from = end;
    at = end - 1;
  }
  return masked + text.slice(from);
}
