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

/**
 * The open workbook as a Book: sheets, values, formulas and number formats, as the file room reads them. Other
 * styles, validations, conditional formats and print set-up are not read. Two round trips.
 */
export async function readBook(context: Excel.RequestContext): Promise<Book> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('values,formulasR1C1,valueTypes,numberFormat,rowIndex,columnIndex');
    return range;
  });
  await context.sync();
  return {
    names: [],
    sheets: worksheets.items.map((sheet, at) => {
      const range = used[at];
      return {
        ...blankSheet(sheet.name),
        visibility: visibilities[sheet.visibility] ?? 'visible',
        cells: range && !range.isNullObject ? toCells(range) : [],
      };
    }),
  };
}
