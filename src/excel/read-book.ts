import type { Book, Cell, Sheet } from '../book/book';
import { blankSheet } from '../book/table';
import { toContent } from './to-content';

const visibilities: Readonly<Record<string, Sheet['visibility']>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

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

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function ask(sheet: Excel.Worksheet): Asked {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,formulasR1C1,valueTypes,numberFormat,rowIndex,columnIndex');
  return { sheet, used };
}

function toSheet({ sheet, used }: Asked): Sheet {
  return {
    ...blankSheet(sheet.name),
    visibility: visibilities[sheet.visibility] ?? 'visible',
    cells: used.isNullObject ? [] : toCells(used),
  };
}

/**
 * The open workbook as a Book: sheets, values, formulas and number formats, as the file room reads them. Other
 * styles, validations, conditional formats and print set-up are not read. Two round trips.
 */
export async function readBook(context: Excel.RequestContext): Promise<Book> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const asked = worksheets.items.map(ask);
  await context.sync();
  return { names: [], sheets: asked.map(toSheet) };
}

/** Those sheets of the open workbook that are there, read like `readBook`. One round trip. */
export async function readSheets(context: Excel.RequestContext, names: readonly string[]): Promise<Book> {
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name,visibility');
    return ask(sheet);
  });
  await context.sync();
  return { names: [], sheets: asked.filter(({ sheet }) => !sheet.isNullObject).map(toSheet) };
}
