import { countedUnits } from './reading/lexicon/units-of-measure';

export function isWhole(unitOfMeasure: string): boolean {
  return countedUnits.has(unitOfMeasure);
}

/** Hundredths. */
export function isPercentage(unitOfMeasure: string): boolean {
  return unitOfMeasure === '%' || unitOfMeasure === '％';
}

/** What a percentage moves by. */
export function isPoints(unitOfMeasure: string): boolean {
  return unitOfMeasure === '百分点' || unitOfMeasure === '个百分点';
}
