import type { Words } from '../workbook/book/words';
import { type Rating, ratingWords } from '../ledger/rating';
import type { Result } from './district-summary';

/** What a round came to in numbers. A target that is stated again is listed and counted once, where it is reported. */
export interface Headline {
  readonly figures: number;
  /** Rows that state a target again. */
  readonly repeats: number;
  readonly ratings: Readonly<Record<Rating, number>>;
}

/** Ratings as a headline calls them, in its order. */
export const headlineWords: Readonly<Record<Rating, Words>> = {
  met: { zh: ratingWords.met, en: 'met' },
  unmet: { zh: ratingWords.unmet, en: 'unmet' },
  onTrack: { zh: ratingWords.onTrack, en: 'on track' },
  behind: { zh: ratingWords.behind, en: 'behind' },
  farBehind: { zh: ratingWords.farBehind, en: 'far behind' },
  notDue: { zh: ratingWords.notDue, en: 'not due' },
  inError: { zh: ratingWords.inError, en: 'in error' },
  unreported: { zh: ratingWords.unreported, en: 'unreported' },
  notRated: { zh: ratingWords.notRated, en: 'not rated' },
};

export const headlineRatings = Object.keys(headlineWords) as readonly Rating[];

/**
 * What 达标率 is of, the met ones first: what a target decides by now, and what a unit owes. Figures that are not due
 * yet or that nobody rates are left out.
 */
export const decidedRatings = ['met', 'unmet', 'inError', 'unreported'] as const satisfies readonly Rating[];

/** 达标率 as its two numbers. */
export interface MetShare {
  readonly met: number;
  readonly of: number;
}

export function toMetShare(ratings: readonly Rating[]): MetShare {
  const decided = ratings.filter((rating) => decidedRatings.some((each) => each === rating));
  return { met: decided.filter((rating) => rating === 'met').length, of: decided.length };
}

export function toHeadline(results: readonly Pick<Result, 'rating' | 'repeats'>[]): Headline {
  const own = results.filter(({ repeats }) => repeats === null);
  const counts = headlineRatings.map(
    (rating) => [rating, own.filter((each) => each.rating === rating).length] as const,
  );
  return {
    figures: own.length,
    repeats: results.length - own.length,
    ratings: Object.fromEntries(counts) as Record<Rating, number>,
  };
}
