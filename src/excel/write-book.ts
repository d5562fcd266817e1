import type { Book } from '../workbook/book/book';
import { clearOld } from './swap/clear-old';
import { seenIn } from './swap/old-contents';
import { placeBook } from './swap/place-book';

/**
 * Writes a Book into the open workbook, whole or not at all. A sheet of the same name is replaced; other sheets stay as
 * they are, but for the one empty sheet of a new workbook, which goes. At the end the sheet and cell that the user was on
 * are shown again; where that sheet is not of the Book, its first one. See `swap/` for the steps.
 */
export async function writeBook(context: Excel.RequestContext, book: Book, seen: Book | null = null): Promise<void> {
  const { note, old } = await placeBook(context, book, seen && seenIn(seen));
  await clearOld(context, note, old);
}
