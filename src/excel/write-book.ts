import type { Book } from '../book/book';
import { RequestBudget } from './request-budget';
import { finishSheet, writeName, writeSheet } from './write-sheet';

/**
 * Writes a Book into the open workbook. A sheet of the same name is written anew; other sheets stay as they are, but
 * for the one empty sheet of a new workbook, which goes.
 * The first sheet of the Book is shown at the end. Few round trips: one where all fits one request.
 * Rejects with Excel's own error where the host refuses (a cell being edited, a protected workbook).
 */
export async function writeBook(context: Excel.RequestContext, book: Book): Promise<void> {
  const { worksheets } = context.workbook;
  const old = book.sheets.map(({ name }) => worksheets.getItemOrNullObject(name));
  const all = worksheets.load('items/name');
  const filled = worksheets.getFirst(false).getUsedRangeOrNullObject(true);
  filled.load('address');
  for (const sheet of old) sheet.load('name');
  await context.sync();

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
  targets[book.sheets.findIndex(({ visibility }) => visibility === 'visible')]?.activate();
  for (const [at, sheet] of book.sheets.entries()) {
    const target = targets[at];
    if (target) await finishSheet(target, sheet, budget);
  }
  if (blank) blank.delete();
  await context.sync();
}
