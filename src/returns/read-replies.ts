import type { Book } from '../workbook/book/book';
import { toIsoDate } from '../workbook/book/date';
import { readTable, squeeze } from '../workbook/book/read-table';
import { replyColumns, replySheetName } from '../ledger/reply-sheet';
import { toTyped } from './compare-rows';
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

type Cells = NonNullable<ReturnType<typeof readTable<(typeof replyColumns)[number]['key']>>>['rows'][number]['cells'];

function toWords(cell: Cells[keyof Cells]): string {
  const typed = toTyped(cell);
  if (typed === null) return '';
  if (typeof typed === 'number' && isDateFormat(cell?.style?.numberFormat)) return toIsoDate(typed);
  return typeof typed === 'object' ? typed.error : trimText(String(typed));
}

/** The rows of 督办回复 in which something was written, found by their numbers; none where the ledger has no such sheet. */
export function readReplies({ sheets }: Book): Reply[] {
  const sheet = sheets.find(({ name }) => squeeze(name) === replySheetName);
  const rows = (sheet && readTable(sheet, replyColumns, 'number'))?.rows ?? [];
  const replies = rows.map(({ cells }) => ({
    number: squeeze(cells.number?.value),
    text: toWords(cells.reply),
    doneBy: toWords(cells.doneBy),
  }));
  return replies.filter(({ number, text, doneBy }) => number !== '' && (text !== '' || doneBy !== ''));
}
