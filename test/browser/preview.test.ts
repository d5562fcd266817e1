import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toA1 } from '../../src/workbook/book/a1';
import { readTable } from '../../src/workbook/book/read-table';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { indicatorColumns, type IndicatorKey, sheetNames } from '../../src/ledger/ledger-columns';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import { issueOne, roundOf } from '../kit/round-of';
import { isThorough } from '../kit/thorough';
import { type Preview, PreviewBench, type PreviewOptions } from './kit/preview-bench';

const words = {
  'zh-CN': {
    empty: '空白工作簿',
    save: '保存为 .xlsx',
    drop: '放弃',
    openPlan: '打开为方案工作簿',
    tabs: ['下发', '汇总', '督办'],
    openLedger: '打开教育局的台账',
    run: '汇总到本工作簿',
    repair: /^改为/,
    planBook: '工作簿1.xlsx',
  },
  'en-US': {
    empty: 'An empty workbook',
    save: 'Save as .xlsx',
    drop: 'Drop it',
    openPlan: 'Open as the plan workbook',
    tabs: ['Issue', 'Consolidate', 'Follow up'],
    openLedger: /^Open.*教育局/,
    run: 'Write the summary here',
    repair: /^Change to/,
    planBook: 'Book1.xlsx',
  },
} as const;

const looks: readonly (readonly [string, PreviewOptions & { language: keyof typeof words }])[] = [
  ['Chinese, light', { language: 'zh-CN' }],
  ['English, dark', { language: 'en-US', isDark: true }],
];

const others = readdirSync('assets/sample-returns')
  .filter((file) => file !== '教育局.xlsx')
  .map((file) => path.resolve('assets/sample-returns', file));

const plan = fromPlanBook(readXlsx(readFileSync('assets/sample-plan.xlsx')), toRuleLines());
const ledger = issueOne(plan, '教育局');

/** Where an indicator's 达标情况 stands in 汇总. */
function ratingOf(id: string): string {
  const sheet = roundOf(plan, {}).book.sheets.find(({ name }) => name === '汇总');
  const cells = sheet?.cells ?? [];
  const header = cells.find(({ value }) => value === '达标情况');
  return toA1(cells.find(({ value, column }) => value === id && column === 0)?.row ?? -1, header?.column ?? -1);
}

function addressOf(id: string, key: IndicatorKey): string {
  const sheet = ledger.sheets.find(({ name }) => name === sheetNames.indicators);
  const table = sheet && readTable(sheet, indicatorColumns, 'id');
  const row = table?.rows.find(({ cells }) => cells.id?.value === id);
  return toA1(row?.row ?? -1, table?.positions[key] ?? -1);
}

let bench: PreviewBench;

beforeAll(async () => {
  bench = await PreviewBench.start();
});

afterEach(async () => {
  await bench.clear();
});
afterAll(async () => {
  await bench.stop();
});

async function look(preview: Preview, name: string): Promise<void> {
  await preview.shoot(name);
  expect(await preview.violations()).toEqual([]);
}

// in the other look the bureau's round runs with the tests of the pane
describe.each(isThorough ? looks : looks.slice(0, 1))('%s', (_, options) => {
  const say = words[options.language];
  const tag = `${options.language.slice(0, 2)}${options.isDark ? '-dark' : ''}`;

  test('the whole round by hand', async () => {
    const preview = await bench.open(options);
    const { page } = preview;
    await look(preview, `start-${tag}`);

    // the plan is read and opened as the plan workbook
    await preview.button(say.empty).click();
    await preview.pane.locator('input[type=file]').first().setInputFiles('assets/sample-plan.txt');
    await preview.pane.locator('dl.figures').waitFor();
    await preview.pane.getByRole('button', { name: say.openPlan }).click();
    await page.locator('.sheet-tabs').getByRole('tab', { name: '待确认' }).waitFor();
    await look(preview, `plan-${tag}`);
    await preview.pane.locator('input[type=file]').first().setInputFiles('assets/sample-plan.xlsx');
    await preview.pane.locator('[role=progressbar]').waitFor({ state: 'detached' });

    // one ledger opens in a window of its own
    await preview.pane.getByRole('tab', { name: say.tabs[0] }).click();
    await preview.pane.locator('input[list]').fill('2023');
    await preview.pane.getByRole('button', { name: say.openLedger }).click();
    await preview.pane.locator('.tallies').waitFor();
    expect(await page.locator('.sheet-tabs').getByRole('tab').allInnerTexts()).toEqual([
      '填报说明',
      '任务台账',
      '举措分解',
      '指标填报',
    ]);

    // a locked cell says so; what validation refuses is asked about
    await preview.sheet(sheetNames.indicators);
    await preview.goTo(addressOf('T01-1', 'name'));
    await page.keyboard.type('x');
    await page.locator('.sheet-notice', { hasText: addressOf('T01-1', 'name') }).waitFor();
    const actual = addressOf('T01-1', 'actual');
    await preview.goTo(actual);
    await page.locator('.prompt').waitFor();
    await page.keyboard.type('12所');
    await page.keyboard.press('Enter');
    await page.locator('dialog', { hasText: '请改正后再填' }).waitFor();
    await look(preview, `refused-${tag}`);
    await preview.button(say.drop).click();
    expect(await preview.cell(actual).innerText()).toBe('');

    // a paste goes past validation; the cells and the pane see it
    await page.evaluate(() => navigator.clipboard.writeText('12所'));
    await page.keyboard.press('Control+V');
    await preview.cell(actual).getByText('12所').waitFor();
    const finding = preview.pane.locator('.finding.error button.go').first();
    await finding.waitFor();
    const verdict = addressOf('T01-1', 'verdict');
    await preview.goTo(verdict);
    expect(await preview.cell(verdict).innerText()).toContain('12所');
    expect(await preview.cell(actual).evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(
      'rgb(255, 199, 206)',
    );
    await finding.click();
    await page.locator(`#cell-${actual}.active`).waitFor();
    await look(preview, `ledger-${tag}`);

    // repaired from the pane, then filled by typing
    await preview.pane.getByRole('button', { name: say.repair }).first().click();
    await preview.cell(actual).getByText('12', { exact: true }).waitFor();
    await preview.enter(actual, '3');
    await preview.cell(actual).getByText('3', { exact: true }).waitFor();
    for (const [key, text] of [
      ['numerator', '18'],
      ['denominator', '20'],
    ] as const) {
      await preview.enter(addressOf('T15-2', key), text);
      await preview.cell(addressOf('T15-2', key)).getByText(text, { exact: true }).waitFor();
    }
    await preview.sheet('填报说明');
    const file = await preview.save(() => preview.button(say.save).click());
    const saved = await file.path();

    // consolidated from files, the one just filled among them
    await page.locator('.top-bar').getByRole('button', { name: say.planBook }).click();
    await preview.pane.getByRole('tab', { name: say.tabs[1] }).click();
    const own = { name: '教育局.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(saved) };
    const buffers = others.map((each) => ({
      name: path.basename(each),
      mimeType: 'application/octet-stream',
      buffer: readFileSync(each),
    }));
    await preview.pane
      .locator('input[type=file][multiple]')
      .first()
      .setInputFiles([...buffers, own]);
    await preview.pane.getByRole('button', { name: say.run }).click();
    await preview.pane.locator('dl.figures').waitFor({ timeout: 60_000 });

    // red in 汇总, and from a matter to its row in 明细
    await preview.sheet('汇总');
    const rating = ratingOf('T15-2');
    await preview.goTo(rating);
    expect(await preview.cell(rating).innerText()).toBe('未达标');
    expect(await preview.cell(rating).evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(
      'rgb(255, 199, 206)',
    );
    await look(preview, `summary-${tag}`);
    await preview.pane.getByRole('tab', { name: say.tabs[2] }).click();
    const matter = preview.pane.locator('.finding.error', { hasText: 'T15-2' }).getByRole('button').first();
    await matter.click();
    await page.locator('.sheet-tabs [aria-selected=true]', { hasText: '明细' }).waitFor();
    const { address } = await preview.place();
    const rows = await page.locator('.grid-row', { has: page.locator(`#cell-${address}`) }).innerText();
    expect(rows).toContain('T15-2');
    expect(rows).toContain('教育局');
    await look(preview, `follow-up-${tag}`);
    expect(preview.problems).toEqual([]);
  });
});

test('beside the pane on a laptop an entry and its verdict are in view when the sheet opens', async () => {
  const preview = await bench.open();
  const { page } = preview;
  await page.setViewportSize({ width: 1_366, height: 768 });
  await page.locator('.start input[type=file]').setInputFiles('assets/sample-returns/教育局.xlsx');
  await preview.pane.locator('.tallies').waitFor();
  const pane = await page.locator('.pane-side').first().boundingBox();
  const edges = async (address: string) => {
    const box = await preview.cell(address).boundingBox();
    return { left: box?.x ?? -1, right: (box?.x ?? Infinity) + (box?.width ?? 0), bottom: (box?.y ?? Infinity) + 20 };
  };
  for (const [sheet, addresses] of [
    [sheetNames.tasks, ['C5', 'H5']],
    [sheetNames.indicators, [addressOf('T01-1', 'actual'), addressOf('T01-1', 'verdict')]],
  ] as const) {
    await preview.sheet(sheet);
    for (const address of addresses) {
      const { left, right, bottom } = await edges(address);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(pane?.x ?? 0);
      expect(bottom).toBeLessThanOrEqual(768);
    }
  }
  await preview.shoot('laptop');
});

test('a file of yours opens with its looks, and language, colours and width are as you choose', async () => {
  const preview = await bench.open();
  const { page } = preview;
  await page.locator('.start input[type=file]').setInputFiles('assets/sample-plan.txt');
  await page.locator('.talk [role=alert]', { hasText: '不是' }).waitFor();
  await page.locator('.start input[type=file]').setInputFiles('assets/sample-returns/教育局.xlsx');
  await preview.pane.locator('.tallies').waitFor();
  expect(await page.locator('.sheet-tabs').getByRole('tab').allInnerTexts()).toEqual([
    '填报说明',
    '任务台账',
    '举措分解',
    '指标填报',
  ]);

  // a list by keyboard, on the entry colour
  await preview.sheet(sheetNames.tasks);
  const status = 'C5';
  await preview.goTo(status);
  expect(await preview.cell(status).evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(
    'rgb(255, 251, 230)',
  );
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Home');
  await look(preview, 'list-zh');
  await page.keyboard.press('Enter');
  await preview.cell(status).getByText('未启动').waitFor();

  await preview.button('English').click();
  await preview.pane.locator('html[lang=en] .tallies').waitFor();
  await preview.button('Dark').click();
  await preview.pane.locator('.pane.dark .tallies').waitFor();
  const splitter = page.locator('.window:not([hidden])').getByRole('separator');
  await splitter.press('Home');
  await look(preview, 'narrow-en-dark');
  expect((await page.locator('.pane-side').first().boundingBox())?.width).toBe(300);
  await splitter.press('End');
  expect((await page.locator('.pane-side').first().boundingBox())?.width).toBe(500);
  expect(await preview.cell(status).innerText()).toBe('未启动');

  // a ribbon button, and the way back into the sheet and out of it by keyboard
  await preview.button('Check now').click();
  await preview.pane.locator('.finding').first().waitFor();
  await preview.editor.focus();
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  expect(preview.problems).toEqual([]);
});

test('the mouse selects, fills on and follows links', async () => {
  const preview = await bench.open();
  const { page } = preview;
  const press = async (from: string, to: string, corner = false) => {
    const [start, end] = [
      await preview
        .cell(from)
        .locator(corner ? '.handle' : 'xpath=.')
        .boundingBox(),
      await preview.cell(to).boundingBox(),
    ];
    if (!start || !end) throw new Error('not on the screen');
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
    await page.mouse.up();
  };
  await preview.button('空白工作簿').click();
  await preview.enter('A1', '2');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await press('A1', 'A2');
  await press('A2', 'A5', true);
  await preview.cell('A5').getByText('10').waitFor();
  await preview.cell('B1').dblclick();
  await page.keyboard.type('=SUM(A1:A5)');
  await page.keyboard.press('Tab');
  await preview.cell('B1').getByText('30').waitFor();
  await press('A1', 'A5');
  await page.keyboard.press('Control+C');
  await preview.goTo('D1');
  await page.keyboard.press('Control+V');
  await preview.cell('D5').getByText('10').waitFor();
  await page.keyboard.press('Delete');
  await preview.cell('D5').getByText('10').waitFor({ state: 'detached' });

  await preview.button('开始').click();
  await preview.button('汇总表').click();
  await preview.sheet('问题清单');
  const link = page.locator('.cell.link').first();
  const address = ((await link.getAttribute('id')) ?? '').replace('cell-', '');
  await link.click();
  await page.locator('.sheet-tabs [aria-selected=true]', { hasText: '明细' }).waitFor();
  const place = await preview.place();
  await preview.sheet('问题清单');
  await preview.goTo(address);
  await page.keyboard.press('Alt+Enter');
  await page.locator('.sheet-tabs [aria-selected=true]', { hasText: '明细' }).waitFor();
  expect(await preview.place()).toEqual(place);
  await look(preview, 'link-zh');
  expect(preview.problems).toEqual([]);
});

test('an input method writes into the cell; what is not entered yet makes the pane wait; what is not saved is asked about', async () => {
  const preview = await bench.open();
  const { page } = preview;
  await preview.button('一份台账').click();
  await preview.pane.locator('.tallies').waitFor();
  await preview.sheet(sheetNames.tasks);
  await preview.goTo('D5');
  const method = await page.context().newCDPSession(page);
  await method.send('Input.imeSetComposition', { text: 'zhong', selectionStart: 5, selectionEnd: 5 });
  await method.send('Input.insertText', { text: '中' });
  await method.send('Input.imeSetComposition', { text: 'qi', selectionStart: 2, selectionEnd: 2 });
  await method.send('Input.insertText', { text: '期' });
  expect(await preview.editor.inputValue()).toBe('中期');

  await preview.pane.getByRole('button', { name: '全面校验' }).click();
  await preview.pane.locator('[role=alert]', { hasText: '正在编辑' }).waitFor({ timeout: 10_000 });
  await preview.editor.focus();
  await page.keyboard.press('Enter');
  await preview.cell('D5').getByText('中期').waitFor();
  await preview.pane.getByRole('button', { name: '全面校验' }).click();
  await preview.pane.locator('[role=alert]', { hasText: '正在编辑' }).waitFor({ state: 'detached' });
  await preview.editor.focus();
  await page.keyboard.press('Control+Z');
  await preview.cell('D5').getByText('中期').waitFor({ state: 'detached' });

  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  await preview.button('关闭').click();
  await page.locator('.start').waitFor();
  expect(asked).toEqual([expect.stringContaining('没有保存')]);
  expect(preview.problems).toEqual([]);
});
