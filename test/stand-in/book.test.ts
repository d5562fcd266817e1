import { withoutCharts } from '../kit/without-charts';
import type { Book } from '../../src/workbook/book/book';
import { blankSheet } from '../../src/workbook/book/table';
import { calculate } from '../../src/workbook/formula/calculate';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueOne, roundOf } from '../kit/round-of';
import { Host } from '@district-ledger/excel-stand-in';
import { makeHost, openBook, wires } from './kit/open-office';

const plan = planOf({
  indicators: [
    indicatorOf({ id: 'T01-1' }),
    indicatorOf({ id: 'T01-2', entry: 'percent', measure: 'ratio', target: 0.98, unitOfMeasure: '%' }),
  ],
});

/** Without charts, and what says nothing: blank cells without a style, and the format General. */
function plain(book: Book): Book {
  return {
    ...book,
    sheets: withoutCharts(book).sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.flatMap((cell) => {
        const { numberFormat, ...style } = cell.style ?? {};
        const kept = { ...style, ...(numberFormat !== undefined && numberFormat !== 'General' && { numberFormat }) };
        const { row, column, value, formula, link } = cell;
        const content = {
          row,
          column,
          ...(value !== undefined && { value }),
          ...(formula !== undefined && { formula }),
          ...(link && { link }),
        };
        const isBlank = cell.value === undefined && cell.formula === undefined && Object.keys(kept).length === 0;
        return isBlank ? [] : [{ ...content, ...(Object.keys(kept).length > 0 && { style: kept }) }];
      }),
    })),
  };
}

test('a ledger goes into the host and comes out as it was', () => {
  const book = issueOne(plan, '甲局');
  expect(plain(makeHost({ book }).book())).toEqual(plain(calculate(book)));
});

test('a summary goes into the host and comes out as it was', () => {
  const { book } = roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 8 } } } });
  expect(plain(makeHost({ book }).book())).toEqual(plain(calculate(book)));
});

test('an entry typed by hand runs through the formulas of the ledger', async () => {
  const { host, Excel } = await openBook(issueOne(plan, '甲局'), { language: 'zh-CN' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('指标填报');
    const used = sheet.getUsedRange().load('values,rowIndex');
    await context.sync();
    const header = used.values.findIndex((row) => row.includes('指标编号'));
    const column = (used.values[header] ?? []).indexOf('本期完成值');
    const state = (used.values[header] ?? []).indexOf('达标情况');
    host.type('指标填报', header + 1, column, '12');
    const after = sheet.getCell(header + 1, state).load('values');
    await context.sync();
    expect(after.values).toEqual([['已达标']]);
    expect(() => {
      host.type('指标填报', header + 1, state, 'x');
    }).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
  });
});

test('ten thousand formulas answer to an edit at once', () => {
  const cells = Array.from({ length: 10_000 }, (_, row) => [
    { row, column: 0, value: row },
    { row, column: 1, value: 0, formula: 'RC[-1]*2' },
  ]).flat();
  const book: Book = {
    sheets: [
      {
        ...blankSheet('S'),
        cells: [...cells, { row: 0, column: 3, value: 0, formula: 'SUM(C2)' }].sort(
          (a, b) => a.row - b.row || a.column - b.column,
        ),
      },
    ],
    names: [],
  };
  const host = makeHost({ book });
  expect(host.value('S', 0, 3)).toBe(99_990_000);
  const start = performance.now();
  for (let row = 0; row < 20; row += 1) {
    host.type('S', row, 0, '0');
    host.value('S', 0, 3);
  }
  expect((performance.now() - start) / 20).toBeLessThan(250);
});

test('a workbook is saved as a file and opened from it', async () => {
  const { host, Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').formulas = [
      ['Unit', 'Amount'],
      ['甲局', 1],
      ['乙局', 2],
    ];
    sheet.tables.add('A1:B3', true).name = 'Amounts';
    sheet.getRange('D1').formulas = [['=SUM(Amounts[Amount])']];
    sheet.getRange('D1').format.fill.color = 'red';
    sheet.getRange('A2:A3').dataValidation.rule = { list: { inCellDropDown: true, source: '甲局, 乙局' } };
    await context.sync();
  });
  const again = Host.open(await host.save(), { wires });
  expect([
    again.value('Sheet1', 0, 3),
    again.book().sheets[0]?.cells.find(({ formula }) => formula !== undefined)?.formula,
  ]).toEqual([3, 'SUM(Sheet1!R2C2:R3C2)']);
});
