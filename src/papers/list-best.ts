import { toUnitRating } from '../summary/result/to-unit-rating';
import type { PaperRound } from './paper-round';

export interface BestUnit {
  readonly unit: string;
  readonly met: number;
  /** Figures of its that count. */
  readonly figures: number;
}

const most = 5;

/** Units in time, without a red or yellow light and with a target met: those with most met first, equal ones in the plan's order. */
export function listBest({ figures, expected, late, outstanding, matters }: PaperRound): BestUnit[] {
  const lit = matters.filter(({ level }) => level === 'red' || level === 'yellow').map(({ unit }) => unit);
  const aside = new Set([...late, ...outstanding, ...lit]);
  const own = figures.filter(({ isOwn }) => isOwn);
  const ratingsOf = (unit: string) =>
    own.flatMap(({ reported, rating }) => {
      const mine = reported.find((each) => each.unit === unit);
      return mine ? [toUnitRating(mine.rating, reported.length, rating)] : [];
    });
  return expected
    .filter((unit) => !aside.has(unit))
    .map((unit) => {
      const all = ratingsOf(unit);
      return { unit, met: all.filter((rating) => rating === 'met').length, figures: all.length };
    })
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met - a.met)
    .slice(0, most);
}
