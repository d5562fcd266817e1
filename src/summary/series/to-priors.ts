import type { Words } from '../../workbook/book/words';
import { toIndicatorRows } from '../../ledger/draw-up-ledger';
import type { IndicatorRow, PriorFigures, SoughtPrior } from '../../ledger/ledger';
import type { Period } from '../../plan/period';
import type { Plan } from '../../plan/plan';
import { findIncomparable, type Seeker } from './find-incomparable';
import { findKnown, indexSeries } from './index-series';
import { listPriorGaps } from './list-prior-gaps';
import type { SeriesLine } from './series';
import { type LeftPrior, toLeftPriorWords } from './to-left-prior-words';

/** Earlier figures for the ledgers of a period, and what is to be said about those that are not there. */
export interface KnownPriors {
  readonly figures: PriorFigures;
  readonly notes: readonly Words[];
}

export interface PriorOrder {
  readonly plan: Plan;
  readonly period: Period;
  /** Those that get a ledger now. */
  readonly units: readonly string[];
  /** The period of the summary that the figures come from. */
  readonly source: string;
}

function listSeekers(plan: Plan, period: Period): Seeker[] {
  return plan.indicators
    .filter(({ repeats }) => repeats === null)
    .flatMap((indicator) => toIndicatorRows(plan, indicator, period, null).map((row) => ({ indicator, row })))
    .filter(
      ({ row }) => row.priorRow === null && (row.yardstick.measure === 'count' || row.yardstick.measure === 'ratio'),
    );
}

function toSought(row: IndicatorRow): SoughtPrior {
  return { id: row.part ?? row.indicator, instance: row.priorInstance, before: row.instance.start };
}

/**
 * Last period's figures by the indicators' own cadence. One in another unit of measure or of another definition is
 * left out, and so is one of an instance that had not ended when it was reported.
 */
export function toPriors(series: readonly SeriesLine[], order: PriorOrder): KnownPriors {
  const { plan, period, units } = order;
  const index = indexSeries(series, plan);
  const seekers = listSeekers(plan, period);
  const seekerOf = new Map(seekers.map((seeker) => [seeker.row.part ?? seeker.row.indicator, seeker]));
  const left = seekers.flatMap((seeker) =>
    units.flatMap((unit): LeftPrior[] => {
      const found = findKnown(index, unit, toSought(seeker.row));
      const reason = found && findIncomparable(found, seeker);
      return found && reason ? [{ unit, row: seeker.row, line: found.line, reason }] : [];
    }),
  );
  return {
    figures: (unit, sought) => {
      const found = findKnown(index, unit, sought);
      const seeker = seekerOf.get(sought.id);
      if (!found || !seeker || findIncomparable(found, seeker)) return undefined;
      const { value, numerator, denominator, instance } = found.line;
      return { value, numerator, denominator, instance };
    },
    notes: [...listPriorGaps(series, seekers, order), ...toLeftPriorWords(left)],
  };
}
