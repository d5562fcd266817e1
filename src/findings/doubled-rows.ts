import { toA1 } from '../workbook/book/a1';
import type { Location } from '../returns/entry';
import type { Return } from '../returns/unit-return';
import type { Facts } from './finding';

interface DoubledRow {
  readonly issued: { readonly id: string };
  readonly location: Location;
  readonly doubles: readonly Location[];
  readonly isContradicted: boolean;
}

/** Rows whose number stands more than once. */
export function toDoubledRows({ tasks, actions, indicators }: Return): DoubledRow[] {
  return [...tasks.rows, ...actions.rows, ...indicators.rows].filter(({ doubles }) => doubles.length > 0);
}

/** Addresses on one sheet, as a list. */
export function showPlaces(places: readonly Pick<Location, 'row' | 'column'>[]): string {
  return places.map(({ row, column }) => toA1(row, column)).join('、');
}

export function toDoubledFacts({
  issued,
  location,
  doubles,
}: Pick<DoubledRow, 'issued' | 'location' | 'doubles'>): Facts {
  return { id: issued.id, places: showPlaces([location, ...doubles]) };
}
