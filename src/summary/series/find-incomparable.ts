import { toDefinitionPrint, toFigureUnit } from '../../ledger/figure-kind';
import type { IndicatorRow } from '../../ledger/ledger';
import { toInstances, toPeriod } from '../../plan/period';
import type { Indicator } from '../../plan/plan';
import type { KnownFigure } from './index-series';

/** A row that an earlier figure is sought for. */
export interface Seeker {
  readonly indicator: Indicator;
  readonly row: IndicatorRow;
}

/** Why an earlier figure cannot stand beside a later one. */
export type Incomparable = 'unitOfMeasure' | 'definition' | 'unfinished' | 'merged';

/** Whether the instance went on after it was reported; one that had a row of its own was reported as a whole. */
function isUnfinished({ line: { period, instance }, end }: KnownFigure, { cadence }: Indicator): boolean {
  if (period === null || toPeriod(period).end >= end) return false;
  return !toInstances(cadence, toPeriod(period)).some(({ id }) => id === instance);
}

/** Why a figure cannot stand beside the row's, which counts in `unit`; undefined where it can. */
export function findIncomparable(
  known: KnownFigure,
  { indicator, row }: Seeker,
  unit: string = toFigureUnit(row.yardstick),
): Incomparable | undefined {
  const { line, clashes } = known;
  if (clashes) return 'merged';
  if (line.unitOfMeasure !== null && line.unitOfMeasure !== unit) return 'unitOfMeasure';
  if (line.definition !== null && line.definition !== toDefinitionPrint(row)) return 'definition';
  return isUnfinished(known, indicator) ? 'unfinished' : undefined;
}
