import type { Book } from '../../workbook/book/book';
import { Fault } from '../../workbook/book/fault';
import { toA1Formula } from '../to-cell-formula';
import { RequestBudget } from '../request-budget';
import { isAnswerTooLarge } from '../to-excel-fault';
import { writeSheet } from '../write-sheet';
import type { Old } from './clear-old';
import { findFigurePhrases } from './find-mentions';
import type { Mention } from './mention';
import { addNote, writeNote, type Note } from './note';
import { noteSheet } from './note-sheet';
import { askContents, toMark, type Seen } from './old-contents';
import { orderSheets } from './order-sheets';
import { planSwap } from './plan-swap';
import { recover } from './recover';
import { refusedUnlock } from './refused-unlock';
import { renameInBook } from './rename-in-book';
import { survey, type Survey } from './survey';
import type { Swap } from './swap';
import { undoSwap } from './undo-swap';
import { writeMentions } from './write-mentions';

/** A Book that stands in its place, and what it replaced, which is put aside. */
export interface Placed {
  readonly note: Note;
  readonly old: Old;
}

function changedMeanwhile(sheet: string): Fault {
  return new Fault('excelChanged', {
    zh: `写入期间“${sheet}”又有改动，为免丢掉，没有换上新表，改动都在。请再写一次。`,
    en: `“${sheet}” was changed while the new sheets were being written. So as not to lose that, nothing was replaced. Write it again.`,
  });
}

function refuseChanged(book: Book, before: Seen, now: Seen): void {
  const changed = book.sheets.find(({ name }) => before.get(name) !== now.get(name));
  if (changed) throw changedMeanwhile(changed.name);
}

/** The new sheets under their first names, whole, each shown to nobody. */
async function writeFresh(context: Excel.RequestContext, book: Book, swap: Swap): Promise<void> {
  addNote(context, { stage: 'writing', seen: '', swap });
  const targets = swap.sheets.map(({ fresh }) => context.workbook.worksheets.add(fresh));
  const budget = new RequestBudget(context);
  const fresh = renameInBook(book, new Map(swap.sheets.map((sheet) => [sheet.name, sheet.fresh])));
  for (const [at, sheet] of fresh.sheets.entries()) {
    const target = targets[at];
    if (target) await writeSheet(target, sheet, budget);
  }
  await budget.flush();
}

function writeNames({ workbook }: Excel.RequestContext, { names }: Book, swap: Swap): void {
  for (const { name, sheet, refersTo } of names) {
    const formula = `=${toA1Formula(refersTo, 0, 0)}`;
    if (sheet !== undefined) workbook.worksheets.getItem(sheet).names.add(name, formula);
    else if (swap.names.some((each) => each.name === name && each.before !== null))
      workbook.names.getItem(name).formula = formula;
    else workbook.names.add(name, formula);
  }
}

/** Where the user was is shown again; where that sheet is not of the Book, its first one. */
function showAgain(
  { workbook }: Excel.RequestContext,
  { sheets }: Book,
  { sheet, row, column }: Survey['place'],
): void {
  const visible = sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
  const [first] = visible;
  if (visible.includes(sheet)) workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).select();
  else if (first !== undefined) workbook.worksheets.getItem(first).activate();
}

/** The exchange of names, in one request; only names, places and what others say of the sheets change. */
async function exchange(
  context: Excel.RequestContext,
  book: Book,
  found: Survey,
  mentions: readonly Mention[],
  note: Note,
): Promise<Placed> {
  const { worksheets } = context.workbook;
  const { sheets, blank, unlocked } = note.swap;
  writeNote(context, note);
  for (const { sheet } of unlocked) worksheets.getItem(sheet).protection.unprotect();
  for (const { name, old } of sheets) if (old) worksheets.getItem(name).name = old.aside;
  for (const { name, fresh } of sheets) worksheets.getItem(fresh).name = name;
  writeMentions(context, mentions);
  writeNames(context, book, note.swap);
  for (const { sheet, options } of unlocked) worksheets.getItem(sheet).protection.protect(options);
  const standing = [
    ...found.sheets.map(({ name }) => sheets.find((each) => each.old && each.name === name)?.old?.aside ?? name),
    noteSheet,
    ...sheets.map(({ name }) => name),
  ];
  for (const { name, position } of orderSheets(standing, sheets)) worksheets.getItem(name).position = position;
  for (const { name, shown } of sheets) worksheets.getItem(name).visibility = shown;
  const placed: Note = { ...note, stage: 'placed' };
  writeNote(context, placed);
  const aside = sheets.flatMap(({ old }) => (old ? [worksheets.getItem(old.aside)] : []));
  for (const sheet of aside) sheet.visibility = 'VeryHidden';
  const empty = blank === null ? null : worksheets.getItem(blank);
  if (empty) empty.visibility = 'Hidden';
  showAgain(context, book, found.place);
  // nobody types into what is hidden: what it holds now is what it held last
  const read = askContents(empty ? [...aside, empty] : aside);
  let refusal: unknown;
  try {
    await context.sync();
  } catch (thrown) {
    if (!isAnswerTooLarge(thrown)) throw thrown;
    refusal = thrown;
  }
  const contents = await read(refusal);
  const names = sheets.flatMap(({ name, old }) => (old ? [name] : []));
  refuseChanged(book, found.contents, new Map(names.map((name, at) => [name, contents[at] ?? ''])));
  return {
    note: placed,
    old: { aside: sheets.flatMap(({ old }) => (old ? [old.aside] : [])), blank, isBlank: contents.at(-1) === '[]' },
  };
}

/**
 * Writes a Book under other names first, reads it back, and only then puts it in the place of the sheets that it
 * replaces, which are put aside, shown to nobody; other sheets stay as they are, and their formulas speak of the new
 * ones. Where it fails everything is as it was before, or will be after `recover`.
 * @param seen what the caller went by, where it replaces what somebody types into
 * @throws Fault `excelChanged` where a sheet was changed since, and Excel's own errors
 */
export async function placeBook(context: Excel.RequestContext, book: Book, seen: Seen | null): Promise<Placed> {
  let found = await survey(context, book);
  if (found.hasNote) {
    await recover(context);
    found = await survey(context, book);
  }
  if (seen) refuseChanged(book, seen, found.contents);
  const swap = planSwap(book, found);
  let note: Note = { stage: 'writing', seen: '', swap };
  try {
    await writeFresh(context, book, swap);
    const replaced = [...found.contents.keys()];
    const others = found.sheets.filter(({ name }) => !found.contents.has(name) && name !== found.blank);
    const isAlone = replaced.length === 0 || (others.length === 0 && found.names.size === 0);
    const mentions = isAlone
      ? []
      : await findFigurePhrases(
          context,
          others.map(({ name }) => name),
          replaced,
        );
    const touched = new Set(mentions.map(({ sheet }) => sheet));
    const unlocked = others.flatMap(({ name, options }) =>
      options && touched.has(name) ? [{ sheet: name, options }] : [],
    );
    note = { stage: 'placing', seen: toMark([...found.contents.values()]), swap: { ...swap, unlocked } };
    return await exchange(context, book, found, mentions, note);
  } catch (thrown) {
    // what cannot be undone now is undone by the next start
    await undoSwap(context, note).catch(() => undefined);
    throw refusedUnlock(thrown, note.swap) ?? thrown;
  }
}
