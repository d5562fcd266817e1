import type { Book } from '../../workbook/book/book';

/** A workbook to open; without a name, a new one; without a book, an empty one. */
export interface DrawnSample {
  readonly name?: string;
  readonly book?: Book;
}
