import { Decimal } from 'decimal.js';
import type { DistrictSummary, ReportingLine, Result } from '../district-summary';
import { type MetShare, toMetShare } from '../headline';
import type { Rating } from '../../ledger/rating';
import { toLedgerUnits } from '../../plan/reporting';
import { agrees } from '../result/agrees';
import { toOwnRating } from '../result/add-each';
import { toUnitRating } from '../result/to-unit-rating';

/** How a unit stands among all, by its own figures. */
export interface UnitRank extends MetShare {
  /** Errors in its ledgers that count; null where none does. */
  readonly errors: number | null;
  /** From 1; equal shares share it. Null where none of its figures is decided. */
  readonly rank: number | null;
  /** Of its figures that were checked, those that agree with what was found. */
  readonly agreed: number;
  readonly checked: number;
}

const ofUnits: readonly ReportingLine['status'][] = ['received', 'late', 'outstanding'];

/** Of each unit's lines the one that speaks for it; of several ledgers that tie, the first. */
export function findUnitLines(reporting: readonly ReportingLine[]): ReadonlyMap<ReportingLine, string> {
  const speaking = new Map<string, ReportingLine>();
  for (const line of reporting) {
    const { unit, status, rivals } = line;
    if (unit !== null && !speaking.has(unit) && (ofUnits.includes(status) || rivals.length > 0))
      speaking.set(unit, line);
  }
  return new Map([...speaking].map(([unit, line]) => [line, unit]));
}

/** Errors in the ledgers that count, by unit; what is wrong with the bureau's own 更正值 is not the unit's. */
export function countUnitErrors({ findings, reporting }: Pick<DistrictSummary, 'findings' | 'reporting'>) {
  const errors = new Map<string, number>();
  for (const { unit, status } of reporting)
    if (unit !== null && (status === 'received' || status === 'late')) errors.set(unit, 0);
  for (const { finding, file } of findings) {
    const count = errors.get(finding.place.unit);
    if (count !== undefined && finding.severity === 'error' && file !== '') errors.set(finding.place.unit, count + 1);
  }
  return errors;
}

function collectRatings(results: readonly Result[]): ReadonlyMap<string, readonly Rating[]> {
  const ratings = new Map<string, Rating[]>();
  for (const { contributions, rating: ofRow } of results) {
    const counted = contributions.filter((detail) => detail.counted);
    for (const detail of counted) {
      const rating = toUnitRating(toOwnRating(detail), counted.length, ofRow);
      if (rating === null) continue;
      const own = ratings.get(detail.unit);
      if (own) own.push(rating);
      else ratings.set(detail.unit, [rating]);
    }
  }
  return ratings;
}

/** 达标率 as it is shown and ranked: to ten decimals. */
function toRate({ met, of }: MetShare): number | null {
  return of === 0 ? null : new Decimal(met).div(of).toDecimalPlaces(10).toNumber();
}

function toRanks(rates: readonly (number | null)[]): ReadonlyMap<number | null, number> {
  const sorted = rates.flatMap((rate) => (rate === null ? [] : [rate])).sort((a, b) => b - a);
  return new Map(sorted.map((rate, at) => [rate, at + 1] as const).reverse());
}

/** How many figures of each unit were checked, and how many of these agree. */
function countChecks(results: readonly Result[]): ReadonlyMap<string, Pick<UnitRank, 'agreed' | 'checked'>> {
  const counts = new Map<string, { agreed: number; checked: number }>();
  for (const detail of results.flatMap(({ contributions }) => contributions)) {
    const same = detail.counted ? agrees(detail) : null;
    if (same === null) continue;
    const { agreed, checked } = counts.get(detail.unit) ?? { agreed: 0, checked: 0 };
    counts.set(detail.unit, { agreed: agreed + (same ? 1 : 0), checked: checked + 1 });
  }
  return counts;
}

/** 差错数, 达标率, 名次 and 可信度 of every unit that is expected. */
export function rankUnits(summary: DistrictSummary): ReadonlyMap<string, UnitRank> {
  const [errors, ratings] = [countUnitErrors(summary), collectRatings(summary.results)];
  const checks = countChecks(summary.results.filter(({ repeats }) => repeats === null));
  const shares = toLedgerUnits(summary.plan).map((unit) => ({ unit, share: toMetShare(ratings.get(unit) ?? []) }));
  const ranks = toRanks(shares.map(({ share }) => toRate(share)));
  return new Map(
    shares.map(({ unit, share }) => [
      unit,
      {
        ...share,
        errors: errors.get(unit) ?? null,
        rank: ranks.get(toRate(share)) ?? null,
        ...(checks.get(unit) ?? { agreed: 0, checked: 0 }),
      },
    ]),
  );
}
