import { Decimal } from 'decimal.js';
import type { Book, Cell } from '../book/book';
import { readTable } from '../book/read-table';
import type { Column } from '../book/table';
import { reportingColumns, reportingWords, resultColumns, summarySheets, yesNo } from './columns';

/** One district indicator as 汇总 shows it; empty texts where nothing stands there. */
export interface ShownResult {
  readonly actual: string;
  readonly rating: string;
}

/** What became of a round between two consolidations, in the order of the later one. */
export interface SummaryChanges {
  /** Units of which no ledger counted before. */
  readonly reported: readonly string[];
  /** Units of which another ledger counts now. */
  readonly replaced: readonly string[];
  /** Units of which a ledger counted before and none does now. */
  readonly gone: readonly string[];
  readonly results: readonly { readonly id: string; readonly before: ShownResult; readonly after: ShownResult }[];
}

function rowsOf<Key extends string>(book: Book, name: string, columns: readonly Column<Key>[], anchor: Key) {
  const sheet = book.sheets.find((each) => each.name === name);
  return (sheet && readTable(sheet, columns, anchor))?.rows.map(({ cells }) => cells) ?? [];
}

/** 0.98 under a format of percent is 98%; formulas of two programs agree to ten decimals. */
function show(cell: Cell | undefined): string {
  const value = cell?.value;
  if (value === undefined || typeof value === 'object') return '';
  if (typeof value !== 'number') return String(value);
  const isPercent = cell?.style?.numberFormat?.includes('%') === true;
  const shown = new Decimal(value).mul(isPercent ? 100 : 1).toDecimalPlaces(isPercent ? 4 : 10);
  return `${shown.toFixed()}${isPercent ? '%' : ''}`;
}

/** Of targets that are stated again, the one row that is reported. */
function readResults(book: Book): ReadonlyMap<string, ShownResult> {
  const ownRows = rowsOf(book, summarySheets.results, resultColumns, 'id').filter(({ inHeadline }) => show(inHeadline) !== yesNo.no);
  return new Map(ownRows.map(({ id, actual, rating }) => [show(id), { actual: show(actual), rating: show(rating) }]));
}

/** What tells one ledger of a unit from another: when it was filled in, the how-manieth it is, and its file. */
function readCounted(book: Book): ReadonlyMap<string, string> {
  const counted: readonly string[] = [reportingWords.received, reportingWords.late];
  const rows = rowsOf(book, summarySheets.reporting, reportingColumns, 'unit').filter(({ status }) => counted.includes(show(status)));
  return new Map(rows.map(({ unit, filledOn, submission, file }) => [show(unit), JSON.stringify([show(filledOn), show(submission), show(file)])]));
}

/** Compares a summary that is about to be replaced with the one that replaces it, both with cached values. */
export function listChanges(before: Book, after: Book): SummaryChanges {
  const [was, is] = [readCounted(before), readCounted(after)];
  const old = readResults(before);
  const nothing: ShownResult = { actual: '', rating: '' };
  return {
    reported: [...is.keys()].filter((unit) => !was.has(unit)),
    replaced: [...is].filter(([unit, ledger]) => was.has(unit) && was.get(unit) !== ledger).map(([unit]) => unit),
    gone: [...was.keys()].filter((unit) => !is.has(unit)),
    results: [...readResults(after)].flatMap(([id, result]) => {
      const earlier = old.get(id) ?? nothing;
      return earlier.actual === result.actual && earlier.rating === result.rating ? [] : [{ id, before: earlier, after: result }];
    }),
  };
}
