import { Decimal } from 'decimal.js';
import type { Book, Cell } from '../../workbook/book/book';
import type { Words } from '../../workbook/book/words';
import { toA1 } from '../../workbook/book/a1';
import { readTable } from '../../workbook/book/read-table';
import type { Column } from '../../workbook/book/table';
import {
  explainedWords,
  followUpColumns,
  followUpWords,
  matterStateWords,
  reportingColumns,
  reportingWords,
  resultColumns,
  yesNo,
} from '../sheets/summary-columns';
import { summarySheets } from '../sheets/summary-sheets';
import { toSeriesKey } from '../series/merge-series';
import { readCarriedSeries } from '../series/read-series';
import type { SeriesLine } from '../series/series';

/** One district indicator as 汇总 shows it; empty texts where nothing stands there. */
export interface ShownResult {
  readonly actual: string;
  readonly rating: string;
}

/** A line of 督办清单, as a sentence names it. */
export interface NamedMatter {
  readonly unit: string;
  /** Indicator or task; empty for the unit as a whole. */
  readonly about: string;
  readonly kind: string;
}

/** What became of the lines of 督办清单, as far as the rest does not say it. Each is in one list. */
export interface FollowUpChanges {
  readonly added: readonly NamedMatter[];
  readonly gone: readonly NamedMatter[];
  /** Those whose unit has said why since. */
  readonly explained: readonly NamedMatter[];
  /** Those that say something else. */
  readonly changed: readonly NamedMatter[];
}

/** What became of a round between two consolidations, in the order of the later one. */
export interface SummaryChanges {
  /** Why the summary before cannot be compared with; then there is nothing below. */
  readonly incomparable: Words | null;
  /** Units of which no ledger counted before. */
  readonly reported: readonly string[];
  /** Units of which another ledger counts now. */
  readonly replaced: readonly string[];
  /** Units of which a ledger counted before and none does now. */
  readonly gone: readonly string[];
  readonly results: readonly { readonly id: string; readonly before: ShownResult; readonly after: ShownResult }[];
  readonly followUp: FollowUpChanges;
  /** Figures of earlier periods that 历年 has otherwise now; `unit` null: the district. */
  readonly earlier: readonly {
    readonly unit: string | null;
    readonly id: string;
    readonly instance: string;
    readonly before: string;
    readonly after: string;
  }[];
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
  const ownRows = rowsOf(book, summarySheets.results, resultColumns, 'id').filter(
    ({ inHeadline }) => show(inHeadline) !== yesNo.no,
  );
  return new Map(ownRows.map(({ id, actual, rating }) => [show(id), { actual: show(actual), rating: show(rating) }]));
}

function showEarlier({ value, unitOfMeasure }: SeriesLine): string {
  if (value === null) return '';
  return unitOfMeasure === '%'
    ? `${new Decimal(value).mul(100).toDecimalPlaces(4).toFixed()}%`
    : new Decimal(value).toFixed();
}

function listEarlier(before: Book, after: Book): SummaryChanges['earlier'] {
  const was = new Map(readCarriedSeries(before).map((line) => [toSeriesKey(line), showEarlier(line)]));
  return readCarriedSeries(after).flatMap((line) => {
    const [old, now] = [was.get(toSeriesKey(line)), showEarlier(line)];
    return old === undefined || old === now
      ? []
      : [{ unit: line.unit, id: line.id, instance: line.instance, before: old, after: now }];
  });
}

/** What tells one ledger of a unit from another: when it was filled in, the how-manieth it is, and its file. */
function readCounted(book: Book): ReadonlyMap<string, string> {
  const counted: readonly string[] = [reportingWords.received, reportingWords.late, reportingWords.merged];
  const rows = rowsOf(book, summarySheets.reporting, reportingColumns, 'unit').filter(({ status }) =>
    counted.includes(show(status)),
  );
  const ledgers = new Map<string, string>();
  for (const { unit, filledOn, submission, file } of rows) {
    const name = show(unit);
    ledgers.set(name, `${ledgers.get(name) ?? ''}${JSON.stringify([show(filledOn), show(submission), show(file)])}`);
  }
  return ledgers;
}

const unchanged: FollowUpChanges = { added: [], gone: [], explained: [], changed: [] };

interface ShownMatter {
  readonly named: NamedMatter;
  /** Empty where the summary does not say. */
  readonly explained: string;
  readonly contents: string;
}

/** The open lines of 督办清单 by key. */
function readMatters(book: Book): ReadonlyMap<string, ShownMatter> {
  const rows = rowsOf(book, summarySheets.followUp, followUpColumns, 'unit').filter(
    ({ key, kind, state }) =>
      show(key) !== '' && show(kind) !== followUpWords.settled && show(state) !== matterStateWords.closed,
  );
  return new Map(
    rows.map(({ key, unit, indicator, task, kind, reason, isExplained, explanation, actual }) => [
      show(key),
      {
        named: { unit: show(unit), about: show(indicator) || show(task), kind: show(kind) },
        explained: show(isExplained),
        contents: JSON.stringify([kind, reason, explanation, actual].map(show)),
      },
    ]),
  );
}

function listFollowUpChanges(before: Book, after: Book): FollowUpChanges {
  const [was, is] = [readMatters(before), readMatters(after)];
  const kept = [...is].flatMap(([key, now]) => {
    const old = was.get(key);
    return old && old.contents !== now.contents
      ? [{ named: now.named, isExplained: old.explained === explainedWords.no && now.explained === explainedWords.yes }]
      : [];
  });
  return {
    added: [...is].flatMap(([key, { named }]) => (was.has(key) ? [] : [named])),
    gone: [...was].flatMap(([key, { named }]) => (is.has(key) ? [] : [named])),
    explained: kept.flatMap(({ named, isExplained }) => (isExplained ? [named] : [])),
    changed: kept.flatMap(({ named, isExplained }) => (isExplained ? [] : [named])),
  };
}

/** Without what the units that reported, and the indicators that changed, say by themselves. */
function withoutSaid(
  { added, gone, explained, changed }: FollowUpChanges,
  units: ReadonlySet<string>,
  indicators: ReadonlySet<string>,
): FollowUpChanges {
  const isSaid = ({ unit, kind }: NamedMatter) => kind === followUpWords.outstanding && units.has(unit);
  return {
    added: added.filter((each) => !isSaid(each)),
    gone: gone.filter((each) => !isSaid(each)),
    explained,
    changed: changed.filter(({ about }) => !indicators.has(about)),
  };
}

function findIncomparable(book: Book): Words | null {
  const rows = rowsOf(book, summarySheets.results, resultColumns, 'id');
  if (rows.length === 0) {
    return {
      zh: `没有同上次比较：原汇总表里没有“${summarySheets.results}”，或者它是空的。`,
      en: `Nothing could be compared with the last time: the summary before has no “${summarySheets.results}”, or it is blank.`,
    };
  }
  const broken = rows.flatMap(({ actual, rating }) =>
    [actual, rating].flatMap((cell) =>
      cell?.formula !== undefined && (cell.value === undefined || typeof cell.value === 'object') ? [cell] : [],
    ),
  );
  const [first] = broken;
  if (!first) return null;
  const [place, count] = [toA1(first.row, first.column), String(broken.length)];
  return {
    zh: `没有同上次比较：原汇总表“${summarySheets.results}”里有 ${count} 个公式算不出结果（第一个在 ${place}）。`,
    en:
      `Nothing could be compared with the last time: ${count} formulas in “${summarySheets.results}” ` +
      `of the summary before give no result (the first one in ${place}).`,
  };
}

/** Compares a summary that is about to be replaced with the one that replaces it, both with cached values. */
export function listChanges(before: Book, after: Book): SummaryChanges {
  const [was, is] = [readCounted(before), readCounted(after)];
  const old = readResults(before);
  const nothing: ShownResult = { actual: '', rating: '' };
  const incomparable = findIncomparable(before);
  if (incomparable)
    return { incomparable, reported: [], replaced: [], gone: [], results: [], followUp: unchanged, earlier: [] };
  const reported = [...is.keys()].filter((unit) => !was.has(unit));
  const gone = [...was.keys()].filter((unit) => !is.has(unit));
  const results = [...readResults(after)].flatMap(([id, result]) => {
    const earlier = old.get(id) ?? nothing;
    return earlier.actual === result.actual && earlier.rating === result.rating
      ? []
      : [{ id, before: earlier, after: result }];
  });
  return {
    incomparable: null,
    reported,
    replaced: [...is].filter(([unit, ledger]) => was.has(unit) && was.get(unit) !== ledger).map(([unit]) => unit),
    gone,
    results,
    followUp: withoutSaid(
      listFollowUpChanges(before, after),
      new Set([...reported, ...gone]),
      new Set(results.map(({ id }) => id)),
    ),
    earlier: listEarlier(before, after),
  };
}
