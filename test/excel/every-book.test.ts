import fc from 'fast-check';
import type { Book, Cell, Sheet } from '../../src/workbook/book/book';
import { toVisibleText } from '../../src/workbook/book/visible-text';
import { readBook } from '../../src/excel/read-book';
import { writeBook } from '../../src/excel/write-book';
import { calculate } from '../../src/workbook/formula/calculate';
import { listSendBacks } from '../../src/summary/send-back/send-back';
import { toSendBackBook } from '../../src/summary/send-back/send-back-sheet';
import { anyLedger } from '../kit/any-ledger';
import { anyRound } from '../kit/any-round';
import { bookOfRows } from '../kit/book-of-rows';
import { planOfEveryKind } from '../kit/plan-of-every-kind';
import { issueOne, roundOf } from '../kit/round-of';
import { orASixth } from '../kit/thorough';
import { openBook } from '../stand-in/kit/open-office';
import { toComparable, toComparableCell } from './kit/to-comparable';

function toVisible(cell: Cell): Cell {
  return typeof cell.value === 'string' && cell.formula === undefined
    ? { ...cell, value: toVisibleText(cell.value) }
    : cell;
}

async function comesBack(book: Book): Promise<void> {
  const { Excel, host } = await openBook(undefined, { apiSet: '1.9' });
  await Excel.run((context) => writeBook(context, book));
  const expected = calculate({
    ...book,
    sheets: book.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(toVisible) })),
  });
  expect(toComparable(host.book())).toEqual(toComparable(expected));
  const read = await Excel.run((context) => readBook(context));
  const filled = ({ name, visibility, cells }: Sheet) => ({
    name,
    visibility,
    cells: cells.flatMap(({ row, column, value, formula, style }) =>
      formula === undefined && (value === undefined || value === '')
        ? []
        : toComparableCell({
            row,
            column,
            ...(value !== undefined && { value }),
            ...(formula !== undefined && { formula }),
            ...(style?.numberFormat !== undefined && { style: { numberFormat: style.numberFormat } }),
          }),
    ),
  });
  expect(read.sheets.map(filled)).toEqual(expected.sheets.map(filled));
}

describe('written into Excel and read back, equal but for what is named here', () => {
  test('a ledger of every kind of indicator', async () => {
    await comesBack(issueOne(planOfEveryKind(), '甲局'));
  });

  test('any ledger', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger, async ([rows, tasks]) => {
        await comesBack(bookOfRows(rows, tasks, 'zh').book);
      }),
      { numRuns: orASixth(6) },
    );
  });

  test('any summary, with any text in it, and what goes back to the units', async () => {
    await fc.assert(
      fc.asyncProperty(anyRound, async ({ plan, fillings }) => {
        const { book, summary } = roundOf(plan, fillings);
        await comesBack(book);
        for (const sendBack of listSendBacks(summary).slice(0, 1)) await comesBack(toSendBackBook(sendBack, 'zh'));
      }),
      { numRuns: orASixth(12) },
    );
  });
});

test.each(['=1+1', '+86', '-1', '@下月', '007', '1/2', '100%', "'引号", 'TRUE', '#N/A', '2023-05'])(
  'the text %s stays text',
  async (text) => {
    const { Excel, host } = await openBook(undefined, { apiSet: '1.9' });
    const book: Book = {
      names: [],
      sheets: [
        {
          name: '文字',
          visibility: 'visible',
          cells: [{ row: 0, column: 0, value: text }],
          columns: [],
          rows: [],
          merges: [],
          validations: [],
          highlights: [],
        },
      ],
    };
    await Excel.run((context) => writeBook(context, book));
    const [cell] = host.book().sheets[0]?.cells ?? [];
    expect([cell?.value, cell?.formula]).toEqual([text, undefined]);
  },
);
