import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import { summaryLimits } from '../workbook/package/limits';
import { readXlsx } from '../workbook/xlsx/read/read-xlsx';
import { readBytes } from './read-bytes';

/** A summary, which may be much larger than a return. */
export async function readSummaryBook(file: string): Promise<Book> {
  const bytes = await readBytes(file);
  return nameFile(file, () => readXlsx(bytes, summaryLimits));
}

/** What is wrong with a file is said with its name. */
export function nameFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    throw new Fault(
      fault.code,
      { zh: `“${file}”：${fault.sentence.zh}`, en: `“${file}”: ${fault.sentence.en}` },
      { cause: fault },
    );
  }
}
