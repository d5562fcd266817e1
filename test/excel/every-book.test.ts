import fc from 'fast-check';
import type { Book, Cell, Sheet, Validation } from '../../src/book/book';
import { toVisibleText } from '../../src/book/visible-text';
import { readBook } from '../../src/excel/read-book';
import { writeBook } from '../../src/excel/write-book';
import { calculate } from '../../src/formula/calculate';
import { listSendBacks } from '../../src/summary/send-back';
import { toSendBackBook } from '../../src/summary/send-back-sheet';
import { anyLedger } from '../kit/any-ledger';
import { anyRound } from '../kit/any-round';
import { bookOfRows } from '../kit/book-of-rows';
import { planOfEveryKind } from '../kit/plan-of-every-kind';
import { issueOne, roundOf } from '../kit/round-of';
import { openBook } from '../preview/kit/open-office';

/** Excel writes references its own way: no quotes that a name does not need, a range of one cell as a cell. */
function toExcelsOwn(formula: string): string {
  return formula.replace(/'([\u4e00-\u9fff]+)'!/g, '$1!').replace(/(R\d+C\d+):\1(?!\d)/g, '$1');
}

function toComparableCell({ row, column, value, formula, style, link }: Cell): Cell[] {
  const { numberFormat, ...look } = style ?? {};
  const kept = { ...look, ...(numberFormat !== undefined && numberFormat !== 'General' && { numberFormat }) };
  const hasStyle = Object.keys(kept).length > 0;
  if (value === undefined && formula === undefined && !hasStyle) return [];
  return [{ row, column, ...(value !== undefined && { value }), ...(formula !== undefined && { formula: toExcelsOwn(formula) }), ...(hasStyle && { style: kept }), ...(link && { link }) }];
}

function toComparableSheet(sheet: Sheet): object {
  const { validations, rows, cells, highlights } = sheet;
  const single = validations.flatMap((each): Validation[] => each.ranges.map((range) => ({ ...each, ranges: [range] })));
  const at = ({ ranges: [range] }: Validation) => (range ? range.top * 20_000 + range.left : -1);
  return {
    ...sheet,
    cells: cells.flatMap(toComparableCell),
    rows: rows.map(({ row, height, hidden }) => ({ row, ...(height !== undefined && { height }), ...(hidden && { hidden }) })),
    validations: single.sort((a, b) => at(a) - at(b)),
    highlights: highlights.map((each) => ({ ...each, formula: toExcelsOwn(each.formula) })),
  };
}

/**
 * A Book as it can be in Excel. What differs, and why: the title stays the workbook's own; a row that was given a height
 * keeps it (Excel has no "fit it later"); each validation covers one range; formulas are spelt Excel's way; the format
 * General is no format; an empty text is read as a blank; characters that nobody sees are not written.
 */
function toComparable({ sheets, names }: Book): object {
  return { names, sheets: sheets.map(toComparableSheet) };
}

function toVisible(cell: Cell): Cell {
  return typeof cell.value === 'string' && cell.formula === undefined ? { ...cell, value: toVisibleText(cell.value) } : cell;
}

async function comesBack(book: Book): Promise<void> {
  const { Excel, host } = await openBook(undefined, { apiSet: '1.9' });
  await Excel.run((context) => writeBook(context, book));
  const expected = calculate({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(toVisible) })) });
  expect(toComparable(host.book())).toEqual(toComparable(expected));
  const read = await Excel.run((context) => readBook(context));
  const filled = ({ name, visibility, cells }: Sheet) => ({
    name,
    visibility,
    cells: cells.flatMap(({ row, column, value, formula, style }) =>
      formula === undefined && (value === undefined || value === '') ? [] : toComparableCell({ row, column, ...(value !== undefined && { value }), ...(formula !== undefined && { formula }), ...(style?.numberFormat !== undefined && { style: { numberFormat: style.numberFormat } }) }),
    ),
  });
  expect(read.sheets.map(filled)).toEqual(expected.sheets.map(filled));
}

jest.setTimeout(300_000);

describe('written into Excel and read back, equal but for what is named here', () => {
  test('a ledger of every kind of indicator', async () => {
    await comesBack(issueOne(planOfEveryKind(), '甲局'));
  });

  test('any ledger', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, async ([rows, tasks]) => {
        await comesBack(bookOfRows(rows, tasks, 'zh').book);
      }),
      { numRuns: 6 },
    );
  });

  test('any summary, with any text in it, and what goes back to the units', async () => {
    await fc.assert(
      fc.asyncProperty(anyRound, async ({ plan, fillings }) => {
        const { book, summary } = roundOf(plan, fillings);
        await comesBack(book);
        for (const sendBack of listSendBacks(summary).slice(0, 1)) await comesBack(toSendBackBook(sendBack, 'zh'));
      }),
      { numRuns: 12 },
    );
  });
});

test.each(['=1+1', '+86', '-1', '@下月', '007', '1/2', '100%', "'引号", 'TRUE', '#N/A', '2023-05'])('the text %s stays text', async (text) => {
  const { Excel, host } = await openBook(undefined, { apiSet: '1.9' });
  const book: Book = { names: [], sheets: [{ name: '文字', visibility: 'visible', cells: [{ row: 0, column: 0, value: text }], columns: [], rows: [], merges: [], validations: [], highlights: [] }] };
  await Excel.run((context) => writeBook(context, book));
  const [cell] = host.book().sheets[0]?.cells ?? [];
  expect([cell?.value, cell?.formula]).toEqual([text, undefined]);
});
