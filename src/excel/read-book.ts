import type { Book, Cell, Sheet, Value } from '../book/book';
import { blankSheet } from '../book/table';

const visibilities: Readonly<Record<string, Sheet['visibility']>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

function toValue(value: unknown, type: string): Value | undefined {
  if (type === 'Empty' || value === '' || value === null) return undefined;
  if (type === 'Error') return { error: String(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function toCells(range: Excel.Range): Cell[] {
  return range.values.flatMap((row, r) =>
    row.flatMap((raw: unknown, c): Cell[] => {
      const formula: unknown = range.formulasR1C1[r]?.[c];
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== raw;
      const type = String(range.valueTypes[r]?.[c]);
      const value = isFormula && raw === '' ? '' : toValue(raw, type);
      if (value === undefined && !isFormula) return [];
      const numberFormat = String(range.numberFormat[r]?.[c] ?? 'General');
      return [
        {
          row: range.rowIndex + r,
          column: range.columnIndex + c,
          ...(value !== undefined && { value }),
          ...(isFormula && { formula: formula.slice(1) }),
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
