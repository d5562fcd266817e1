import type { Book } from '../workbook/book/book';
import { readSummaryBytes } from '../round/read-summary-bytes';
import { readBytes } from './read-bytes';

export async function readSummaryBook(file: string): Promise<Book> {
  return readSummaryBytes(file, await readBytes(file));
}
