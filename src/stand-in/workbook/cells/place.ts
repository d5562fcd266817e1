import type { Area } from './area';
import type { LiveAreas, LiveRange } from './live-range';
import type { Sheet } from '../sheets/workbook-model';

/** The areas of one range, or of several together. */
export function areasOf(place: LiveRange | LiveAreas): Area[] {
  return 'ranges' in place ? place.areas : [place.area];
}

/** The value that all share, or null. */
export function shared<Value>(values: Iterable<Value>): Value | null {
  const [first, ...rest] = new Set(values);
  return rest.length > 0 || first === undefined ? null : first;
}

export function stylesOf(place: LiveRange | LiveAreas): ReturnType<Sheet['stylesWithin']> {
  return new Set(areasOf(place).flatMap((area) => [...place.sheet.stylesWithin(area)]));
}
