/**
 * Opens every kind of our workbooks in LibreOffice and saves it again; then sorts rows and puts blank ones in between.
 * What the commands print must stay the same. SOFFICE may be set.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Book, Sheet } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { actionColumns, indicatorColumns, sheetNames, taskColumns } from '../../src/ledger/ledger-columns';
import { anyRound } from '../kit/any-round';
import { toCoreLines, toSheetLines } from '../kit/results-of';
import { roundOf } from '../kit/round-of';
import { Terminal } from '../kit/terminal';
import { typeIntoSummary } from '../kit/type-into-summary';

const assets = join(__dirname, '../../assets');
const soffice = process.env.SOFFICE ?? 'soffice';
const seed = Number(process.env.SEED ?? 20_230_901);
const terminal = new Terminal();

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Files that LibreOffice cannot open stay away. */
function saveAgain(files: readonly string[], folder: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(terminal.pathOf('profile')).href}`;
  execFileSync(
    soffice,
    [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      terminal.pathOf(folder),
      ...files.map((file) => terminal.pathOf(file)),
    ],
    { stdio: 'ignore' },
  );
}

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

/** The rows under the header turned round, with two blank rows before each. */
function disturb(sheet: Sheet): Sheet {
  const columns = {
    [sheetNames.tasks]: taskColumns,
    [sheetNames.actions]: actionColumns,
    [sheetNames.indicators]: indicatorColumns,
  }[sheet.name];
  const table = columns && readTable<string>(sheet, columns, 'id');
  if (!table) return sheet;
  const last = Math.max(...sheet.cells.map(({ row }) => row));
  const cells = sheet.cells.map((cell) =>
    cell.row > table.headerRow ? { ...cell, row: table.headerRow + 3 * (last - cell.row + 1) } : cell,
  );
  return { ...sheet, merges: [], cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

const plan = join(assets, 'sample-plan.xlsx');
const options = ['--plan', plan, '--period', '2023', '--as-of', '2023-12-31', '--json'];

/** What the two commands print about a folder, file names without the folder. */
/** What is said of a folder, each time as if for the first time. */
function judge(folder: string): { check: unknown; consolidate: unknown } {
  const read = (args: readonly string[]) => JSON.parse(terminal.run(args).out.replaceAll(`"${folder}/`, '"')) as object;
  rmSync(terminal.pathOf(`${folder}.xlsx`), { force: true });
  return {
    check: read(['check', folder, '--plan', plan, '--json']),
    consolidate: read(['consolidate', folder, ...options, '--out', `${folder}.xlsx`]),
  };
}

/** Rows that moved have other addresses. */
function withoutCells(given: unknown): unknown {
  return JSON.parse(JSON.stringify(given, (key, value: unknown) => (key === 'cell' ? null : value)));
}

const names = readdirSync(join(assets, 'sample-returns')).filter((name) => name.endsWith('.xlsx'));
beforeAll(() => {
  for (const name of names) terminal.write(`original/${name}`, readFileSync(join(assets, 'sample-returns', name)));
});
afterAll(() => {
  terminal.close();
});

describe('saved again by LibreOffice', () => {
  test('ledgers check and consolidate to the same', () => {
    saveAgain(
      names.map((name) => `original/${name}`),
      'saved',
    );
    const refused = names.filter((name) => !existsSync(terminal.pathOf(`saved/${name}`)));
    for (const name of refused) terminal.write(`saved/${name}`, terminal.read(`original/${name}`));
    say(
      `${String(names.length - refused.length)} ledgers saved again; LibreOffice could not open: ${refused.join(', ') || 'none'}`,
    );
    const original = judge('original');
    const { reporting, findings } = original.consolidate as { reporting: { status: string }[]; findings: object[] };
    say(
      `received or late: ${String(reporting.filter(({ status }) => status === 'received' || status === 'late').length)}, ` +
        `findings: ${String(findings.length)}`,
    );
    expect(judge('saved')).toEqual(original);
  }, 300_000);

  test('ledgers with rows turned round and blank rows between, too', async () => {
    for (const name of names) {
      const bytes = terminal.read(`saved/${name}`);
      try {
        const book = readXlsx(bytes);
        writeFileSync(
          terminal.pathOf(`disturbed-${name}`),
          await writeXlsx({ ...book, names: [], sheets: book.sheets.map(disturb) }),
        );
        terminal.write(`disturbed/${name}`, terminal.read(`disturbed-${name}`));
      } catch {
        terminal.write(`disturbed/${name}`, bytes);
      }
    }
    expect(withoutCells(judge('disturbed'))).toEqual(withoutCells(judge('original')));
  }, 300_000);

  test('the plan workbook is the same plan', () => {
    terminal.write('plans/sample-plan.xlsx', readFileSync(plan));
    saveAgain(['plans/sample-plan.xlsx'], 'saved-plans');
    const read = (file: string) => terminal.run(['read-plan', file, '--json']).out;
    expect(read('saved-plans/sample-plan.xlsx')).toBe(read(plan));
  }, 120_000);

  test('the summary hands on the same 上期', () => {
    saveAgain(['original.xlsx'], 'saved-summary');
    const issue = (previous: string, out: string) =>
      terminal.run([
        'issue',
        plan,
        '--period',
        '2024',
        '--previous',
        previous,
        '--out',
        out,
        '--unit',
        '教育局',
        '--unit',
        '镇(街)',
      ]);
    expect([issue('original.xlsx', 'next').code, issue('saved-summary/original.xlsx', 'next-saved').code]).toEqual([
      0, 0,
    ]);
    const issued = readdirSync(terminal.pathOf('next'));
    expect(issued.length).toBeGreaterThan(1);
    for (const name of issued) expect(terminal.read(`next-saved/${name}`)).toEqual(terminal.read(`next/${name}`));
  }, 120_000);
});

test('LibreOffice computes 汇总 as the core does, with corrections, and hands these on', async () => {
  const rounds = fc.sample(anyRound, { seed, numRuns: 40 }).map(({ plan: any, fillings, corrections }, at) => {
    const book = typeIntoSummary(roundOf(any, fillings).book, { details: corrections });
    const again = (existing: Book) => toCoreLines(roundOf(any, fillings, { existing }).summary);
    return { file: `${String(at)}.xlsx`, book, again, lines: again(book) };
  });
  for (const { file, book } of rounds) terminal.write(`summaries/${file}`, await writeXlsx(withoutResults(book)));
  saveAgain(
    rounds.map(({ file }) => `summaries/${file}`),
    'saved-summaries',
  );
  const sheets = rounds.map(({ file, lines, again }) => {
    const saved = readXlsx(terminal.read(`saved-summaries/${file}`));
    return { file, lines, sheet: toSheetLines(saved), carried: again(saved) };
  });
  say(
    `seed ${String(seed)}: ${String(rounds.length)} summaries, ${String(rounds.reduce((sum, { lines }) => sum + lines.length * 6, 0))} ` +
      'cells compared',
  );
  for (const { file, lines, sheet, carried } of sheets)
    expect({ file, sheet, carried }).toEqual({ file, sheet: lines, carried: lines });
}, 300_000);
