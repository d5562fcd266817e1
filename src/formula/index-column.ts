import { readNumber } from './read-number';
import { tidyNumber } from './same-number';
import type { Scalar } from './scalar';

/** Rows, ascending, by what stands in them. */
export interface ColumnIndex {
  readonly numbers: ReadonlyMap<number, readonly number[]>;
  /** In lower case. */
  readonly texts: ReadonlyMap<string, readonly number[]>;
  /** Texts that read as this number. */
  readonly numberTexts: ReadonlyMap<number, readonly number[]>;
}

export function indexColumn(values: readonly Scalar[], top: number, bottom: number): ColumnIndex {
  const numbers = new Map<number, number[]>();
  const texts = new Map<string, number[]>();
  const numberTexts = new Map<number, number[]>();
  for (let row = top; row <= Math.min(bottom, values.length - 1); row++) {
    const value = values[row];
    if (typeof value === 'number') add(numbers, tidyNumber(value), row);
    else if (typeof value === 'string') {
      add(texts, value.toLowerCase(), row);
      const number = readNumber(value);
      if (number !== undefined) add(numberTexts, tidyNumber(number), row);
    }
  }
  return { numbers, texts, numberTexts };
}

function add<Key>(rows: Map<Key, number[]>, key: Key, row: number): void {
  const known = rows.get(key);
  if (known) known.push(row);
  else rows.set(key, [row]);
}
