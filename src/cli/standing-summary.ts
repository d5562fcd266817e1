import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import { summaryLimits } from '../workbook/package/limits';
import { readXlsx } from '../workbook/xlsx/read/read-xlsx';
import { cannotWrite } from './cannot-write';
import { toShown } from './paths';
import { readBytes } from './read-bytes';

/** The summary that stands where the new one will go, and a print of its bytes. */
export interface StandingSummary {
  readonly book: Book;
  readonly print: string;
}

function toPrint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Undefined where nothing stands there. Throws a Fault where it is none of ours. */
export async function readStanding(out: string): Promise<StandingSummary | undefined> {
  try {
    const bytes = await readBytes(toShown(out));
    return { book: readXlsx(bytes, summaryLimits), print: toPrint(bytes) };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    if (fault.code === 'noFile') return undefined;
    const { code } = (fault.cause ?? {}) as NodeJS.ErrnoException;
    // nothing can be there
    if (code === 'ENOTDIR' || code === 'EISDIR') throw cannotWrite(out, fault.cause);
    if (fault.code === 'cannotRead') throw fault;
    throw new Fault(
      'notSummary',
      {
        zh: `“${toShown(out)}”已经存在，看不出是本系统生成的汇总表：${fault.sentence.zh}没有写入；也可以换一个文件名。`,
        en:
          `“${toShown(out)}” exists and cannot be told to be a summary that was made ` +
          `here: ${fault.sentence.en} Nothing was written; another name will do too.`,
      },
      { cause: fault },
    );
  }
}

/** Whether nobody wrote into it since. One that is gone has nothing to add to what was read. */
export function isAsRead(out: string, read: StandingSummary | undefined): boolean {
  try {
    return toPrint(readFileSync(out)) === read?.print;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw cause;
  }
}
