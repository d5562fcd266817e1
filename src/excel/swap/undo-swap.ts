import { findFigurePhrases } from './find-mentions';
import { quoted, type Mention } from './mention';
import { deleteNote, writeNote, type Note } from './note';
import { noteSheet } from './note-sheet';
import type { Swap } from './swap';
import { writeMentions } from './write-mentions';

/** Where each sheet of a swap is now, by the names that stand. */
function locate({ swap, stage }: Note, stand: ReadonlySet<string>) {
  return swap.sheets.map((sheet) => {
    const isAside = sheet.old !== null && stand.has(sheet.old.aside);
    const isInPlace =
      stage !== 'writing' && stand.has(sheet.name) && !stand.has(sheet.fresh) && (sheet.old === null || isAside);
    return { ...sheet, isAside, freshNow: stand.has(sheet.fresh) ? sheet.fresh : isInPlace ? sheet.name : null };
  });
}

/** Formulas that have followed sheets to names on the way, with the names that stay. */
function backToNames({ sheets }: Swap): (formula: string) => string {
  return (formula) =>
    sheets.reduce(
      (text, { name, fresh, old }) =>
        [fresh, ...(old ? [old.aside] : [])].reduce((each, from) => each.replaceAll(quoted(from), quoted(name)), text),
      formula,
    );
}

function restoreNames({ workbook }: Excel.RequestContext, { names }: Swap): void {
  for (const { name, before } of names) {
    const own = workbook.names.getItemOrNullObject(name);
    if (before === null) own.delete();
    else own.formula = before;
  }
}

/** What was said of the sheets is said of the old ones again; protected sheets are opened for it, and closed. */
function restoreMentions(
  context: Excel.RequestContext,
  mentions: readonly Mention[],
  { swap }: Note,
  locked: ReadonlySet<string>,
): void {
  const { worksheets } = context.workbook;
  const touched = new Set(mentions.map(({ sheet }) => sheet));
  for (const { sheet } of swap.unlocked)
    if (touched.has(sheet) && locked.has(sheet)) worksheets.getItem(sheet).protection.unprotect();
  writeMentions(context, mentions, backToNames(swap));
  for (const { sheet, options } of swap.unlocked)
    if (touched.has(sheet) || !locked.has(sheet)) worksheets.getItem(sheet).protection.protect(options);
}

/**
 * Puts everything back as it was before a write: old sheets under their names and shown as they were, what was said of
 * them said again, and only then the new sheets deleted. It may have broken off anywhere, here too.
 */
export async function undoSwap(context: Excel.RequestContext, note: Note): Promise<void> {
  const { swap } = note;
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const stand = new Set(worksheets.items.map(({ name }) => name));
  const located = locate(note, stand);
  if (note.stage !== 'writing') {
    writeNote(context, { ...note, stage: 'placing' });
    const placed = located.filter(({ freshNow, name }) => freshNow === name);
    for (const { name, fresh } of placed) worksheets.getItem(name).name = fresh;
    for (const { name, old, isAside } of located) {
      if (!old || !isAside) continue;
      const sheet = worksheets.getItem(old.aside);
      sheet.name = name;
      sheet.visibility = old.shown;
    }
    if (swap.blank !== null && stand.has(swap.blank)) worksheets.getItem(swap.blank).visibility = 'Visible';
    for (const { fresh, freshNow } of located)
      if (freshNow !== null) worksheets.getItem(fresh).visibility = 'VeryHidden';
    restoreNames(context, swap);
    await context.sync();
  }
  if (note.stage !== 'writing' && swap.sheets.some(({ old }) => old !== null)) {
    const own = new Set([
      noteSheet,
      ...located.flatMap(({ name, fresh, old }) => [name, fresh, ...(old ? [old.aside] : [])]),
    ]);
    const others = worksheets.items.filter(({ name }) => !own.has(name));
    const mentions = await findFigurePhrases(
      context,
      others.map(({ name }) => name),
      located.flatMap(({ fresh, old }) => [fresh, ...(old ? [old.aside] : [])]),
    );
    const locked = new Set(others.filter(({ protection }) => protection.protected).map(({ name }) => name));
    restoreMentions(context, mentions, note, locked);
    await context.sync();
  }
  for (const { fresh, freshNow } of located) {
    if (freshNow === null) continue;
    const sheet = worksheets.getItem(fresh);
    // a very hidden sheet cannot be deleted
    sheet.visibility = 'Hidden';
    sheet.delete();
  }
  if (stand.has(noteSheet)) deleteNote(context);
  await context.sync();
}
