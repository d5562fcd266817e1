import { writeXlsx as writeWithHucre } from 'hucre/xlsx';
import type { NamedRange } from 'hucre';
import type { Book, Name, Sheet } from '../../book/book';
import { quoteSheet, toA1Range } from '../../book/a1';
import { checkWritable } from './check-writable';
import { toFileText } from '../excel-text';
import { mendXlsx } from './mend-xlsx';
import { a1Formulas } from './to-a1-formula';
import { toHucreSheet, type Translate } from './to-hucre-sheet';
import { defaultFont } from './to-hucre-style';

/**
 * The Book as an .xlsx file. The same Book gives the same bytes, at any time, in any time zone, in Node and the browser.
 * Nothing of the Book is left out; text is always written as text. Control characters that XML cannot hold are dropped.
 * @throws Fault `write-…` where Excel would refuse or repair the file.
 */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  checkWritable(book);
  const translate = a1Formulas();
  const file = await writeWithHucre({
    sheets: book.sheets.map((sheet) => toHucreSheet(sheet, translate)),
    namedRanges: [...book.names.map((name) => toNamedRange(name, translate)), ...book.sheets.flatMap(reservedNames)],
    defaultFont,
    activeSheet: book.sheets.findIndex((sheet) => sheet.visibility === 'visible'),
    // without a date the library takes the clock's
    properties: { modified: new Date(0), ...(book.title !== undefined && { title: toFileText(book.title) }) },
  });
  return mendXlsx(file, book.sheets);
}

function toNamedRange({ name, sheet, refersTo }: Name, translate: Translate): NamedRange {
  return { name, range: toFileText(translate(refersTo, 0, 0, name)), ...(sheet !== undefined && { scope: sheet }) };
}

function reservedNames(sheet: Sheet): NamedRange[] {
  const names: NamedRange[] = [];
  if (sheet.filter) {
    names.push({
      name: '_xlnm._FilterDatabase',
      scope: sheet.name,
      range: `${quoteSheet(sheet.name)}!${toAbsolute(toA1Range(sheet.filter))}`,
    });
  }
  if (sheet.print?.area) {
    names.push({
      name: '_xlnm.Print_Area',
      scope: sheet.name,
      range: `${quoteSheet(sheet.name)}!${toAbsolute(toA1Range(sheet.print.area))}`,
    });
  }
  if (sheet.print?.titleRows) {
    const [first, last] = sheet.print.titleRows;
    names.push({
      name: '_xlnm.Print_Titles',
      scope: sheet.name,
      range: `${quoteSheet(sheet.name)}!$${String(first + 1)}:$${String(last + 1)}`,
    });
  }
  return names;
}

function toAbsolute(range: string): string {
  return range.replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2');
}
