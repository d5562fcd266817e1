import type { Book, Sheet } from '../workbook/book/book';
import { memoByObject } from '../workbook/book/memo-by-object';
import { countHeaders, squeeze } from '../workbook/book/read-table';
import type { Column } from '../workbook/book/table';
import { actionColumns, indicatorColumns, sheetNames, taskColumns } from '../ledger/ledger-columns';
import { coverLabels } from '../ledger/cover-sheet';

type Part = keyof typeof sheetNames;

/** A sheet of the ledger as it lies in the file, whatever it is called there. */
export interface FoundSheet {
  readonly sheet: Sheet | undefined;
  /** Further sheets that hold the same. */
  readonly copies: readonly Sheet[];
}

export type FoundSheets = Readonly<Record<Part, FoundSheet>>;

/** A label of the cover as it is compared: a colon after it does not matter. */
export function toLabel(value: unknown): string {
  return squeeze(value).replace(/[:：]$/, '');
}

/** What a cell says after 台账编号：; undefined where it says something else. */
export function toNumberText(value: string): string | undefined {
  const text = value.trimStart();
  return text.startsWith(coverLabels.number)
    ? /^\s*[:：](.*)$/su.exec(text.slice(coverLabels.number.length))?.[1]
    : undefined;
}

/** Of the headers that are seen, so many make a sheet ours whatever it is called. */
const share = 2 / 3;

function hasHeaders<Key extends string>(columns: readonly Column<Key>[]): (sheet: Sheet) => boolean {
  const seen = columns.filter(({ hidden }) => !hidden);
  return (sheet) => countHeaders<string>(sheet, seen, 'id') >= seen.length * share;
}

const labels: ReadonlySet<string> = new Set(Object.values(coverLabels));

function hasLabels({ cells }: Sheet): boolean {
  return (
    new Set(cells.map(({ value }) => toLabel(value)).filter((each) => labels.has(each))).size >= labels.size * share
  );
}

const isShaped: Readonly<Record<Part, (sheet: Sheet) => boolean>> = {
  cover: hasLabels,
  tasks: hasHeaders(taskColumns),
  actions: hasHeaders(actionColumns),
  indicators: hasHeaders(indicatorColumns),
  identity: () => false,
};

const parts = Object.keys(sheetNames) as Part[];

function isNamed({ name }: Sheet, part: Part): boolean {
  return squeeze(name) === sheetNames[part];
}

function hasNumber({ cells }: Sheet): boolean {
  return cells.some(({ value }) => typeof value === 'string' && toNumberText(value) !== undefined);
}

/** The right one first: named and whole, else whole under another name, else at least named. */
function find({ sheets }: Book, part: Part): FoundSheet {
  const named = sheets.filter((sheet) => isNamed(sheet, part));
  const strangers = sheets.filter((sheet) => !parts.some((each) => isNamed(sheet, each)) && isShaped[part](sheet));
  const whole = named.length + strangers.length > 1 ? named.filter(isShaped[part]) : named;
  const [sheet, ...others] = [...whole, ...strangers, ...named.filter((each) => !whole.includes(each))];
  // somebody's own table under our headers is no copy
  return { sheet, copies: others.filter((each) => squeeze(each.name).startsWith(sheetNames[part]) || hasNumber(each)) };
}

/** The ledger's sheets by their names, blanks aside; those that were renamed by their headers. */
export const findSheets = memoByObject(
  (book: Book): FoundSheets => Object.fromEntries(parts.map((part) => [part, find(book, part)])) as FoundSheets,
);

/** Whether a workbook holds a sheet that was ours: by its headers, or as `_ledger`. */
export function hasOurSheet(book: Book): boolean {
  return book.sheets.some((sheet) => isNamed(sheet, 'identity') || parts.some((part) => isShaped[part](sheet)));
}
