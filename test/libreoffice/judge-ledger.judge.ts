/**
 * Lets LibreOffice compute filled ledgers and compares every cell that speaks a verdict with the core's. The files
 * carry no cached values, so that LibreOffice must calculate. SEED, LEDGERS and SOFFICE may be set.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Book } from '../../src/workbook/book/book';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { checkLedger } from '../../src/round/check-ledger';
import { anyFullLedger } from '../kit/any-ledger';
import { anyRuleSettings } from '../kit/any-rule-settings';
import { bookOfRows } from '../kit/book-of-rows';
import { readCells } from '../kit/read-cells';
import { compareVerdicts } from '../kit/compare-verdicts';

const seed = Number(process.env.SEED ?? 20_230_901);
const ledgers = Number(process.env.LEDGERS ?? 40);
const soffice = process.env.SOFFICE ?? 'soffice';

/** Every other ledger under settings of the bureau. */
const anySettings = fc.oneof(fc.constant([]), anyRuleSettings);

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

test('LibreOffice computes what the core says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledgers-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const samples = fc
      .sample(fc.tuple(anyFullLedger, anySettings), { seed, numRuns: ledgers })
      .map(([[rows, tasks], settings], at) => ({
        name: `${String(at)}.xlsx`,
        ...bookOfRows(rows, tasks, 'zh', settings),
      }));
    for (const { name, book } of samples) writeFileSync(join(folder, name), await writeXlsx(withoutResults(book)));
    execFileSync(soffice, [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      ...samples.map(({ name }) => join(folder, name)),
    ]);
    const version = execFileSync(soffice, [profile, '--version'], { encoding: 'utf8' })
      .trim()
      .split(' ')
      .slice(0, 2)
      .join(' ');

    const results = samples.map(({ name, plan }) => {
      const order = { plan, appVersion: '0.0.0' };
      const saved = readXlsx(readFileSync(join(folder, 'out', name)));
      return { name, ...compareVerdicts(checkLedger(saved, order), saved, 'zh'), saved };
    });
    const compared = results.reduce((sum, each) => sum + each.compared, 0);
    const differences = results.flatMap(({ name, differences: found }) => found.map((each) => ({ name, ...each })));
    process.stdout.write(
      `${version}, seed ${String(seed)}: ${String(ledgers)} ledgers, ${String(compared)} ` +
        `cells compared, ${String(differences.length)} differences\n`,
    );
    if (process.env.DIFFERENCES)
      writeFileSync(
        process.env.DIFFERENCES,
        JSON.stringify(
          results.flatMap(({ name, saved, differences: found }) => {
            const cells = readCells(saved);
            return found.map((each) => ({ name, ...each, cells: cells.get(each.row) }));
          }),
          null,
          1,
        ),
      );
    expect(differences).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);
