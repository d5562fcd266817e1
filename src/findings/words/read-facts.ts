import type { Facts } from '../finding';

/** The facts of a sentence that was made from the template; null where it was not. */
export function readFacts(template: string, sentence: string): Facts | null {
  const pieces = template.split(/\{(\w+)\}/);
  const last = pieces.length - 1;
  const facts: Record<string, string> = {};
  let at = pieces[0]?.length ?? 0;
  if (!sentence.startsWith(pieces[0] ?? '')) return null;
  for (let piece = 1; piece < last; piece += 2) {
    const [name = '', after = ''] = [pieces[piece], pieces[piece + 1]];
    const end = piece + 1 === last ? sentence.length - after.length : sentence.indexOf(after, at);
    if (end < at || !sentence.startsWith(after, end)) return null;
    facts[name] = sentence.slice(at, end);
    at = end + after.length;
  }
  return at === sentence.length ? facts : null;
}
