import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { sheetNames } from '../../src/ledger/ledger-columns';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { fillLedger } from '../kit/fill-ledger';
import { coverLabels } from '../../src/ledger/cover-sheet';
import { isThorough } from '../kit/thorough';
import { clerkPlan, ledger, place } from './kit/clerk-ledger';
import { type Pane, PaneBench, type PaneOptions } from './kit/pane-bench';

const returns = readdirSync('assets/sample-returns').map((file) => path.resolve('assets/sample-returns', file));

const words = {
  'zh-CN': {
    open: '打开为方案工作簿',
    tabs: ['方案', '下发', '汇总', '督办'],
    zip: /压缩包/,
    run: '汇总到本工作簿',
    sendBack: /^退回单/,
    copyAll: '复制群发催报',
    copy: /^复制提醒/,
    next: '下一处未填',
    check: '全面校验',
    repair: /^改为/,
    undo: /^撤销/,
    ready: '可以交了',
  },
  'en-US': {
    open: 'Open as the plan workbook',
    tabs: ['Plan', 'Issue', 'Consolidate', 'Follow up'],
    zip: /one zip/,
    run: 'Write the summary here',
    sendBack: /^Save what goes back/,
    copyAll: 'Copy reminder to all',
    copy: /^Copy reminder/,
    next: 'Next empty entry',
    check: 'Check everything',
    repair: /^Change to/,
    undo: /^Undo/,
    ready: 'Ready to return',
  },
} as const;

const looks: readonly (readonly [string, PaneOptions & { language: keyof typeof words }])[] = [
  ['Chinese, light', { language: 'zh-CN' }],
  ['English, dark', { language: 'en-US', isDark: true }],
];

const filledOn = (() => {
  const label = ledger.sheets
    .find(({ name }) => name === sheetNames.cover)
    ?.cells.find(({ value }) => value === coverLabels.filledOn);
  return { sheet: sheetNames.cover, row: label?.row ?? -1, column: 1 };
})();

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

async function look(pane: Pane, name: string): Promise<void> {
  await pane.shoot(name);
  expect(await pane.violations()).toEqual([]);
  expect(await pane.isWide()).toBe(false);
}

/** The words of a look, and what its pictures are called by. */
function sayIn({ language, isDark }: (typeof looks)[number][1]) {
  return { say: words[language], tag: `${language.slice(0, 2)}${isDark ? '-dark' : ''}` };
}

test('the support page reads well by itself', async () => {
  const pane = await bench.open();
  await pane.page.goto(new URL('support.html', pane.page.url()).href);
  expect(await pane.violations()).toEqual([]);
  expect(await pane.isWide()).toBe(false);
});

test('the pane goes dark with the program, once somebody comes back to it', async () => {
  const { page } = await bench.open();
  await page.waitForSelector('.pane.light textarea');
  await page.evaluate(() => {
    window.given.background = 0x262626;
    // office.js takes a theme for good for five seconds
    const later = Date.now() + 5000;
    Date.prototype.getTime = () => later;
    window.dispatchEvent(new Event('focus'));
  });
  await page.waitForSelector('.pane.dark textarea');
});

// in the first look the bureau's round runs with the tests of the preview
describe.each(isThorough ? looks : looks.slice(1))('%s', (_, options) => {
  const { say, tag } = sayIn(options);

  test('the bureau’s round: plan, issue, consolidate, follow up', async () => {
    const pane = await bench.open(options);
    const { page } = pane;
    await page.waitForSelector('textarea');
    await look(pane, `plan-start-${tag}`);

    await page.locator('input[type=file]').first().setInputFiles('assets/sample-plan.txt');
    await page.waitForSelector('dl.figures');
    await look(pane, `plan-read-${tag}`);
    await pane.button(say.open).click();
    await page.waitForSelector('.place');
    expect(await pane.sheets()).toEqual(['方案', '任务', '指标', '节点', '单位', '规则', '设置', '修订', '待确认']);

    // the plan of record is the corrected one
    await page.locator('input[type=file]').first().setInputFiles('assets/sample-plan.xlsx');
    await page.waitForFunction(() => !document.querySelector('[role=progressbar]'));

    await pane.tab(say.tabs[1]);
    await page.locator('input[list]').fill('2023');
    await look(pane, `issue-${tag}`);
    const [download] = await Promise.all([page.waitForEvent('download'), pane.button(say.zip).click()]);
    expect(download.suggestedFilename()).toMatch(/-2023\.zip$/);
    await page.waitForSelector('.place');

    await pane.tab(say.tabs[2]);
    await page.locator('input[type=file][multiple]').first().setInputFiles(returns);
    await look(pane, `consolidate-${tag}`);
    await pane.button(say.run).click();
    await page.waitForSelector('dl.figures', { timeout: 60_000 });
    await look(pane, `consolidated-${tag}`);
    expect(await pane.sheets()).toEqual(
      expect.arrayContaining(['汇总', '任务进展', '报送情况', '问题清单', '督办清单', '明细', '_summary']),
    );

    const [back] = await Promise.all([page.waitForEvent('download'), pane.button(say.sendBack).click()]);
    expect(back.suggestedFilename()).toMatch(/-2023-退回\.zip$/);
    expect(Object.keys(unzipSync(readFileSync(await back.path())))).toEqual(
      expect.arrayContaining(['教育局-2023-退回20231225.xlsx', '催报-2023-20231225.txt']),
    );
    await page.waitForFunction(() => document.activeElement?.textContent.includes('退回.zip'));
    await look(pane, `sent-back-${tag}`);

    await pane.tab(say.tabs[3]);
    await pane.button(say.copyAll).click();
    await page.waitForSelector('.place');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^各单位：\r?\n《.+》2023年度工作任务台账还有 2 个单位没有报送：纪委监委、第二小学。/,
    );
    await pane.button(say.copy).first().click();
    await page.waitForSelector('.place');
    await look(pane, `follow-up-${tag}`);
    // a red light leads to the row of its entry
    const red = page.locator('.finding.error button', { hasText: 'T15-2' }).first();
    await red.click();
    await page.waitForFunction(() => window.host.workbook.activeSheet.name === '明细');
    const { row } = await pane.selection();
    expect(await page.evaluate((at) => [0, 2].map((column) => window.host.value('明细', at, column)), row)).toEqual([
      'T15-2',
      '教育局',
    ]);
    expect(pane.problems).toEqual([]);
  });
});

describe.each(isThorough ? looks : looks.slice(0, 1))('%s', (_, options) => {
  const { say, tag } = sayIn(options);

  test('the clerk’s way: type, see, go there, repair, take back, finish', async () => {
    const pane = await bench.open({ ...options, book: ledger });
    const { page } = pane;
    await page.waitForSelector('.tallies');
    await look(pane, `clerk-blank-${tag}`);
    await pane.button(say.next).click();
    await page.waitForFunction((sheet) => window.host.workbook.activeSheet.name === sheet, sheetNames.tasks);

    await pane.paste(place('T01-1', 'actual'), '12所');
    await pane.paste(place('T01-2', 'actual'), '0.97');
    await page.waitForSelector('.finding.error');
    await look(pane, `clerk-${tag}`);
    await page.locator('.finding.error button.go').first().click();
    await page.waitForFunction((sheet) => window.host.workbook.activeSheet.name === sheet, sheetNames.indicators);
    expect(await pane.selection()).toEqual(place('T01-1', 'actual'));

    await pane.button(say.repair).first().click();
    await page.waitForSelector('[role=log] button');
    await look(pane, `clerk-repaired-${tag}`);
    expect(
      await page.evaluate(({ sheet, row, column }) => window.host.value(sheet, row, column), place('T01-1', 'actual')),
    ).toBe(12);
    await pane.button(say.undo).first().click();
    await page.waitForSelector('.finding.error');
    expect(
      await page.evaluate(({ sheet, row, column }) => window.host.value(sheet, row, column), place('T01-1', 'actual')),
    ).toBe('12所');

    await pane.type(place('T01-1', 'actual'), '12');
    const [status] = ledger.sheets
      .filter(({ name }) => name === sheetNames.tasks)
      .flatMap(({ cells }) => cells.filter(({ value }) => value === 'T01'));
    await pane.type({ sheet: sheetNames.tasks, row: status?.row ?? -1, column: 2 }, '推进中');
    await pane.type(filledOn, '2023-12-20');
    await pane.button(say.check).click();
    await page.getByText(say.ready).waitFor();
    await look(pane, `clerk-ready-${tag}`);
    expect(pane.problems).toEqual([]);
  });
});

test('cancelled half-way nothing is written; refreshed, what the bureau typed is kept', async () => {
  const pane = await bench.open({ book: readXlsx(readFileSync('assets/sample-plan.xlsx')) });
  const { page } = pane;
  await pane.tab('汇总');
  await page.locator('input[list]').fill('2023');
  // the copies are made in the page: 300 files take long to hand over
  await page
    .locator('input[type=file][multiple]')
    .first()
    .evaluate(
      (input: HTMLInputElement, base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const many = new DataTransfer();
        for (let at = 0; at < 300; at += 1) many.items.add(new File([bytes], `${String(at)}.xlsx`));
        input.files = many.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      readFileSync('assets/sample-returns/教育局.xlsx', 'base64'),
    );
  await pane.button('汇总到本工作簿').click();
  await page.getByText(/正在读取 [1-9]/).waitFor();
  await pane.button('取消').click();
  await page.getByText('已取消').waitFor();
  expect(await pane.sheets()).not.toContain('汇总');

  await pane.button('清空').click();
  await page.locator('input[type=file][multiple]').first().setInputFiles(returns);
  await pane.button('汇总到本工作簿').click();
  await page.waitForSelector('dl.figures', { timeout: 60_000 });
  const places = await page.evaluate(() => {
    const cells = window.host.book().sheets.find(({ name }) => name === '明细')?.cells ?? [];
    const header = cells.find(({ value }) => value === '批示');
    return { row: (header?.row ?? 0) + 1, column: header?.column ?? 0 };
  });
  await pane.type({ sheet: '明细', ...places }, '请核对');
  await pane.button('更新本工作簿的汇总表').click();
  await page.waitForSelector('dl.figures', { state: 'detached' });
  await page.waitForSelector('dl.figures', { timeout: 60_000 });
  expect(await page.evaluate(({ row, column }) => window.host.value('明细', row, column), places)).toBe('请核对');
  expect(pane.problems).toEqual([]);
});

describe('returns that do not do', () => {
  const [rival, other] = [8, 12].map((actual) =>
    fillLedger(ledger, { cover: { filledOn: 45280 }, indicators: { 'T01-1': { actual } } }),
  );

  async function consolidating(): Promise<Pane> {
    const pane = await bench.open({ book: toPlanBook(clerkPlan, toRuleLines()) });
    await pane.tab('汇总');
    await pane.page.locator('input[list]').fill('2023');
    return pane;
  }

  const fileOf = (name: string, buffer: Uint8Array) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(buffer),
  });

  test('all of them: each with its reason, and the workbook as it was', async () => {
    const pane = await consolidating();
    const { page } = pane;
    const before = await pane.sheets();
    await page
      .locator('input[type=file][multiple]')
      .first()
      .setInputFiles([
        fileOf('坏.xlsx', Buffer.from('not a workbook')),
        fileOf('上锁.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      ]);
    await pane.button('汇总到本工作簿').click();
    await page.getByText('没有一份台账能计入，所以没有写入。').waitFor();
    await page.locator('.finding.error', { hasText: '坏.xlsx' }).waitFor();
    await page.locator('.finding.error', { hasText: '上锁.xlsx' }).waitFor();
    expect(await pane.sheets()).toEqual(before);
    await look(pane, 'none-counts');
    expect(pane.problems).toEqual([]);
  });

  test('two that tie: both are shown with what differs, and the one that is chosen counts', async () => {
    const pane = await consolidating();
    const { page } = pane;
    await page
      .locator('input[type=file][multiple]')
      .first()
      .setInputFiles([
        fileOf('甲局.xlsx', await writeXlsx(rival ?? ledger)),
        fileOf('甲局2.xlsx', await writeXlsx(other ?? ledger)),
      ]);
    await pane.button('汇总到本工作簿').click();
    const second = page
      .locator('.finding', { hasText: '不同之处（这份→那份）：T01-1' })
      .filter({ hasText: '甲局2.xlsx' })
      .last();
    await second.waitFor();
    await look(pane, 'tied');
    await second.getByRole('button', { name: '以这份为准，重新汇总' }).click();
    await page.waitForSelector('dl.figures');
    expect(
      await page.evaluate(() =>
        window.host
          .book()
          .sheets.find(({ name }) => name === '明细')
          ?.cells.some(({ value }) => value === 12),
      ),
    ).toBe(true);
    expect(pane.problems).toEqual([]);
  });

  test('dropped files are taken, a drop without any is said', async () => {
    const pane = await consolidating();
    const { page } = pane;
    const drop = (names: readonly string[]) =>
      page.evaluate((given) => {
        const transfer = new DataTransfer();
        for (const name of given) transfer.items.add(new File(['x'], name));
        document
          .querySelector('.drop')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }, names);
    await drop(['~$甲局.xlsx', '.DS_Store']);
    await page.locator('[role=alert]', { hasText: '里面没有文件' }).waitFor();
    await drop(['甲局.xlsx', '乙局.xlsx']);
    await page.getByText('已选 2 个文件').waitFor();
    expect(await page.locator('[role=alert]').count()).toBe(0);
    expect(pane.problems).toEqual([]);
  });

  test('a workbook whose structure is locked is left as it was, and the pane says what to do', async () => {
    const pane = await consolidating();
    const { page } = pane;
    await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.protection.protect();
        await context.sync();
      }),
    );
    const before = await page.evaluate(() => JSON.stringify(window.host.book()));
    await page
      .locator('input[type=file][multiple]')
      .first()
      .setInputFiles([fileOf('甲局.xlsx', await writeXlsx(rival ?? ledger))]);
    await pane.button('汇总到本工作簿').click();
    await page.locator('[role=alert]', { hasText: '请在“审阅”里撤销保护' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(window.host.book()))).toBe(before);
  });
});

test('a sheet that goes away during a check is said, and the rest is checked on', async () => {
  const pane = await bench.open({ book: ledger });
  const { page } = pane;
  await page.waitForSelector('.tallies');
  await page.evaluate((sheet) => {
    document.querySelectorAll<HTMLButtonElement>('.card button')[1]?.click();
    return Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).delete();
      await context.sync();
    });
  }, sheetNames.tasks);
  await page.locator('.finding', { hasText: `找不到工作表“${sheetNames.tasks}”` }).waitFor();
  expect(await pane.violations()).toEqual([]);
  expect(pane.problems).toEqual([]);
});

test('the keyboard goes from the tabs through the choices to the act, in the order in which they stand', async () => {
  const pane = await bench.open({ book: readXlsx(readFileSync('assets/sample-plan.xlsx')) });
  const { page } = pane;
  await pane.tab('汇总');
  await page.locator('input[list]').fill('2023');
  await page.locator('input[type=file][multiple]').first().setInputFiles(returns.slice(0, 2));
  await page.getByText('已选 2 个文件').waitFor();
  await page.getByRole('tab', { selected: true }).focus();
  const order: string[] = [];
  for (let at = 0; at < 10; at++) {
    await page.keyboard.press('Tab');
    order.push(
      await page.evaluate(() =>
        document.activeElement instanceof HTMLInputElement ? 'period' : (document.activeElement?.textContent ?? ''),
      ),
    );
  }
  expect(order).toEqual([
    '改好了，重新读取',
    '打开方案工作簿',
    'period',
    '选择文件',
    '选择文件夹',
    '清空',
    '选择佐证材料文件夹',
    '选择上期汇总表',
    '汇总到本工作簿',
    '存成文件',
  ]);
});

test.each(isThorough ? [300, 500] : [300])('fits %i pixels', async (width) => {
  const pane = await bench.open({ width, book: ledger });
  await pane.page.waitForSelector('.tallies');
  await pane.shoot(`clerk-${String(width)}`);
  expect(await pane.isWide()).toBe(false);
  const bureau = await bench.open({ width });
  await bureau.page.waitForSelector('textarea');
  expect(await bureau.isWide()).toBe(false);
});

test('forced colours take the contrast theme', async () => {
  const pane = await bench.open({ isContrast: true, book: ledger });
  await pane.page.waitForSelector('.pane.contrast .tallies');
  await pane.paste(place('T01-1', 'actual'), '12所');
  await pane.page.waitForSelector('.finding.error');
  await look(pane, 'clerk-contrast');
  const bureau = await bench.open({ isContrast: true });
  await bureau.page.waitForSelector('.pane.contrast textarea');
  await look(bureau, 'plan-contrast');
});

test('the keyboard alone goes through the tabs and back', async () => {
  const pane = await bench.open();
  await pane.page.waitForSelector('textarea');
  await pane.page.keyboard.press('Tab');
  await pane.page.keyboard.press('ArrowRight');
  await pane.page.keyboard.press('Enter');
  await pane.page.getByRole('tab', { name: '下发', selected: true }).waitFor();
  await pane.page.keyboard.press('End');
  await pane.page.keyboard.press('Space');
  await pane.page.getByRole('tab', { name: '督办', selected: true }).waitFor();
  expect(pane.problems).toEqual([]);
});

test('one ledger opens in a window of its own, the same as the terminal makes', async () => {
  const pane = await bench.open({ search: '?do=consolidate' });
  await pane.page.getByRole('tab', { name: '汇总', selected: true }).waitFor();
  await pane.tab('下发');
  await pane.page.locator('input[accept=".xlsx,.json"]').setInputFiles('assets/sample-plan.xlsx');
  await pane.page.locator('input[list]').fill('2023');
  await pane.button('打开教育局的台账').click();
  await pane.page.waitForFunction(() => window.opened.length === 1);
  const sheets = await pane.page.evaluate(() => window.opened[0]?.sheets.map(({ name }) => name));
  expect(sheets).toEqual(['填报说明', '任务台账', '举措分解', '指标填报', '_ledger']);
});

describe('what cannot go on ends in a sentence', () => {
  test.each([
    ['Excel too old', { apiSet: '1.8' }, '太旧'],
    ['no Excel around', { isAlone: true }, '在 Excel 里打开'],
    ['office.js missing', { without: 'office/office.js' }, 'office.js'],
    ['the pane’s script missing', { without: 'pane.js' }, '没有加载完整'],
  ] as const)('%s', async (_, options, sentence) => {
    const pane = await bench.open(options);
    await pane.page.locator('.plain-sentence', { hasText: sentence }).first().waitFor();
    expect(await pane.page.locator('.plain-sentence').count()).toBe(2);
    expect(await pane.violations()).toEqual([]);
  });

  test('not a plan', async () => {
    const pane = await bench.open();
    await pane.page.waitForSelector('textarea');
    await pane.page.locator('input[type=file]').first().setInputFiles('assets/sample-returns/教育局.xlsx');
    await pane.page.locator('[role=alert]').waitFor();
    expect(await pane.violations()).toEqual([]);
    expect(await pane.sheets()).toEqual(['Sheet1']);
    expect(pane.problems).toEqual([]);
  });

  test('a cell being edited: tried again, then said, and nothing lost', async () => {
    const pane = await bench.open({ book: ledger });
    await pane.page.waitForSelector('.tallies');
    await pane.page.evaluate(() => {
      window.host.beginCellEdit();
    });
    await pane.button('下一处未填').click();
    await pane.page.locator('[role=alert]', { hasText: '正在编辑' }).waitFor({ timeout: 10_000 });
    await pane.page.evaluate(() => {
      window.host.endCellEdit();
    });
    await pane.button('下一处未填').click();
    await pane.page.waitForFunction((sheet) => window.host.workbook.activeSheet.name === sheet, sheetNames.tasks);
  });

  test('a part of the pane that does not arrive is said, never a blank pane', async () => {
    const part = readdirSync('dist/addin').find((file) => file.includes('issue-view')) ?? '';
    const pane = await bench.open({ without: part });
    await pane.page.waitForSelector('textarea');
    await pane.tab('下发');
    await pane.page.getByRole('heading', { name: '窗格出错了' }).waitFor();
    expect(await pane.violations()).toEqual([]);
  });
});

test('the first view loads little: 1.3 × the official template at most', async () => {
  const template = 105_000;
  const pane = await bench.open();
  await pane.page.waitForSelector('textarea');
  const scripts = [...pane.loaded].filter((file) => file.endsWith('.js') && !file.startsWith('office/'));
  const bytes = scripts.reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join('dist/addin', file)), { level: 9 }).length,
    0,
  );
  expect(bytes).toBeLessThanOrEqual(1.3 * template);
  expect(scripts.filter((file) => /worker|vendors.*fflate/.test(file))).toEqual([]);
});
