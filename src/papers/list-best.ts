import { toUnitRating } from '../summary/result/to-unit-rating';
import type { PaperRound } from './paper-round';

export interface BestUnit {
  readonly unit: string;
  readonly met: number;
  /** Figures of its that count. */
  readonly figures: number;
}

const most = 5;

/** Of each unit its figures that count, and how many of them are met. */
function countMet(figures: PaperRound['figures']): ReadonlyMap<string, Omit<BestUnit, 'unit'>> {
  const counts = new Map<string, { met: number; figures: number }>();
  for (const { reported, rating } of figures.filter(({ isOwn }) => isOwn)) {
    for (const { unit, rating: own } of reported) {
      const count = counts.get(unit) ?? { met: 0, figures: 0 };
      const isMet = toUnitRating(own, reported.length, rating) === 'met';
      counts.set(unit, { met: count.met + (isMet ? 1 : 0), figures: count.figures + 1 });
    }
  }
  return counts;
}

/** Units in time, without a red or yellow light and with a target met: those with most met first, equal ones in the plan's order. */
export function listBest({ figures, expected, late, outstanding, matters }: PaperRound): BestUnit[] {
  const lit = matters.filter(({ level }) => level === 'red' || level === 'yellow').map(({ unit }) => unit);
  const aside = new Set([...late, ...outstanding, ...lit]);
  const counts = countMet(figures);
  return expected
    .filter((unit) => !aside.has(unit))
    .map((unit) => ({ unit, ...(counts.get(unit) ?? { met: 0, figures: 0 }) }))
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met - a.met)
    .slice(0, most);
}
