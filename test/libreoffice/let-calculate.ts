import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Book } from '../../src/workbook/book/book';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';

const soffice = process.env.SOFFICE ?? 'soffice';

function withoutResults(book: Book): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(({ value, ...cell }) =>
        cell.formula === undefined && value !== undefined ? { ...cell, value } : cell,
      ),
    })),
  };
}

/** The books as LibreOffice saves them, all formulas worked out by it: the files that it opens carry no cached values. */
export async function letCalculate(books: readonly Book[]): Promise<{ version: string; saved: Book[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'ledgers-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const names = books.map((_, at) => `${String(at)}.xlsx`);
    for (const [at, book] of books.entries())
      writeFileSync(join(folder, names[at] ?? ''), await writeXlsx(withoutResults(book)));
    execFileSync(soffice, [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      ...names.map((name) => join(folder, name)),
    ]);
    const said = execFileSync(soffice, [profile, '--version'], { encoding: 'utf8' });
    return {
      version: said.trim().split(' ').slice(0, 2).join(' '),
      saved: names.map((name) => readXlsx(readFileSync(join(folder, 'out', name)))),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
