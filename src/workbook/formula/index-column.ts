import { readNumber } from './read-number';
import { tidyNumber } from './same-number';
import type { Scalar } from './scalar';

/** The rows of a column, ascending, by what stands in them. */
export interface ColumnIndex {
  /** To 15 significant digits. */
  readonly numbers: ReadonlyMap<number, readonly number[]>;
  /** In lower case. */
  readonly texts: ReadonlyMap<string, readonly number[]>;
  /** Texts that read as this number. */
  readonly numberTexts: ReadonlyMap<number, readonly number[]>;
}

export function indexColumn(values: readonly Scalar[]): ColumnIndex {
  const numbers = new Map<number, number[]>();
  const texts = new Map<string, number[]>();
  const numberTexts = new Map<number, number[]>();
  values.forEach((value, row) => {
    if (typeof value === 'number') add(numbers, tidyNumber(value), row);
    else if (typeof value === 'string') {
      add(texts, value.toLowerCase(), row);
      const number = readNumber(value);
      if (number !== undefined) add(numberTexts, tidyNumber(number), row);
    }
  });
  return { numbers, texts, numberTexts };
}

/** The place of the first of some ascending rows that is not above a given one; their count where all are. */
export function placeFrom(rows: readonly number[], top: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

function add<Key>(rows: Map<Key, number[]>, key: Key, row: number): void {
  const known = rows.get(key);
  if (known) known.push(row);
  else rows.set(key, [row]);
}
