import type { Book, Cell } from '../../book/book';
import { toIsoDate } from '../../book/date';
import { readTable, squeeze } from '../../book/read-table';
import { ratingWords } from '../../ledger/rating';
import type { Location } from '../../returns/entry';
import { detailColumns, followUpColumns, followUpWords, resultColumns, summarySheets, yesNo } from '../../summary/columns';
import type { RemindedMatter } from '../../summary/reminder';

type FollowUpKind = RemindedMatter['kind'];

export interface OpenFollowUp extends RemindedMatter {
  readonly explanation: string;
  /** Its reason is gone, or a correction has made it good since. */
  readonly isSettled: boolean;
  /** The entry's row in 明细, or the row in 督办清单. */
  readonly location: Location;
}

export interface UnitFollowUp {
  readonly unit: string;
  readonly lines: readonly OpenFollowUp[];
}

function toText(cell: Cell | undefined): string {
  const value = cell?.value;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function toDay(cell: Cell | undefined): string {
  return typeof cell?.value === 'number' ? toIsoDate(cell.value) : toText(cell);
}

function findTable<Key extends string>(book: Book, name: string, columns: Parameters<typeof readTable<Key>>[1], anchor: Key) {
  const sheet = book.sheets.find((each) => each.name === name);
  return sheet && readTable(sheet, columns, anchor);
}

function toKind(word: string): FollowUpKind {
  const kinds = Object.keys(followUpWords) as FollowUpKind[];
  return kinds.find((kind) => followUpWords[kind] === word) ?? 'query';
}

/** The open summary's 督办清单 by unit, in its order, with what corrections have settled since. */
export function readFollowUp(book: Book): UnitFollowUp[] {
  const list = findTable(book, summarySheets.followUp, followUpColumns, 'unit');
  const details = findTable(book, summarySheets.details, detailColumns, 'rowId');
  const results = findTable(book, summarySheets.results, resultColumns, 'id');
  const ratings = new Map(results?.rows.map(({ cells }) => [squeeze(cells.id?.value), squeeze(cells.rating?.value)]) ?? []);

  const findEntry = (rowId: string, unit: string) => {
    const own = (details?.rows ?? []).filter(({ cells }) => squeeze(cells.rowId?.value) === rowId);
    return own.find(({ cells }) => toText(cells.unit) === unit) ?? own.find(({ cells }) => squeeze(cells.counted?.value) === yesNo.yes);
  };

  const units = new Map<string, OpenFollowUp[]>();
  for (const { row, cells } of list?.rows ?? []) {
    const unit = toText(cells.unit);
    const indicator = squeeze(cells.indicator?.value);
    const kind = toKind(squeeze(cells.kind?.value));
    const rating = ratings.get(indicator);
    const entry = indicator === '' ? undefined : findEntry(indicator, unit);
    const isCorrected = toText(entry?.cells.unit) === unit && toText(entry?.cells.correction) !== '';
    const line: OpenFollowUp = {
      kind,
      about: indicator || squeeze(cells.task?.value),
      reason: toText(cells.reason),
      explanation: toText(cells.explanation),
      remedyBy: toDay(cells.remedyBy),
      isSettled: kind === 'settled' || (kind === 'unmet' && rating !== undefined && rating !== ratingWords.unmet) || (kind === 'query' && isCorrected),
      location: entry ? { sheet: summarySheets.details, row: entry.row, column: details?.positions.rowId ?? 0 } : { sheet: summarySheets.followUp, row, column: list?.positions.unit ?? 0 },
    };
    units.set(unit, [...(units.get(unit) ?? []), line]);
  }
  return [...units].map(([unit, lines]) => ({ unit, lines }));
}
