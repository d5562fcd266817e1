import path from 'node:path';
import { type PaperKind, paperWords } from '../../papers/paper';
import { drawUpPaperFiles } from '../../round/draw-up-papers';
import { refuse } from '../command-line';
import type { ExitCode } from '../exit-code';
import { toAbsolute, toShown } from '../paths';
import { readSummaryBook } from '../read-files';
import { refuseOccupied } from '../refuse-occupied';
import { print, printJson, say } from '../talk';
import { type WholeFile, writeTogether } from '../write-files';

export interface PapersOptions {
  readonly summary: string;
  readonly kind: string;
  readonly units: readonly string[];
  readonly out: string;
  readonly json: boolean;
}

const kinds = Object.keys(paperWords) as readonly PaperKind[];

function toKind(text: string): PaperKind {
  const words = Object.values(paperWords).join('、');
  return (
    kinds.find((kind) => paperWords[kind] === text) ??
    refuse(`--kind 只能是${words}，不能是“${text}”。`, `--kind is one of ${words}, not “${text}”.`)
  );
}

/** Drafts in Word, to be finished by people: one that somebody has worked on is never overwritten. */
export async function papersCommand({ summary, kind: word, units, out, json }: PapersOptions): Promise<ExitCode> {
  const kind = toKind(word);
  const drawn = drawUpPaperFiles(summary, await readSummaryBook(summary), { kind, units });
  // only this command needs the library
  const { writeDocx } = await import('../../workbook/word/write-docx');
  const files: WholeFile[] = [];
  for (const { name, document } of drawn)
    files.push({ file: path.join(toAbsolute(out), name), content: await writeDocx(document) });
  await refuseOccupied(files, (file) => ({
    zh: `“${file}”已经存在，内容不同，可能已经改过。没有写入任何文件；请换一个文件夹，或者先移走它。`,
    en: `“${file}” exists with other contents and may have been worked on. Nothing was written; choose another folder or move it away.`,
  }));
  await writeTogether(files);
  const shown = files.map(({ file }) => toShown(file));
  if (json) {
    printJson({ kind: word, papers: drawn.map(({ unit }, at) => ({ unit, file: shown[at] ?? '' })) });
    return 0;
  }
  if (files.length === 0) {
    print(say({ zh: '没有要督办的事项，没有写入文件。', en: 'Nothing is to be followed up; no file was written.' }));
    return 0;
  }
  print(
    say({
      zh: `${word} ${String(files.length)} 份，写到 ${out}；（待填）的地方请补上。`,
      en: `Wrote ${String(files.length)} ${word} to ${out}; fill in what is marked （待填）.`,
    }),
  );
  return 0;
}
