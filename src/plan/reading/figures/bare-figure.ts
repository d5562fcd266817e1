import type { FigurePhrase } from './figure-phrases';
import type { Target } from './target';
import { findVerb, type Verb } from './verbs';
import { tidyPhrase } from '../text/tidy-phrase';
import { furtherMade, totals } from '../lexicon/targets';

/** 完成 of 6月底前完成4家; empty of 6月底前4家; null where the words name what is counted. */
export function bareVerb({ left, right }: FigurePhrase): string | null {
  if (tidyPhrase(right) !== '') return null;
  const words = tidyPhrase(left.replace(furtherMade.pattern, ''));
  let rest = words;
  for (let verb = findVerb(rest); verb?.start === 0; verb = findVerb(rest)) rest = rest.slice(verb.end);
  return rest === '' ? words : null;
}

/** Whether a figure counts what is made in its time, or made besides. */
export function addsOf({ figure, left, bound }: FigurePhrase, verb: Verb | null): Target['adds'] {
  if (figure.kind !== 'count' || verb === null || verb.kind === 'pushing') return null;
  if (furtherMade.pattern.test(left)) return 'again';
  return totals.pattern.test(`${left}${bound?.left ?? ''}`) ? null : 'made';
}
