import { clearOld } from './clear-old';
import { deleteNote, readNote, type Note } from './note';
import { askContents, toMark } from './old-contents';
import { undoSwap } from './undo-swap';

/**
 * What became of a write that broke off: everything is as it was before; or the new sheets stand, and what was old is
 * gone; or they stand, and some old sheets too, because they were changed after they had been read.
 */
export type Recovered =
  { readonly what: 'undone' | 'finished' } | { readonly what: 'kept'; readonly sheets: readonly string[] };

async function listNames(context: Excel.RequestContext): Promise<Set<string>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return new Set(worksheets.items.map(({ name }) => name));
}

/** What came last when the new sheets took their places, in case it did not come. */
function showNew({ workbook }: Excel.RequestContext, { swap }: Note, standing: ReadonlySet<string>): void {
  for (const { name, shown } of swap.sheets)
    if (standing.has(name)) workbook.worksheets.getItem(name).visibility = shown;
}

/** The new sheets stand: what is old goes, where it holds nothing that they do not. */
async function finish(context: Excel.RequestContext, note: Note): Promise<Recovered> {
  const standing = await listNames(context);
  const { worksheets } = context.workbook;
  const { sheets, blank } = note.swap;
  showNew(context, note, standing);
  const replaced = sheets.flatMap(({ old }) => (old ? [old.aside] : []));
  const aside = replaced.filter((name) => standing.has(name)).map((name) => worksheets.getItem(name));
  for (const sheet of aside) sheet.visibility = 'VeryHidden';
  const empty = blank !== null && standing.has(blank) ? worksheets.getItem(blank) : null;
  if (empty) empty.visibility = 'Hidden';
  const read = askContents(empty ? [...aside, empty] : aside);
  const contents = await context.sync().then(() => read(undefined), read);
  const isKnown = note.stage === 'clearing' || toMark(contents.slice(0, replaced.length)) === note.seen;
  if (isKnown) {
    await clearOld(context, note, {
      aside: replaced.filter((name) => standing.has(name)),
      blank: empty ? blank : null,
      isBlank: contents.at(-1) === '[]',
    });
    return { what: 'finished' };
  }
  for (const sheet of aside) sheet.visibility = 'Visible';
  if (empty) empty.visibility = 'Visible';
  deleteNote(context);
  await context.sync();
  return { what: 'kept', sheets: replaced.filter((name) => standing.has(name)) };
}

/**
 * Finishes or undoes a write that broke off, told by what it has noted. Null where none did. One round trip then.
 */
export async function recover(context: Excel.RequestContext): Promise<Recovered | null> {
  const note = await readNote(context);
  if (note === null) return null;
  if (note === 'blank') {
    deleteNote(context);
    await context.sync();
    return { what: 'undone' };
  }
  if (note.stage === 'placed' || note.stage === 'clearing') return finish(context, note);
  await undoSwap(context, note);
  return { what: 'undone' };
}
