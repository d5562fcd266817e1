import { addFigure, toNothing } from '../../ledger/carried';
import type { IndicatorRow } from '../../ledger/ledger';
import type { Figure } from '../../ledger/yardstick';
import type { Detail } from '../district-summary';
import { toEffective } from './to-effective';

/** The figure of a detail as it counts; undefined where it has none. */
export function toOwnFigure(detail: Detail | undefined): Figure | undefined {
  const reading = detail && toEffective(detail);
  return reading?.state === 'figure' ? reading.figure : undefined;
}

/** What the year came to before a row: as the rows above have it, or `known`, which the ledger was issued with. */
export function toCarriedFigure(
  row: IndicatorRow,
  known: Figure | undefined,
  above: (rowId: string) => Detail | undefined,
): Figure | undefined {
  if (row.carried === null) return undefined;
  if (row.carried.kind === 'nothing') return toNothing(row);
  if (row.carried.kind !== 'row') return known;
  const before = above(row.carried.row);
  if (!before) return undefined;
  return toEffective(before).state === 'notApplicable' ? before.carried : toRatedFigure(before);
}

/** What is held against the target: the figure, or what the year comes to with it; undefined where nobody knows that. */
export function toRatedFigure(detail: Detail): Figure | undefined {
  const figure = toOwnFigure(detail);
  if (!figure || !detail.row || detail.row.carried === null) return figure;
  return detail.carried && addFigure(detail.carried, figure);
}
