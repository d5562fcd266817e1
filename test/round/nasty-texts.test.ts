import fc from 'fast-check';
import type { Book, Cell } from '../../src/workbook/book/book';
import { blankSheet } from '../../src/workbook/book/table';
import { toVisibleText } from '../../src/workbook/book/visible-text';
import { writeBook } from '../../src/excel/write-book';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { planOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { openBook } from '../stand-in/kit/open-office';
import { shownText } from '../kit/shown-text';
import { orASixth } from '../kit/thorough';

const pieces = [
  '=1+1',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'=1",
  '=HYPERLINK("http://x.example")',
  'http://x.example',
  '\u200B',
  '\u202E',
  '_x000A_',
  '_x0041_',
  '\uD800',
  '\u0007',
  '\uFFFE',
  '<b>&amp;',
  '甲',
];
const nasty = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((all) => all.join(''));

test('what a clerk typed is text in the summary’s file, never a formula or a link, whatever it looks like', async () => {
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (explanation, progress) => {
      const { book } = roundOf(planOf(), {
        甲局: {
          cover: { filledOn: 45275 },
          tasks: { T01: { progress, evidence: progress } },
          indicators: { 'T01-1': { actual: 3, explanation } },
        },
      });
      const read = readXlsx(await writeXlsx(book));
      const own = new Set(
        book.sheets.flatMap(({ name, cells }) =>
          cells.flatMap(({ row, column, formula }) =>
            formula === undefined ? [] : [`${name} ${String(row)} ${String(column)}`],
          ),
        ),
      );
      const formulas = read.sheets.flatMap(({ name, cells }) =>
        cells.flatMap(({ row, column, formula }) =>
          formula === undefined ? [] : [`${name} ${String(row)} ${String(column)}`],
        ),
      );
      expect(new Set(formulas)).toEqual(own);
      const texts = read.sheets
        .filter(({ name }) => name === summarySheets.details || name === summarySheets.progress)
        .flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));
      for (const text of texts)
        expect(text).not.toMatch(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      // a formula of ours never holds a word of theirs
      const typed = [explanation, progress].map((text) => text.slice(0, 6));
      for (const { formula } of book.sheets.flatMap(({ cells }) => cells))
        for (const text of typed) if (text.length === 6 && formula !== undefined) expect(formula).not.toContain(text);
    }),
    { numRuns: orASixth(25) },
  );
});

test('nor in the open workbook', async () => {
  const { Excel, host } = await openBook(undefined, { apiSet: '1.9' });
  const { book } = roundOf(planOf(), {
    甲局: {
      cover: { filledOn: 45275 },
      tasks: { T01: { progress: pieces.join('甲'), evidence: pieces.join('\n') } },
      indicators: { 'T01-1': { actual: 3, explanation: pieces.join('') } },
    },
  });
  const cells = pieces.map((value, row): Cell => ({ row, column: 0, value }));
  await Excel.run((context) =>
    writeBook(context, { ...book, sheets: [...book.sheets, { ...blankSheet('原样'), cells }] }),
  );
  const toFormulas = ({ sheets }: Book) =>
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, formula }) =>
        formula === undefined ? [] : [`${name} ${String(row)} ${String(column)}`],
      ),
    );
  expect(new Set(toFormulas(host.book()))).toEqual(new Set(toFormulas(book)));
  const written = host.book().sheets.flatMap(({ cells }) => cells);
  for (const { value } of written)
    expect(shownText(value)).not.toMatch(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  expect(
    written.filter(({ link }) => link).every(({ link }) => book.sheets.some(({ name }) => name === link?.sheet)),
  ).toBe(true);
  const kept = host
    .book()
    .sheets.find(({ name }) => name === '原样')
    ?.cells.map(({ value }) => value);
  expect(kept).toEqual(pieces.map(toVisibleText));
});

test('a text that no cell takes is cut, says so, and stops nothing', async () => {
  const long = '长'.repeat(40_000);
  const { book, summary } = roundOf(planOf(), {
    甲局: {
      cover: { filledOn: 45275 },
      tasks: { T01: { progress: long, problems: long, nextSteps: long, evidence: long } },
      indicators: { 'T01-1': { actual: 3, explanation: long } },
    },
  });
  expect(summary.results[0]?.actual?.toNumber()).toBe(3);
  const texts = readXlsx(await writeXlsx(book)).sheets.flatMap(({ cells }) =>
    cells.flatMap(({ value }) => (typeof value === 'string' && value.startsWith('长') ? [value] : [])),
  );
  expect(new Set(texts.map((text) => text.slice(-24)))).toEqual(
    new Set([`${'长'.repeat(4)}……（原文共 40000 字，见原文件）`]),
  );
});
