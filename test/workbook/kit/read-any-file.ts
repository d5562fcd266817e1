import { findFiles } from '../../../src/cli/find-files';
import { readBytes } from '../../../src/cli/read-bytes';
import type { Cell } from '../../../src/workbook/book/book';
import { Fault } from '../../../src/workbook/book/fault';
import { readDocx } from '../../../src/workbook/word/read-docx';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';

/** Reads the file as the terminal does: the first sheet's cells, or why it was refused. */
export async function readAnyFile(file: string): Promise<Fault | readonly Cell[]> {
  let cells: readonly Cell[] = [];
  try {
    if (file.endsWith('.docx')) readDocx(await readBytes(file));
    for (const found of file.endsWith('.docx') ? [] : await findFiles([file])) {
      cells = readXlsx(await found.read()).sheets[0]?.cells ?? [];
    }
    return cells;
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
}
