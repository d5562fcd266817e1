import { paperWords } from '../../papers/paper';
import { drawUpPaperFiles } from '../../round/draw-up-papers';
import { readRound } from '../../summary/sheets/summary-identity';
import { toFileName } from '../../workbook/book/to-file-name';
import { writeZip, type ZippedFile } from '../../workbook/package/write-zip';
import { writeDocx } from '../../workbook/word/write-docx';
import type { IssuedFile, Job, Progress } from './jobs';

type Tell = (progress: Progress) => void;

/** Papers of one kind from the open summary: one as it is, several in a zip. Null: nothing to write. Throws a Fault. */
export async function papersJob(
  { book, name, paper, units }: Extract<Job, { kind: 'papers' }>,
  tell: Tell,
): Promise<IssuedFile | null> {
  const drawn = drawUpPaperFiles(name, book, { kind: paper, units });
  const files: ZippedFile[] = [];
  for (const each of drawn) {
    files.push({ name: each.name, bytes: await writeDocx(each.document) });
    tell({ done: files.length, total: drawn.length, lines: [] });
  }
  const [first] = files;
  if (!first) return null;
  if (files.length === 1) return { ...first, count: 1 };
  const stem = [paperWords[paper], readRound(book).period].filter(Boolean).join('-');
  return { name: `${toFileName(stem)}.zip`, bytes: writeZip(files), count: files.length };
}
