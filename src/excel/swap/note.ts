import { noteSheet } from './note-sheet';
import { stages, type Stage, type Swap } from './swap';

const signature = 'district-write/1';
const place = 'A1:A4';

export interface Note {
  readonly stage: Stage;
  /** A fingerprint of what the old sheets held when they were read; empty until they are put aside. */
  readonly seen: string;
  readonly swap: Swap;
}

function toCells({ stage, seen, swap }: Note): string[][] {
  return [signature, stage, seen, JSON.stringify(swap)].map((text) => [`'${text}`]);
}

/** Makes the sheet: the first commands of a write. */
export function addNote({ workbook }: Excel.RequestContext, note: Note): void {
  const sheet = workbook.worksheets.add(noteSheet);
  sheet.getRange(place).values = toCells(note);
  sheet.visibility = 'VeryHidden';
}

export function writeNote({ workbook }: Excel.RequestContext, note: Note): void {
  workbook.worksheets.getItem(noteSheet).getRange(place).values = toCells(note);
}

/** The last command of a write: after it there was none. */
export function deleteNote({ workbook }: Excel.RequestContext): void {
  const sheet = workbook.worksheets.getItem(noteSheet);
  // a very hidden sheet cannot be deleted
  sheet.visibility = 'Hidden';
  sheet.delete();
}

/**
 * What a write that broke off has noted: `blank` where it broke off before anything was noted, null where there is no
 * such sheet, or it is somebody else's. One round trip.
 */
export async function readNote(context: Excel.RequestContext): Promise<Note | 'blank' | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(noteSheet);
  const used = sheet.getUsedRangeOrNullObject(true).load('values');
  await context.sync();
  if (sheet.isNullObject) return null;
  if (used.isNullObject) return 'blank';
  const [mark, stage, seen, json] = used.values.map(([value]): unknown => value);
  const known = stages.find((each) => each === stage);
  if (mark !== signature || !known || typeof json !== 'string') return null;
  return { stage: known, seen: String(seen), swap: JSON.parse(json) as Swap };
}
