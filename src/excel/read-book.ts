import type { Book, Cell, Sheet } from '../workbook/book/book';
import { blankSheet } from '../workbook/book/table';
import { isWhole, readPieces } from './read-pieces';
import { isAnswerTooLarge } from './to-excel-fault';
import { toContent } from './to-content';

const visibilities: Readonly<Record<string, Sheet['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

function toCells(range: Excel.Range): Cell[] {
  return range.values.flatMap((row, r) =>
    row.flatMap((_, c): Cell[] => {
      const content = toContent(range, r, c);
      if (content.value === undefined && content.formula === undefined) return [];
      const numberFormat = String(range.numberFormat[r]?.[c] ?? 'General');
      return [
        {
          row: range.rowIndex + r,
          column: range.columnIndex + c,
          ...content,
          ...(numberFormat !== 'General' && { style: { numberFormat } }),
        },
      ];
    }),
  );
}

const properties = ['values', 'formulasR1C1', 'valueTypes', 'numberFormat', 'rowIndex', 'columnIndex'] as const;

function toSheet(sheet: Excel.Worksheet, ranges: readonly Excel.Range[]): Sheet {
  return {
    ...blankSheet(sheet.name),
    visibility: visibilities[sheet.visibility] ?? 'visible',
    cells: ranges.flatMap(toCells),
  };
}

/** Null where the answer is more than the host hands over at once. */
async function readAtOnce(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Sheet[] | null> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load([...properties]));
  try {
    await context.sync();
  } catch (thrown) {
    if (isAnswerTooLarge(thrown)) return null;
    throw thrown;
  }
  const there = sheets.flatMap((sheet, at) => (sheet.isNullObject ? [] : [{ sheet, range: used[at] }]));
  if (there.some(({ range }) => range && !range.isNullObject && !isWhole(range, properties))) return null;
  return there.map(({ sheet, range }) => toSheet(sheet, range && !range.isNullObject ? [range] : []));
}

/**
 * The open workbook as a Book: sheets, values, formulas and number formats, as the file room reads them. Other
 * styles, validations, conditional formats and print set-up are not read. Two round trips, more only where the answer
 * is larger than the host hands over at once.
 */
export async function readBook(context: Excel.RequestContext): Promise<Book> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const sheets = worksheets.items;
  const read = await readAtOnce(context, sheets);
  return { names: [], sheets: read ?? (await readInPieces(sheets)) };
}

async function readInPieces(sheets: readonly Excel.Worksheet[]): Promise<Sheet[]> {
  const pieces = await readPieces(sheets, properties);
  return sheets.map((sheet, at) => toSheet(sheet, pieces[at] ?? []));
}

/** Those sheets of the open workbook that are there, read like `readBook`. One round trip, where one answer holds all. */
export async function readSheets(context: Excel.RequestContext, names: readonly string[]): Promise<Book> {
  const find = () => names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name,visibility'));
  const read = await readAtOnce(context, find());
  if (read) return { names: [], sheets: read };
  const sheets = find();
  await context.sync();
  return { names: [], sheets: await readInPieces(sheets.filter(({ isNullObject }) => !isNullObject)) };
}
