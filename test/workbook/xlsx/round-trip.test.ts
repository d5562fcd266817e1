import fc from 'fast-check';
import type { Book } from '../../../src/workbook/book/book';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../../src/workbook/xlsx/write/write-xlsx';
import { anyBook } from '../kit/any-book';
import { sampleBook } from '../kit/sample-book';
import { orASixth } from '../../kit/thorough';

/** The parts of a Book that a reader gives back. */
function readable(book: Book): Book {
  return {
    names: book.names,
    sheets: book.sheets.map(({ name, visibility, cells, columns, rows, merges }) => ({
      name,
      visibility,
      cells: cells
        .filter(({ value, formula }) => value !== undefined || formula !== undefined)
        .map(({ row, column, value, formula, style }) => ({
          row,
          column,
          ...(value !== undefined && { value }),
          ...(formula !== undefined && { formula }),
          ...(style?.numberFormat !== undefined && { style: { numberFormat: style.numberFormat } }),
        })),
      columns: columns.filter(({ hidden }) => hidden).map(({ column }) => ({ column, hidden: true })),
      rows: rows.filter(({ hidden }) => hidden).map(({ row }) => ({ row, hidden: true })),
      merges,
      validations: [],
      highlights: [],
    })),
  };
}

test('what is written is read back', async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, async (book) => {
      expect(readXlsx(await writeXlsx(book))).toEqual(readable(book));
    }),
    { numRuns: orASixth(200) },
  );
});

test('a full ledger is read back', async () => {
  const book = sampleBook();
  expect(readXlsx(await writeXlsx(book))).toEqual(readable(book));
});
