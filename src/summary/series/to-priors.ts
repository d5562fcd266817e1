import type { Words } from '../../workbook/book/words';
import { toIndicatorRows } from '../../ledger/draw-up-ledger';
import { toDefinitionPrint, toFigureUnit } from '../../ledger/figure-kind';
import type { IndicatorRow, PriorFigures, SoughtPrior } from '../../ledger/ledger';
import { type Period, toInstances, toPeriod } from '../../plan/period';
import type { Indicator, Plan } from '../../plan/plan';
import { indexSeries, type KnownFigure } from './index-series';
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

/** A row that looks for 上期 outside of its own ledger. */
interface Seeker {
  readonly indicator: Indicator;
  readonly row: IndicatorRow;
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

/** Whether the instance went on after it was reported; one that had a row of its own was reported as a whole. */
function isUnfinished({ line: { period, instance }, end }: KnownFigure, { cadence }: Indicator): boolean {
  if (period === null || toPeriod(period).end >= end) return false;
  return !toInstances(cadence, toPeriod(period)).some(({ id }) => id === instance);
}

/** Why a figure cannot stand beside the row's; undefined where it can. */
function findReason(known: KnownFigure, { indicator, row }: Seeker): LeftPrior['reason'] | undefined {
  const { line, clashes } = known;
  if (clashes) return 'merged';
  if (line.unitOfMeasure !== null && line.unitOfMeasure !== toFigureUnit(row.yardstick)) return 'unitOfMeasure';
  if (line.definition !== null && line.definition !== toDefinitionPrint(row)) return 'definition';
  return isUnfinished(known, indicator) ? 'unfinished' : undefined;
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
  const find = (unit: string, { id, instance, before }: SoughtPrior): KnownFigure | undefined => {
    const known = index(unit, id);
    return instance === null
      ? known.filter(({ end }) => end < before).at(-1)
      : known.find(({ line }) => line.instance === instance.id);
  };
  const left = seekers.flatMap((seeker) =>
    units.flatMap((unit): LeftPrior[] => {
      const found = find(unit, toSought(seeker.row));
      const reason = found && findReason(found, seeker);
      return found && reason ? [{ unit, row: seeker.row, line: found.line, reason }] : [];
    }),
  );
  return {
    figures: (unit, sought) => {
      const found = find(unit, sought);
      const seeker = seekerOf.get(sought.id);
      if (!found || !seeker || findReason(found, seeker)) return undefined;
      const { value, numerator, denominator, instance } = found.line;
      return { value, numerator, denominator, instance };
    },
    notes: [...listPriorGaps(series, seekers, order), ...toLeftPriorWords(left)],
  };
}
