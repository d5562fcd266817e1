import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { readFileSync } from 'node:fs';
import { toA1 } from '../../src/workbook/book/a1';
import { readTable } from '../../src/workbook/book/read-table';
import { indicatorColumns, sheetNames } from '../../src/ledger/ledger-columns';
import { giveChineseGlyphs } from '../browser/kit/give-chinese-glyphs';
import { type Preview, PreviewBench } from '../browser/kit/preview-bench';

const folder = path.join(__dirname, '../../assets/pictures');
const returns = readdirSync('assets/sample-returns').map((file) => path.resolve('assets/sample-returns', file));
const laptop = { width: 1_366, height: 768 };

let bench: PreviewBench;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  bench = await PreviewBench.start();
});
afterAll(() => bench.stop());

/** The page as it stands; with `part`, only that. */
async function draw({ page }: Preview, name: string, part?: string): Promise<void> {
  await giveChineseGlyphs(page);
  const place = path.join(folder, `${name}.png`);
  if (part === undefined) await page.screenshot({ path: place });
  else await page.locator(part).first().screenshot({ path: place });
}

async function open(): Promise<Preview> {
  const preview = await bench.open();
  await preview.page.setViewportSize(laptop);
  return preview;
}

/** Where the first ledger of the sample has a figure of an indicator. */
function entryOf(file: string, id: string): string {
  const sheet = readXlsx(readFileSync(file)).sheets.find(({ name }) => name === sheetNames.indicators);
  const table = sheet && readTable(sheet, indicatorColumns, 'id');
  const row = table?.rows.find(({ cells }) => cells.id?.value === id)?.row;
  const column = table?.positions.actual;
  if (row === undefined || column === undefined) throw new Error(`No ${id} in ${file}`);
  return toA1(row, column);
}

test('a ledger that is being filled', async () => {
  const file = 'assets/sample-returns/教育局.xlsx';
  const preview = await open();
  const { page } = preview;
  await page.locator('.start input[type=file]').setInputFiles(file);
  await preview.pane.locator('.tallies').waitFor();
  await preview.sheet(sheetNames.indicators);
  await preview.goTo(entryOf(file, 'T01-1'));
  await page.evaluate(() => navigator.clipboard.writeText('12所'));
  await page.keyboard.press('Control+V');
  await preview.pane.locator('.finding.error button.go').first().waitFor();
  await draw(preview, 'ledger');
});

test('a plan, what is asked about it, and the round that follows', async () => {
  const preview = await open();
  const { page, pane } = preview;
  await preview.button('空白工作簿').click();
  await pane.locator('input[type=file]').first().setInputFiles('assets/sample-plan.txt');
  await pane.locator('dl.figures').waitFor();
  await pane.getByRole('button', { name: '打开为方案工作簿' }).click();
  await page.locator('.sheet-tabs').getByRole('tab', { name: '待确认' }).waitFor();
  await pane.getByRole('button', { name: '到单元格' }).first().click();
  await draw(preview, 'plan');

  await pane.locator('input[type=file]').first().setInputFiles('assets/sample-plan.xlsx');
  await pane.locator('[role=progressbar]').waitFor({ state: 'detached' });
  await pane.getByRole('tab', { name: '下发' }).click();
  await pane.locator('input[list]').fill('2023');
  await draw(preview, 'issue', '.window:not([hidden]) iframe');

  await pane.getByRole('tab', { name: '汇总' }).click();
  await pane.locator('input[type=file][multiple]').first().setInputFiles(returns);
  await pane.getByRole('button', { name: '汇总到本工作簿' }).click();
  await pane.locator('dl.figures').waitFor({ timeout: 120_000 });
  await draw(preview, 'consolidate', '.window:not([hidden]) iframe');

  await preview.sheet('总览');
  await draw(preview, 'overview');
  await preview.sheet('汇总');
  await pane.getByRole('tab', { name: '督办' }).click();
  await pane.locator('.finding.error').first().waitFor();
  await draw(preview, 'summary');
});
