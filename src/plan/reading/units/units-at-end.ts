import { stripEnd } from '../text/strip-end';
import { readSaid } from './said-clause';
import { findLabels } from './unit-labels';
import { unitWords } from '../lexicon/units';

/** A heading's words without the bracket at their end that names units: (责任单位:甲局(乙科)). */
export function dropUnitsAtEnd(text: string): string {
  const rest = stripEnd(text, /[。;,\s]/);
  const close = rest.length - 1;
  if (!/[)\]]/.test(rest.charAt(close))) return text;
  let outside = '';
  let after = close;
  for (let at = close - 1; at >= 0; at -= 1) {
    const mark = rest.charAt(at);
    if (mark === '(' || mark === '[')
      return namesUnits(rest.slice(at + 1, close), rest.slice(at + 1, after) + outside) ? text.slice(0, at) : text;
    if (mark === ']') return text;
    if (mark !== ')') continue;
    outside = `＿${rest.slice(at + 1, after)}${outside}`;
    at = opensInner(rest, at);
    if (at < 0) return text;
    after = at;
  }
  return text;
}

function namesUnits(inside: string, outsideInner: string): boolean {
  return (
    unitWords.pattern.test(outsideInner) || findLabels(inside).length > 0 || readSaid(inside, 'bracketAtEnd') !== null
  );
}

/** Where the round bracket opens that closes at `close`; -1 where another closes in it. */
function opensInner(text: string, close: number): number {
  for (let at = close - 1; at >= 0; at -= 1) {
    const mark = text.charAt(at);
    if (mark === '(') return at;
    if (mark === ')') return -1;
  }
  return -1;
}
