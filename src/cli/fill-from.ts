import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import type { Words } from '../workbook/book/words';
import { readXlsx } from '../workbook/xlsx/read/read-xlsx';
import type { CheckOrder } from '../round/check-ledger';
import { type CarriedOver, FilledLedgers } from '../round/filled-ledgers';
import { demandFiles, type FoundFile } from './find-files';
import { toAbsolute, toShown } from './paths';
import { talk } from './talk';

/** What was filled in before; files from which nothing can be taken are named. */
export async function readFilled(from: string, out: string, order: CheckOrder): Promise<FilledLedgers> {
  const filled = new FilledLedgers(order);
  for (const found of await demandFiles([from], toAbsolute(from) === out ? [] : [out])) {
    const reason = await readBook(found, (book) => filled.add(found.name, book));
    if (reason)
      talk({
        zh: `没有从 ${toShown(found.path)} 带数：${reason.zh}`,
        en: `Nothing was taken from ${toShown(found.path)}: ${reason.en}`,
      });
  }
  return filled;
}

async function readBook({ read }: FoundFile, take: (book: Book) => Words | undefined): Promise<Words | undefined> {
  try {
    return take(readXlsx(await read()));
  } catch (fault) {
    if (fault instanceof Fault) return fault.sentence;
    throw fault;
  }
}

/** One line for what a ledger was filled with. */
export function toCarriedWords(unit: string, { files, rows, left }: CarriedOver): Words {
  const of = (language: 'zh' | 'en', between: string) =>
    left.map(({ id, reason }) => `${id}（${reason[language]}）`).join(between);
  const [zh, en] = [of('zh', '、'), of('en', ', ')];
  return {
    zh: `  ${unit}：从 ${files.join('、')} 带过去 ${String(rows)} 行${zh === '' ? '' : `；没有带：${zh}`}`,
    en: `  ${unit}: ${String(rows)} rows from ${files.join(', ')}${en === '' ? '' : `; not carried: ${en}`}`,
  };
}

export function toCarriedJson({ files, rows, left }: CarriedOver): object {
  return { from: files, carried: rows, left: left.map(({ id, reason }) => ({ id, reason: reason.zh })) };
}
