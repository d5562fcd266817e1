import type { Book } from '../workbook/book/book';
import { nameFile } from '../workbook/book/name-file';
import { summaryLimits } from '../workbook/package/limits';
import { readXlsx } from '../workbook/xlsx/read/read-xlsx';

/** A summary's file, which may be much larger than a return. Throws a Fault that names it. */
export function readSummaryBytes(file: string, bytes: Uint8Array): Book {
  return nameFile(file, () => readXlsx(bytes, summaryLimits));
}
