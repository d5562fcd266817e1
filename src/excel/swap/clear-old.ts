import { deleteNote, writeNote, type Note } from './note';

/** What is old and stands: its names, and whether the empty sheet of a new workbook is empty still. */
export interface Old {
  readonly aside: readonly string[];
  readonly blank: string | null;
  readonly isBlank: boolean;
}

/** Deletes what new sheets have taken the place of, in a request of its own, the note last. */
export async function clearOld(
  context: Excel.RequestContext,
  note: Note,
  { aside, blank, isBlank }: Old,
): Promise<void> {
  const { worksheets } = context.workbook;
  writeNote(context, { ...note, stage: 'clearing' });
  for (const name of [...aside, ...(blank !== null && isBlank ? [blank] : [])]) {
    const sheet = worksheets.getItem(name);
    // a very hidden sheet cannot be deleted
    sheet.visibility = 'Hidden';
    sheet.delete();
  }
  if (blank !== null && !isBlank) worksheets.getItem(blank).visibility = 'Visible';
  deleteNote(context);
  await context.sync();
}
