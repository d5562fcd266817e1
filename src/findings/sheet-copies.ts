import { sheetNames } from '../ledger/ledger-columns';
import type { Location } from '../returns/entry';
import type { Return, SheetCopy } from '../returns/unit-return';
import type { Facts } from './finding';

/** A sheet of the ledger that is there more than once. */
export interface CopiedSheet {
  readonly facts: Facts;
  readonly location: Location;
  /** Whether a copy holds other entries. */
  readonly isContradicted: boolean;
}

/** Places that are named one by one. */
const mostNamed = 6;

/** What is said of a sheet and its copies; undefined where it has none. */
export function toCopiedSheet(
  issued: string,
  { sheet, copies }: { readonly sheet: string; readonly copies: readonly SheetCopy[] },
): CopiedSheet | undefined {
  if (copies.length === 0) return undefined;
  const differing = [...new Set(copies.flatMap((copy) => copy.differing))];
  const sheets = [sheet, ...copies.map((copy) => copy.sheet)].map((name) => `“${name}”`).join('');
  const location = { sheet: copies[0]?.sheet ?? sheet, row: 0, column: 0 };
  if (differing.length === 0) return { facts: { sheet: issued, sheets }, location, isContradicted: false };
  const named = `${differing.slice(0, mostNamed).join('、')}${differing.length > mostNamed ? '…' : ''}`;
  return {
    facts: { sheet: issued, sheets, count: String(differing.length), differing: named },
    location,
    isContradicted: true,
  };
}

export function listCopiedSheets({ cover, tasks, actions, indicators }: Return): CopiedSheet[] {
  return [
    toCopiedSheet(sheetNames.cover, cover),
    toCopiedSheet(sheetNames.tasks, tasks),
    toCopiedSheet(sheetNames.actions, actions),
    toCopiedSheet(sheetNames.indicators, indicators),
  ].flatMap((each) => each ?? []);
}
