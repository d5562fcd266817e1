import type { Book } from '../../book/book';
import { summarySheets } from '../../summary/columns';

/** The period of the open summary; empty where it does not say. */
export function readSummaryPeriod(book: Book): string {
  const identity = book.sheets.find(({ name }) => name === summarySheets.identity);
  const label = identity?.cells.find(({ value }) => value === 'period');
  const beside = identity?.cells.find(({ row, column }) => row === label?.row && column === label.column + 1)?.value;
  return typeof beside === 'string' ? beside : '';
}
