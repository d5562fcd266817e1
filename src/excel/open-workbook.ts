import type { Book } from '../workbook/book/book';
import type { Words } from '../workbook/book/words';
import { listSheets } from './list-sheets';
import { readBook, readSheets } from './read-book';
import { recalculate } from './recalculate';
import { runExcel } from './run-excel';
import { selectPlace } from './select-place';
import { noteSheet } from './swap/note-sheet';
import { type Change, typeValue } from './type-value';
import { watchEdits } from './watch-edits';
import { watchSheets } from './watch-sheets';
import { giveWorkbookId, identifyWorkbook, type WorkbookIdentity } from './workbook-identity';
import type { writeWhole } from './write-whole';

export type EndWatch = () => Promise<void>;

// writing is loaded when something is written: the first view does without it
const write: typeof writeWhole = async (...given) => (await import('./write-whole')).writeWhole(...given);

async function recover(): Promise<Words | null> {
  if (!(await runExcel(listSheets)).includes(noteSheet)) return null;
  const [{ recover: run }, { toNews }] = await Promise.all([import('./swap/recover'), import('./swap/to-news')]);
  const recovered = await runExcel(run);
  return recovered && toNews(recovered);
}

/** The workbook that is open beside the pane. Every act rejects with a Fault `excel…` where Excel refuses. */
export const openWorkbook = {
  listSheets: (): Promise<string[]> => runExcel(listSheets),
  read: (): Promise<Book> => runExcel(readBook),
  readSheets: (names: readonly string[]): Promise<Book> => runExcel((context) => readSheets(context, names)),
  identify: (): Promise<WorkbookIdentity> => runExcel(identifyWorkbook),
  giveId: (id: string): Promise<string> => runExcel((context) => giveWorkbookId(context, id)),
  write,
  recover,
  recalculate: (): Promise<void> => runExcel(recalculate),
  select: (place: Parameters<typeof selectPlace>[1]): Promise<boolean> =>
    runExcel((context) => selectPlace(context, place)),
  type: (change: Change): Promise<Change> => runExcel((context) => typeValue(context, change)),
  watchEdits: (onEdit: () => void): Promise<EndWatch> => runExcel((context) => watchEdits(context, onEdit)),
  watchSheets: (onChange: () => void): Promise<EndWatch> => runExcel((context) => watchSheets(context, onChange)),
} as const;
