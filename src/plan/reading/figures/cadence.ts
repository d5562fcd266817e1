import type { Cadence } from '../../plan';
import { amountPerHead, otherFrequencies, yearBeforeVerb } from '../lexicon/times';

export interface Frequency {
  readonly cadence: Cadence;
  /** The words, where no cadence of ours says the same: 每半年, 每周. */
  readonly unmatched: string;
}

const cadences: readonly (readonly [RegExp, Cadence])[] = [
  [/每学年/g, 'schoolYear'],
  [/每学期/g, 'termly'],
  [/每个?季度?|季均/g, 'quarterly'],
  [/每个?月|月均|每月度/g, 'monthly'],
  [/每一?年(?!级)|年均|逐年|每年度|年度内/g, 'yearly'],
];

/** How often a figure is due, from the words before it; null where they say nothing of it. */
export function readFrequency(phrase: string): Frequency | null {
  const words = phrase.replace(amountPerHead.pattern, '');
  const opens = yearBeforeVerb.pattern.test(words);
  let best: Frequency | null = opens ? { cadence: 'yearly', unmatched: '' } : null;
  let at = opens ? 0 : -1;
  for (const [pattern, cadence] of cadences) {
    for (const match of words.matchAll(pattern)) {
      if (match.index <= at) continue;
      at = match.index;
      best = { cadence, unmatched: '' };
    }
  }
  for (const match of words.matchAll(otherFrequencies.pattern)) {
    if (match.index <= at) continue;
    at = match.index;
    best = { cadence: 'byEnd', unmatched: match[0] };
  }
  return best;
}
