import type { Cadence } from '../../plan';
import { amountPerHead, cadences, eachHalf, otherFrequencies, yearBeforeVerb } from '../lexicon/times';

export interface Frequency {
  readonly cadence: Cadence;
  /** The words, where no cadence of ours says the same: 每半年, 每周. */
  readonly unmatched: string;
  /** 2 of 上半年、下半年各1次: so often as much a time; absent where once. */
  readonly times?: number;
  /** Said of the figure before, and not of this one. */
  readonly isCarried?: true;
}

/** How often a figure is due, from the words before it; null where they say nothing of it. */
export function readFrequency(phrase: string): Frequency | null {
  const words = phrase.replace(amountPerHead.pattern, '');
  if (eachHalf.pattern.test(words)) return { cadence: 'yearly', unmatched: '', times: 2 };
  const opens = yearBeforeVerb.pattern.test(words);
  let best: Frequency | null = opens ? { cadence: 'yearly', unmatched: '' } : null;
  let at = opens ? 0 : -1;
  for (const { pattern, cadence } of cadences) {
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
