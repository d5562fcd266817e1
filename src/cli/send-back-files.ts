import path from 'node:path';
import { writeText } from '../workbook/xlsx/write/write-text';
import { writeXlsx } from '../workbook/xlsx/write/write-xlsx';
import { drawUpSendBacks } from '../round/draw-up-send-backs';
import type { DistrictSummary } from '../summary/district-summary';
import { toReminderFile } from '../summary/send-back/reminder-file';
import { listSendBacks } from '../summary/send-back/send-back';
import { toAbsolute, toShown } from './paths';
import { refuseOccupied } from './refuse-occupied';
import type { WholeFile } from './write-files';

export interface SentBack {
  readonly unit: string;
  readonly file: string;
  readonly errors: number;
  readonly queries: number;
}

export interface SendBackFiles {
  readonly files: readonly WholeFile[];
  readonly sentBack: readonly SentBack[];
  /** The text about outstanding units, where there are any. */
  readonly reminder: string | null;
}

/**
 * A sheet for each unit and the text about outstanding ones, not yet written. Throws a Fault `occupied` where
 * other contents stand in their place.
 */
export async function drawUpFiles(dir: string, summary: DistrictSummary): Promise<SendBackFiles> {
  const folder = toAbsolute(dir);
  const files: WholeFile[] = [];
  const sentBack: SentBack[] = [];
  // the same bytes whoever's terminal it is
  for (const { unit, name, errors, queries, book } of drawUpSendBacks(listSendBacks(summary), 'zh')) {
    const file = path.join(folder, name);
    files.push({ file, content: await writeXlsx(book) });
    sentBack.push({ unit, file: toShown(file), errors, queries });
  }
  const reminder = toReminderFile(summary);
  if (reminder) files.push({ file: path.join(folder, reminder.name), content: writeText(reminder.text) });
  await refuseOccupied(files, (file) => ({
    zh: `“${file}”已经存在，内容不同：可能改过，或者是上一次汇总退回的。没有写入任何文件，汇总表也没有动；请换一个文件夹，或者用 --as-of 写明这次汇总的日期（文件名里带日期）。`,
    en:
      `“${file}” exists with other contents: it was edited, or stems ` +
      'from an earlier consolidation. Nothing was written, not the summary either; ' +
      'choose another folder, or say the day of this consolidation with --as-of ' +
      '(file names carry it).',
  }));
  return { files, sentBack, reminder: reminder ? toShown(path.join(folder, reminder.name)) : null };
}
