import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { resultColumns } from '../../src/summary/sheets/summary-columns';
import { blankSheet } from '../../src/workbook/book/table';
import { calculate } from '../../src/workbook/formula/calculate';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueOne, roundOf } from '../kit/round-of';
import { atIntervals } from '../kit/thorough';
import { typeIntoSummary } from '../kit/type-into-summary';
import type { ExcelWindow } from './kit/excel-window';
import { PaneBench } from './kit/pane-bench';

const ids = ['T01-1', 'T01-2', 'T01-3', 'T01-4', 'T01-5'];
const plan = planOf({ indicators: ids.map((id) => indicatorOf({ id })) });
const fill = (actual: number) => ({ indicators: Object.fromEntries(ids.map((id) => [id, { actual }])) });
const summary = typeIntoSummary(roundOf(plan, { 甲局: fill(8) }).book, {
  followUp: Object.fromEntries(ids.map((id) => [`figure|${id}`, { remedy: `${id}正在整改` }])),
});
// 完成值 of the first indicator, doubled
const actual = resultColumns.findIndex(({ key }) => key === 'actual') + 1;
const own = { ...blankSheet('我的表'), cells: [{ row: 0, column: 0, formula: `'汇总'!R4C${String(actual)}*2` }] };
const workbook = calculate({ ...summary, sheets: [...summary.sheets, own] });

let bench: PaneBench;

beforeAll(async () => {
  bench = await PaneBench.start();
});

afterEach(async () => {
  await bench.clear();
});
afterAll(async () => {
  await bench.stop();
});

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function chooseAll(excel: ExcelWindow): Promise<void> {
  await excel.tab('方案');
  const files = excel.pane.locator('input[type=file]');
  await files.first().setInputFiles({
    name: '方案.xlsx',
    mimeType: xlsx,
    buffer: Buffer.from(await writeXlsx(toPlanBook(plan, toRuleLines()))),
  });
  await excel.pane.locator('dl.figures').waitFor();
  await excel.tab('汇总');
  await excel.pane.locator('input[list]').fill('2023');
  await excel.pane
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles({
      name: '甲局.xlsx',
      mimeType: xlsx,
      buffer: Buffer.from(await writeXlsx(fillLedger(issueOne(plan, '甲局'), fill(9)))),
    });
}

/** The five that were typed, the sheets that are seen, and what the bureau's own formula gives. */
function stateOf(excel: ExcelWindow) {
  return excel.page.evaluate(() => {
    const { sheets } = window.host.book();
    const texts = sheets.find(({ name }) => name === '督办清单')?.cells.map(({ value }) => value) ?? [];
    return {
      remedies: texts.filter((value) => typeof value === 'string' && value.endsWith('正在整改')),
      sheets: sheets.map(({ name }) => name),
      own: window.host.value('我的表', 0, 0),
    };
  });
}

test.each([
  ['cellEdit', [0, 1, 2, 3, 4, 5, 6, 7]],
  ['gone', [0, 3, 5, 7]],
  ['goneAfter', [0, 3, 5, 7]],
] as const)(
  'an open summary that is being updated when Excel meets %s is whole, before and after the pane starts again',
  async (kind, requests) => {
    const open = await bench.boot();
    const before = workbook.sheets.map(({ name }) => name);
    const seen: unknown[] = [];
    for (const at of atIntervals<number>(requests, 8)) {
      const excel = await open(workbook);
      await chooseAll(excel);
      await excel.page.evaluate(
        ([trouble, from]) =>
          window.host.trouble({
            request: (request) =>
              request === from || (trouble === 'cellEdit' && request > from) ? trouble : undefined,
          }),
        [kind, at] as const,
      );
      await excel.button('更新本工作簿的汇总表').click();
      await excel.pane.locator('[role=alert], .place').first().waitFor({ timeout: 60_000 });
      const broken = await stateOf(excel);
      expect({ at, remedies: broken.remedies }).toEqual({ at, remedies: ids.map((id) => `${id}正在整改`) });
      await excel.page.evaluate(() => window.host.trouble(null));
      await excel.reload();
      await excel.tab('汇总');
      await excel.pane.locator('input[list]').waitFor();
      const { remedies, sheets, own: given } = await stateOf(excel);
      expect({ at, remedies, sheets: sheets.filter((name) => before.includes(name)).length }).toEqual({
        at,
        remedies: ids.map((id) => `${id}正在整改`),
        sheets: before.length,
      });
      expect([16, 18]).toContain(given);
      seen.push(given);
      await excel.page.close();
    }
    expect(seen).toContain(16);
  },
);
