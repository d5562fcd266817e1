import { leastExcelApi } from '../../src/excel/excel-host';
import { openNewWorkbook } from '../../src/excel/open-new-workbook';
import { openWorkbook } from '../../src/excel/open-workbook';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueOne, roundOf } from '../kit/round-of';
import { openBook } from '../stand-in/kit/open-office';

const plan = planOf({
  indicators: [
    indicatorOf({ id: 'T01-1' }),
    indicatorOf({ id: 'T01-2', measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 98 }),
  ],
});
const ledger = issueOne(plan, '甲局');
const { book: summary } = roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 8 } } } });

/** The library refuses by itself what the announced set does not have, before it asks Excel. */
async function openStrictly() {
  const office = await openBook(ledger, { apiSet: leastExcelApi });
  const { CommonUtility } = office.OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  CommonUtility._doApiNotSupportedCheck = true;
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  return office;
}

const place = { sheet: '指标填报', row: 4, column: 12 };

const acts: Readonly<Record<keyof typeof openWorkbook, () => Promise<unknown>>> = {
  listSheets: () => openWorkbook.listSheets(),
  read: () => openWorkbook.read(),
  readSheets: () => openWorkbook.readSheets(['指标填报', '没有']),
  write: async () => {
    for (const book of [ledger, summary, toPlanBook(plan, toRuleLines())]) await openWorkbook.write(book);
  },
  identify: () => openWorkbook.identify(),
  giveId: () => openWorkbook.giveId('a'),
  recover: () => openWorkbook.recover(),
  recalculate: () => openWorkbook.recalculate(),
  select: () => openWorkbook.select(place),
  type: async () => openWorkbook.type(await openWorkbook.type({ ...place, value: 12 })),
  watchEdits: async () => (await openWorkbook.watchEdits(() => undefined))(),
  watchSheets: async () => (await openWorkbook.watchSheets(() => undefined))(),
};

test('every act of the open workbook is there to be tried', () => {
  expect(Object.keys(acts).sort()).toEqual(Object.keys(openWorkbook).sort());
});

test.each(Object.entries(acts))(`%s needs no more than ExcelApi ${leastExcelApi}`, async (_, act) => {
  await openStrictly();
  await act();
});

test('a ledger opens in a window of its own', async () => {
  const { host } = await openStrictly();
  await openNewWorkbook(await writeXlsx(ledger));
  expect(host.counters.syncs).toBeGreaterThan(0);
});

test('what is newer is refused by the library itself', async () => {
  const { Excel, host } = await openStrictly();
  const failed = await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').getSpecialCells('Blanks');
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').getSpillingToRange();
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('ExcelApi 1.12') as string });
  expect(host.counters.syncs).toBe(0);
});
