import { toFileName } from '../../workbook/book/to-file-name';
import { writeText } from '../../workbook/xlsx/write/write-text';
import { writeXlsx } from '../../workbook/xlsx/write/write-xlsx';
import { writeZip, type ZippedFile } from '../../workbook/package/write-zip';
import { drawUpSendBacks } from '../../round/draw-up-send-backs';
import type { IssuedFile, Job, Progress } from './jobs';

type Tell = (progress: Progress) => void;

/** What goes back to the units, and the text about those outstanding, in one zip. */
export async function sendBackJob(
  { name, sendBacks, reminder, language }: Extract<Job, { kind: 'sendBack' }>,
  tell: Tell,
): Promise<IssuedFile> {
  const files: ZippedFile[] = [];
  for (const { unit, name: own, book } of drawUpSendBacks(sendBacks, language)) {
    files.push({ name: own, bytes: await writeXlsx(book) });
    tell({ done: files.length, total: sendBacks.length, lines: [{ name: unit, reason: null }] });
  }
  const texts = reminder ? [{ name: reminder.name, bytes: writeText(reminder.text) }] : [];
  return { name: `${toFileName(name)}.zip`, bytes: writeZip([...files, ...texts]), count: files.length };
}
