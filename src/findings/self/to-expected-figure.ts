import type { Expected } from '../../returns/read-entry';
import { type OwnCells, toWords } from './read-own-rows';

export const figureKeys = ['prior', 'numerator', 'denominator', 'actual'] as const;

/** What a figure's cell of an open ledger is meant to hold. */
export function toExpectedFigure(key: string, cells: OwnCells): Expected {
  if (key === 'numerator' || key === 'denominator') return { kind: 'figure', percent: false, unitOfMeasure: '' };
  const unitOfMeasure = toWords(cells.unitOfMeasure);
  return { kind: 'figure', percent: cells[key]?.style?.numberFormat?.includes('%') ?? false, unitOfMeasure };
}
