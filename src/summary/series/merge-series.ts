import { isPeriod, toPeriod } from '../../plan/period';
import type { SeriesLine } from './series';

export function toSeriesKey({ unit, id, instance }: Pick<SeriesLine, 'unit' | 'id' | 'instance'>): string {
  return JSON.stringify([unit, id, instance]);
}

function toRank({ period }: SeriesLine): string {
  return period !== null && isPeriod(period) ? toPeriod(period).end : '';
}

/** Where it stands among others: the district first, then by unit, indicator and time. */
function toOrder({ unit, id, instance }: SeriesLine): readonly string[] {
  return [unit === null ? '' : `1${unit}`, id, isPeriod(instance) ? toPeriod(instance).end : '', instance];
}

function compareOrders(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

/**
 * One line for each unit, indicator and instance, in an order of their own: the one that was reported last, and among
 * those of one period the one from the later source.
 */
export function mergeSeries(...sources: readonly (readonly SeriesLine[])[]): SeriesLine[] {
  const lines = new Map<string, { readonly line: SeriesLine; readonly rank: string }>();
  for (const line of sources.flat()) {
    const key = toSeriesKey(line);
    const rank = toRank(line);
    const known = lines.get(key);
    if (!known || rank >= known.rank) lines.set(key, { line, rank });
  }
  return [...lines.values()]
    .map(({ line }) => ({ line, order: toOrder(line) }))
    .sort((a, b) => compareOrders(a.order, b.order))
    .map(({ line }) => line);
}
