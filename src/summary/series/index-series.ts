import type { SoughtPrior } from '../../ledger/ledger';
import { toPeriod } from '../../plan/period';
import type { Plan } from '../../plan/plan';
import { findUnit } from '../../plan/reporting';
import type { SeriesLine } from './series';

/** A unit's figure of one instance; `clashes` where several units that are one today each had theirs. */
export interface KnownFigure {
  readonly line: SeriesLine & { readonly value: number };
  readonly end: string;
  readonly clashes: boolean;
}

/** The figures of a unit, or of the district, by indicator or part, the oldest first. */
export type SeriesIndex = (unit: string | null, id: string) => readonly KnownFigure[];

function hasValue(line: SeriesLine): line is KnownFigure['line'] {
  return line.value !== null;
}

/** A unit that has another name today is found under it; its own name comes before those of others. */
export function indexSeries(series: readonly SeriesLine[], plan: Plan): SeriesIndex {
  const byKey = new Map<string, Map<string, KnownFigure>>();
  for (const line of series.filter(hasValue)) {
    const unit = line.unit === null ? null : (findUnit(plan, line.unit)?.name ?? line.unit);
    const key = JSON.stringify([unit, line.id]);
    const figures = byKey.get(key) ?? new Map<string, KnownFigure>();
    byKey.set(key, figures);
    const known = figures.get(line.instance);
    const { end } = toPeriod(line.instance);
    if (!known || line.unit === unit) figures.set(line.instance, { line, end, clashes: false });
    else if (known.line.unit !== unit) figures.set(line.instance, { ...known, clashes: true });
  }
  const sorted = new Map(
    [...byKey].map(([key, figures]) => [key, [...figures.values()].sort((a, b) => (a.end < b.end ? -1 : 1))]),
  );
  return (unit, id) => sorted.get(JSON.stringify([unit, id])) ?? [];
}

/** The figure of the instance that is sought, or else the one that was reported last before. */
export function findKnown(
  index: SeriesIndex,
  unit: string | null,
  { id, instance, before }: SoughtPrior,
): KnownFigure | undefined {
  const known = index(unit, id);
  return instance === null
    ? known.filter(({ end }) => end < before).at(-1)
    : known.find(({ line }) => line.instance === instance.id);
}
