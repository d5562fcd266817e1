import type { Plan } from '../../plan/plan';
import { findUnit } from '../../plan/reporting';
import { toSeriesKey } from './merge-series';
import type { SeriesLine } from './series';

function toFigurePrint({ value, numerator, denominator }: SeriesLine): string {
  return JSON.stringify([value, numerator, denominator]);
}

/**
 * The lines under the units' names of today. Where several units that are one today each had a figure of their own,
 * both keep the names under which they were reported.
 */
export function toPresentSeries(lines: readonly SeriesLine[], plan: Pick<Plan, 'units'>): SeriesLine[] {
  const renamed = lines.map((line) => ({
    line,
    present: { ...line, unit: line.unit === null ? null : (findUnit(plan, line.unit)?.name ?? line.unit) },
  }));
  const sides = new Map<string, Map<string | null, Set<string>>>();
  for (const { line, present } of renamed) {
    const key = toSeriesKey(present);
    const names = sides.get(key) ?? new Map<string | null, Set<string>>();
    sides.set(key, names.set(line.unit, (names.get(line.unit) ?? new Set()).add(toFigurePrint(line))));
  }
  const isOne = (present: SeriesLine) => {
    const names = [...(sides.get(toSeriesKey(present))?.values() ?? [])];
    return names.length < 2 || new Set(names.flatMap((prints) => [...prints])).size < 2;
  };
  return renamed.map(({ line, present }) => (isOne(present) ? present : line));
}
