import type { Book } from '../../workbook/book/book';
import { isAnswerTooLarge } from '../to-excel-fault';
import { noteSheet } from './note-sheet';
import { askContents, readContents, type Contents } from './old-contents';
import type { Shown } from './swap';

/** The open workbook as it is before a Book is written into it. */
export interface Survey {
  /** All sheets in their order. */
  readonly sheets: readonly {
    readonly name: string;
    readonly shown: Shown;
    readonly options: Excel.WorksheetProtectionOptions | null;
  }[];
  /** What the sheets that the Book replaces hold, by name. */
  readonly contents: ReadonlyMap<string, Contents>;
  /** The workbook's names, with their formulas. */
  readonly names: ReadonlyMap<string, string>;
  /** The only sheet, where it is empty. */
  readonly blank: string | null;
  /** Where the user is. */
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number };
  /** A write has broken off here. */
  readonly hasNote: boolean;
}

/** Looks at the workbook. One round trip, where one answer holds all. */
export async function survey(context: Excel.RequestContext, book: Book): Promise<Survey> {
  const ask = () => {
    const { worksheets } = context.workbook;
    return {
      all: worksheets.load('items/name,items/visibility,items/protection/protected,items/protection/options'),
      old: book.sheets.map(({ name }) => worksheets.getItemOrNullObject(name).load('name')),
      filled: worksheets.getFirst(false).getUsedRangeOrNullObject(true).load('address'),
      names: context.workbook.names.load('items/name,items/formula'),
      active: worksheets.getActiveWorksheet().load('name'),
      cell: context.workbook.getActiveCell().load('rowIndex,columnIndex'),
    };
  };
  let asked = ask();
  const read = askContents(asked.old);
  let isCut = false;
  try {
    await context.sync();
  } catch (thrown) {
    if (!isAnswerTooLarge(thrown)) throw thrown;
    isCut = true;
    asked = ask();
    await context.sync();
  }
  const { all, old, filled, names, active, cell } = asked;
  const contents = await (isCut ? readContents(old) : read(undefined));
  const [only] = all.items;
  const isBlank = all.items.length === 1 && filled.isNullObject && !book.sheets.some(({ name }) => name === only?.name);
  return {
    sheets: all.items.map(({ name, visibility, protection }) => ({
      name,
      shown: visibility,
      options: protection.protected ? protection.options : null,
    })),
    contents: new Map(
      old.flatMap((sheet, at): [string, Contents][] => (sheet.isNullObject ? [] : [[sheet.name, contents[at] ?? '']])),
    ),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    blank: isBlank ? (only?.name ?? null) : null,
    place: { sheet: active.name, row: cell.rowIndex, column: cell.columnIndex },
    hasNote: all.items.some(({ name }) => name === noteSheet),
  };
}
