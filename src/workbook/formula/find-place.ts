import { compareScalars } from './compare-scalars';
import { placeFrom } from './index-column';
import { Area, Matrix } from './operand';
import { tidyNumber, sameNumber } from './same-number';
import type { Scalar } from './scalar';
import { hasWildcard, readWildcard } from './wildcard';

type Sound = Exclude<Scalar, object>;

const indexFrom = 64;

/** Where a value first stands in a table of one column; below 0 where it does not. Texts may hold wildcards. */
export function findExact(line: Area | Matrix, sought: Sound): number {
  const value = sought ?? 0;
  if (typeof value === 'string' && hasWildcard(value)) {
    const wildcard = readWildcard(value);
    return findWhere(line, (each) => typeof each === 'string' && wildcard.isAll(each));
  }
  if (typeof value === 'boolean') return findWhere(line, (each) => each === value);
  return (line instanceof Area ? findIndexed(line, value) : null) ?? findNext(line, value);
}

/** The same by the index of a long column; null where it has none. */
function findIndexed(area: Area, value: number | string): number | null {
  const index = area.rows >= indexFrom ? area.grid.index(area.left) : undefined;
  if (!index) return null;
  const rows =
    (typeof value === 'string' ? index.texts.get(value.toLowerCase()) : index.numbers.get(tidyNumber(value))) ?? [];
  const first = rows[placeFrom(rows, area.top)];
  return first === undefined || first > area.bottom ? -1 : first - area.top;
}

/** The same by one look after the other. */
function findNext(line: Area | Matrix, value: number | string): number {
  if (typeof value === 'number') return findWhere(line, (each) => typeof each === 'number' && sameNumber(each, value));
  const lower = value.toLowerCase();
  return findWhere(line, (each) => typeof each === 'string' && each.toLowerCase() === lower);
}

/**
 * Where the last value stands that is not beyond the sought one, in a sorted table of one column; below 0 where all
 * are beyond it. Only values of the sought one's type take part, so that errors and blanks are passed over.
 */
export function findSorted(line: Area | Matrix, sought: Sound, order: 'ascending' | 'descending'): number {
  const value = sought ?? 0;
  const places: number[] = [];
  const values: Sound[] = [];
  usedValues(line).forEach((each, at) => {
    if (typeof each !== typeof value || typeof each === 'object') return;
    places.push(at);
    values.push(each);
  });
  const place = order === 'ascending' ? lastUpTo(values, value) : lastDownTo(values, value);
  return places[place] ?? -1;
}

function lastUpTo(values: readonly Sound[], bound: Sound): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareScalars(values[middle], bound) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function lastDownTo(values: readonly Sound[], bound: Sound): number {
  const below = values.findIndex((value) => compareScalars(value, bound) <= 0);
  if (below < 0) return values.length - 1;
  return compareScalars(values[below], bound) === 0 ? below : below - 1;
}

function findWhere(line: Area | Matrix, holds: (value: Scalar) => boolean): number {
  return usedValues(line).findIndex(holds);
}

function usedValues(line: Area | Matrix): readonly Scalar[] {
  if (line instanceof Matrix) return line.values;
  return line.grid.settled(line.left, line.top, line.bottom).slice(line.top, line.bottom + 1);
}
