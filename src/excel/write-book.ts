import type { Book, Sheet } from '../book/book';
import { RequestBudget } from './request-budget';
import { finishSheet, writeName, writeSheet } from './write-sheet';

/**
 * Writes a Book into the open workbook. A sheet of the same name is written anew; other sheets stay as they are, but
 * for the one empty sheet of a new workbook, which goes.
 * At the end the sheet and cell that the user was on are shown again; where that sheet is not of the Book, its first one. Few round trips: one where all fits one request.
 * Rejects with Excel's own error where the host refuses (a cell being edited, a protected workbook).
 */
export async function writeBook(context: Excel.RequestContext, book: Book): Promise<void> {
  const { worksheets } = context.workbook;
  const old = book.sheets.map(({ name }) => worksheets.getItemOrNullObject(name));
  const all = worksheets.load('items/name');
  const filled = worksheets.getFirst(false).getUsedRangeOrNullObject(true);
  filled.load('address');
  for (const sheet of old) sheet.load('name');
  const active = worksheets.getActiveWorksheet().load('name');
  const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex');
  await context.sync();
  const place = { sheet: active.name, row: cell.rowIndex, column: cell.columnIndex };

  // a workbook must keep one sheet: new ones come first, under names of their own until the old ones are gone
  const targets = book.sheets.map(({ name }, at) => worksheets.add(old[at]?.isNullObject === false ? `${name.slice(0, 20)}~new` : name));
  old.forEach((sheet, at) => {
    if (sheet.isNullObject) return;
    // a very hidden sheet cannot be deleted
    sheet.visibility = 'Hidden';
    sheet.delete();
    const [target, source] = [targets[at], book.sheets[at]];
    if (target && source) target.name = source.name;
  });
  const [only] = all.items;
  const blank = all.items.length === 1 && filled.isNullObject && !book.sheets.some(({ name }) => name === only?.name) ? only : undefined;

  const budget = new RequestBudget(context);
  for (const [at, sheet] of book.sheets.entries()) {
    const target = targets[at];
    if (target) await writeSheet(target, sheet, budget);
  }
  for (const name of book.names) writeName(context.workbook, name);
  const isVisible = ({ visibility }: Sheet) => visibility === 'visible';
  const back = book.sheets.findIndex((sheet) => isVisible(sheet) && sheet.name === place.sheet);
  if (back >= 0) targets[back]?.getRangeByIndexes(place.row, place.column, 1, 1).select();
  else targets[book.sheets.findIndex(isVisible)]?.activate();
  for (const [at, sheet] of book.sheets.entries()) {
    const target = targets[at];
    if (target) await finishSheet(target, sheet, budget);
  }
  if (blank) blank.delete();
  await context.sync();
}
