import type { Rating } from '../../ledger/rating';
import type { ProgressLine, ReportingLine, Result } from '../district-summary';
import { toOwnRating } from '../result/add-each';
import { isInError } from '../result/sum-figures';
import { toEffective } from '../result/to-effective';
import { isOverdue } from './is-overdue';
import { toLightKey } from './to-light-key';
import { toErrorKey, toOverdueKey, toReturnKey } from './matter-keys';

/** How what a matter is about stands in a round. */
export interface MatterStanding {
  /** Whether nothing is wrong with it any more: what nobody reported is not good. */
  readonly isGood: boolean;
  /** Whether it is red, instance by instance. */
  readonly reds: readonly boolean[];
}

const good: ReadonlySet<Rating> = new Set(['met', 'onTrack', 'notDue']);
const passedOver: ReadonlySet<ReportingLine['status']> = new Set(['superseded', 'rejected']);
const red: ReadonlySet<Rating> = new Set(['unmet', 'farBehind']);

/** Every figure's ratings by the key of its light, in the order of instances. */
function listRatings(results: readonly Result[]): Map<string, Rating[]> {
  const ratings = new Map<string, Rating[]>();
  const note = (key: string, rating: Rating) => ratings.set(key, [...(ratings.get(key) ?? []), rating]);
  for (const { row, rating, each, repeats, contributions } of results) {
    if (repeats !== null) continue;
    if (each === null) note(toLightKey(row.id), rating);
    for (const detail of contributions) {
      const own = detail.counted ? toOwnRating(detail) : undefined;
      if (own !== undefined) note(toLightKey(row.id, detail.unit), own);
    }
  }
  return ratings;
}

/** Keys of which something is said, each with whether all of it is good. */
function allGood(said: readonly (readonly [key: string, isGood: boolean])[]): Map<string, MatterStanding> {
  const found = new Map<string, MatterStanding>();
  for (const [key, isGood] of said) found.set(key, { isGood: isGood && found.get(key)?.isGood !== false, reds: [] });
  return found;
}

/** How everything stands that may be a matter, by the matter's key. */
export function indexStandings(
  results: readonly Result[],
  progress: readonly ProgressLine[],
  reporting: readonly ReportingLine[],
  periodEnd: string,
): ReadonlyMap<string, MatterStanding> {
  const figures = [...listRatings(results)].map(([key, ratings]): [string, MatterStanding] => [
    key,
    { isGood: good.has(ratings.at(-1) ?? 'unreported'), reds: ratings.map((rating) => red.has(rating)) },
  ]);
  const entries = results.flatMap(({ row, contributions }) =>
    contributions
      .filter(({ counted }) => counted)
      .map((detail): [string, boolean] => {
        const reading = toEffective(detail);
        const isBad = detail.disputed.length > 0 || isInError(reading) || reading.state === 'blank';
        return [toErrorKey(row.id, detail.unit), !isBad];
      }),
  );
  const duties = progress.flatMap((line): [string, boolean][] => [
    [toOverdueKey(line.id, line.unit), line.status !== '' && !isOverdue(line, periodEnd)],
    [toErrorKey(line.id, line.unit), line.disputed.length === 0 && line.status !== ''],
  ]);
  const returns = reporting.flatMap(({ unit, status }): [string, boolean][] =>
    unit === null || passedOver.has(status) ? [] : [[toReturnKey(unit), status === 'received' || status === 'merged']],
  );
  return new Map([...figures, ...allGood([...entries, ...duties, ...returns])]);
}
