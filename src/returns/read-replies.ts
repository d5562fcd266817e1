import type { Book, Cell } from '../workbook/book/book';
import { toIsoDate } from '../workbook/book/date';
import { readTable, squeeze } from '../workbook/book/read-table';
import { replyColumns, replyEntryKeys, type ReplyKey, replySheetName } from '../ledger/reply-sheet';
import { type Cells, toTyped } from './compare-rows';
import { isDateFormat } from './is-date-format';
import { trimText } from './trim-text';

/** What a unit says of a matter that it was asked about. */
export interface Reply {
  /** `〔2023〕1号` */
  readonly number: string;
  readonly text: string;
  /** When it will be done, as it was typed; a date as ISO. */
  readonly doneBy: string;
}

function toWords(cell: Cell | undefined): string {
  const typed = toTyped(cell);
  if (typed === null) return '';
  if (typeof typed === 'number' && isDateFormat(cell?.style?.numberFormat)) return toIsoDate(typed);
  return typeof typed === 'object' ? typed.error : trimText(String(typed));
}

/** A row of 督办回复 in which the unit wrote something. */
export interface ReplyRow {
  readonly number: string;
  readonly cells: Cells<ReplyKey>;
}

/** Found by their numbers; none where the ledger has no such sheet. */
export function findReplyRows({ sheets }: Book): ReplyRow[] {
  const sheet = sheets.find(({ name }) => squeeze(name) === replySheetName);
  const rows = (sheet && readTable(sheet, replyColumns, 'number'))?.rows ?? [];
  return rows
    .map(({ cells }) => ({ number: squeeze(cells.number?.value), cells }))
    .filter(({ number, cells }) => number !== '' && replyEntryKeys.some((key) => toTyped(cells[key]) !== null));
}

export function readReplies(book: Book): Reply[] {
  return findReplyRows(book).map(({ number, cells }) => ({
    number,
    text: toWords(cells.reply),
    doneBy: toWords(cells.doneBy),
  }));
}
