import type { Book, Cell, Sheet } from '../workbook/book/book';
import { sheetNames } from '../ledger/ledger-columns';
import { coverLabels } from '../ledger/cover-sheet';
import { toTyped } from './compare-rows';
import type { Entry, Location } from './entry';
import { findSheets, toLabel } from './find-sheets';
import { type Expected, readEntry } from './read-entry';
import { toUnsure } from './read-rows';
import type { Cover, SignOffKey } from './unit-return';

const expected: Readonly<Record<SignOffKey, Expected>> = {
  person: { kind: 'text' },
  phone: { kind: 'text' },
  filledOn: { kind: 'date' },
  submission: { kind: 'figure', percent: false, unitOfMeasure: '次' },
  reviewer: { kind: 'text' },
};

const keys = Object.keys(expected) as SignOffKey[];

interface Place {
  readonly cell: Cell | undefined;
  readonly location: Location;
}

/** The cells beside a label, from above. */
function findBeside({ name, cells }: Sheet, key: SignOffKey): Place[] {
  return cells
    .filter(({ value }) => typeof value === 'string' && toLabel(value) === coverLabels[key])
    .map(({ row, column }) => ({
      cell: cells.find((each) => each.row === row && each.column === column + 1),
      location: { sheet: name, row, column: column + 1 },
    }));
}

function readKey(key: SignOffKey, sheet: Sheet, copies: readonly Sheet[]): { entry: Entry; isDoubled: boolean } {
  const [first = { cell: undefined, location: { sheet: sheet.name, row: 0, column: 1 } }, ...others] = [
    sheet,
    ...copies,
  ].flatMap((each) => findBeside(each, key));
  const isDoubled = others.some(({ cell }) => toTyped(cell) !== null && toTyped(cell) !== toTyped(first.cell));
  return {
    entry: isDoubled
      ? toUnsure('doubled', first.cell, first.location)
      : readEntry(first.cell, first.location, expected[key]),
    isDoubled,
  };
}

/** Reads the sign-off of a ledger. What copies of the sheet say otherwise is not taken from either. */
export function readCover(book: Book): Cover {
  const {
    cover: { sheet, copies },
  } = findSheets(book);
  if (!sheet) {
    const gone = toUnsure('columnMissing', undefined, { sheet: sheetNames.cover, row: 0, column: 0 });
    return {
      sheet: sheetNames.cover,
      isFound: false,
      copies: [],
      entries: { person: gone, phone: gone, filledOn: gone, submission: gone, reviewer: gone },
    };
  }
  const read = keys.map((key) => [key, readKey(key, sheet, copies)] as const);
  const differing = read.filter(([, { isDoubled }]) => isDoubled).map(([key]) => coverLabels[key]);
  return {
    sheet: sheet.name,
    isFound: true,
    copies: copies.map(({ name }) => ({ sheet: name, differing })),
    entries: Object.fromEntries(read.map(([key, { entry }]) => [key, entry])) as Cover['entries'],
  };
}
