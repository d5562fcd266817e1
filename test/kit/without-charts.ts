import type { Book, Sheet } from '../../src/workbook/book/book';

function draw(sheet: Sheet): Sheet {
  const parts = Object.entries(sheet).filter(([key]) => key !== 'charts');
  return Object.fromEntries(parts) as unknown as Sheet;
}

/** The Book for carriers that do not give charts back. */
export function withoutCharts(book: Book): Book {
  return { ...book, sheets: book.sheets.map(draw) };
}
