import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { sheetNames } from '../../src/ledger/ledger-columns';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { roundOf } from '../kit/round-of';
import { clerkPlan, ledger, place } from './kit/clerk-ledger';
import { type Pane, PaneBench } from './kit/pane-bench';

const returns = readdirSync('assets/sample-returns').map((file) => path.resolve('assets/sample-returns', file));

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

/** Clicks until the sheet is the active one: the pane hears of a name a moment later. */
async function goUntil(page: Page, button: Locator, sheet: string): Promise<string> {
  const active = () => page.evaluate(() => window.host.workbook.activeSheet.name);
  for (let at = 0; at < 40 && (await active()) !== sheet; at += 1) {
    await button.click();
    await page.waitForTimeout(250);
  }
  return active();
}

describe('an Excel without a shared runtime: every ribbon button loads the pane anew', () => {
  const text = readFileSync('assets/sample-plan.txt', 'utf8');

  test(
    'the bureau loses nothing: text, files, period and result, over tabs, ribbon ' +
      'buttons, a reload and closing; 清除 lets it go',
    async () => {
      const open = await bench.boot();
      const excel = await open();
      const { pane } = excel;
      const draft = pane.locator('textarea');
      const period = pane.locator('input[list]');
      await draft.fill(text);
      await excel.tab('督办');
      await pane.getByText('本工作簿里没有汇总表').waitFor();
      await excel.tab('方案');
      expect((await draft.inputValue()).replaceAll('\r', '')).toBe(text.replaceAll('\r', ''));

      await excel.press('consolidate');
      expect(await excel.chosenTab()).toBe('汇总');
      await excel.button('去读取方案').click();
      expect((await draft.inputValue()).replaceAll('\r', '')).toBe(text.replaceAll('\r', ''));
      await excel.button('读取方案').last().click();
      await pane.locator('dl.figures').waitFor();

      await excel.tab('汇总');
      await period.fill('2023年度');
      await pane.locator('input[type=file][multiple]').first().setInputFiles(returns);
      await pane.getByText(`已选 ${String(returns.length)} 个文件`).waitFor();
      await excel.keeps(returns.length);
      await excel.press('open');
      expect(await excel.chosenTab()).toBe('汇总');
      await pane.getByText(`已选 ${String(returns.length)} 个文件`).waitFor();
      await period.waitFor();
      expect(await period.inputValue()).toBe('2023年度');
      await excel.button('汇总到本工作簿').click();
      const outcome = pane.locator('.place', { hasText: '汇总完成' });
      await outcome.waitFor({ timeout: 90_000 });
      const said = await outcome.innerText();

      for (const leave of [
        () => excel.reload(),
        () => excel.press('check'),
        () => excel.press('consolidate'),
        () => excel.reopen(),
      ]) {
        await leave();
        await excel.tab('汇总');
        await outcome.waitFor();
        expect(await outcome.innerText()).toBe(said);
        await pane.getByText(`已选 ${String(returns.length)} 个文件`).waitFor();
      }
      // the files are there with their bytes
      await pane.locator('dl.figures').waitFor();
      await excel.button('更新本工作簿的汇总表').click();
      await outcome.waitFor({ state: 'detached' });
      await outcome.waitFor({ timeout: 90_000 });

      await excel.button('清除窗格里保留的内容').click();
      await excel.button('不清除').click();
      await outcome.waitFor();
      await excel.button('清除窗格里保留的内容').click();
      await excel.button('现在清除窗格里保留的内容').click();
      await outcome.waitFor({ state: 'detached' });
      await excel.tab('方案');
      expect(await draft.inputValue()).toBe('');
      await expect(excel.kept()).resolves.toEqual({ labels: 0, parts: 0, files: 0 });
      await excel.reload();
      expect(await draft.inputValue()).toBe('');
      expect(excel.problems).toEqual([]);
    },
  );

  test('two workbooks each have their own, and after a day it is gone', async () => {
    const open = await bench.boot();
    const [one, other] = [await open(), await open()];
    await one.pane.locator('textarea').fill('甲的方案');
    await other.pane.locator('textarea').fill('乙的方案');
    await one.button('清除窗格里保留的内容').waitFor();
    await other.button('清除窗格里保留的内容').waitFor();
    for (const [excel, typed] of [
      [one, '甲的方案'],
      [other, '乙的方案'],
    ] as const) {
      await excel.reload();
      expect(await excel.pane.locator('textarea').inputValue()).toBe(typed);
    }
    await one.age(23);
    await other.reload();
    expect((await one.kept()).labels).toBe(2);
    await one.age(1);
    await other.reload();
    expect(await other.pane.locator('textarea').inputValue()).toBe('');
    await expect(other.kept()).resolves.toEqual({ labels: 0, parts: 0, files: 0 });
  });

  test('where pages may keep nothing the pane goes on, and says so once', async () => {
    const open = await bench.boot({ isPrivate: true });
    const excel = await open();
    await excel.pane.locator('textarea').fill(text);
    const said = excel.pane.getByText('这里不让窗格保留内容');
    await said.waitFor();
    await excel.button('读取方案').last().click();
    await excel.pane.locator('dl.figures').waitFor();
    expect(await said.count()).toBe(1);
    expect(await excel.button(/清除/).count()).toBe(0);
    expect(excel.problems).toEqual([]);
  });

  test('the clerk: a repair can be taken back after 立即校验, and never over what was typed since', async () => {
    const open = await bench.boot();
    const excel = await open(ledger);
    const { pane, page } = excel;
    const at = place('T01-1', 'actual');
    const value = () => page.evaluate(({ sheet, row, column }) => window.host.value(sheet, row, column), at);
    const edit = (typed: string, how: 'type' | 'paste') =>
      page.evaluate(
        ({ sheet, row, column, typed: given, by }) =>
          by === 'type' ? window.host.type(sheet, row, column, given) : window.host.paste(sheet, row, column, given),
        { ...at, typed, by: how },
      );
    await pane.getByText('必填的 4 处都还没有填。填了以后，有问题会列在这里。').waitFor();
    await edit('12所', 'paste');
    await excel.button('改为 12').click();
    await excel.button(/^撤销/).waitFor();
    expect(await value()).toBe(12);
    await excel.button('清除窗格里保留的内容').waitFor();
    await excel.press('check');
    await excel.button(/^撤销/).click();
    await excel.button('改为 12').click();
    await excel.button(/^撤销/).waitFor();
    await edit('15', 'type');
    await excel.button(/^撤销/).click();
    await pane.locator('[role=alert]', { hasText: '后来又改过，现在是“15”，所以没有动它。' }).waitFor();
    expect([await value(), await excel.button(/^撤销/).count()]).toEqual([15, 0]);
    await pane.getByText('已填的没有发现问题，还有 3 处没有填。').waitFor();
    expect(excel.problems).toEqual([]);
  });

  test.each(['1.9', '1.17'])(
    'under ExcelApi %s a renamed sheet is noticed, and a hidden one is said',
    async (apiSet) => {
      const open = await bench.boot({ apiSet });
      const excel = await open(ledger);
      const { pane, page } = excel;
      const at = place('T01-1', 'actual');
      await page.evaluate(({ sheet, row, column }) => window.host.paste(sheet, row, column, '12所'), at);
      const finding = pane.locator('.finding.error button.go').first();
      await finding.waitFor();
      await excel.change(at.sheet, { visibility: 'Hidden' });
      await finding.click();
      await pane.locator('[role=alert]', { hasText: '工作表“指标填报”被隐藏了，没法转到那里。' }).waitFor();
      await excel.change(at.sheet, { visibility: 'Visible' });
      const renamed = '我的指标';
      await excel.change(at.sheet, { name: renamed });
      // an Excel that does not tell of names is heard when somebody goes to another sheet
      for (const sheet of [sheetNames.cover, sheetNames.tasks])
        await page.evaluate((name) => window.host.activate(name), sheet);
      // the sheet is known by its headers, and the finding leads to where it is now
      await expect(goUntil(page, finding, renamed)).resolves.toBe(renamed);
      expect(await pane.locator('.finding', { hasText: '找不到工作表' }).count()).toBe(0);
      expect(excel.problems).toEqual([]);
    },
  );
});

describe('where there is nothing yet, the pane says what to do and leads there', () => {
  test('without a plan and a summary', async () => {
    const pane = await bench.open();
    const { page } = pane;
    await page.waitForSelector('textarea');
    await pane.tab('督办');
    await look(pane, 'follow-none');
    await pane.button('去汇总').click();
    await page.getByRole('tab', { name: '汇总', selected: true }).waitFor();
    await pane.button('去读取方案').click();
    await page.getByRole('tab', { name: '方案', selected: true }).waitFor();
    await pane.tab('下发');
    await pane.button('去读取方案').waitFor();
    await look(pane, 'issue-none');
  });

  test('立即校验 beside nothing, a plan and a summary', async () => {
    const nothing = await bench.open({ search: '?do=check' });
    await nothing.page.getByText('这个工作簿里没有台账，没有可以校验的。').waitFor();
    const plan = await bench.open({ search: '?do=check', book: readXlsx(readFileSync('assets/sample-plan.xlsx')) });
    await plan.page.getByText(/^已按本工作簿重新读取方案/).waitFor({ timeout: 60_000 });
    await plan.button('去下发').click();
    await plan.page.locator('input[list]').waitFor();
    const { book: summary } = roundOf(clerkPlan, { 甲局: { indicators: { 'T01-1': { actual: 8 } } } });
    const follow = await bench.open({ search: '?do=check', book: summary });
    await follow.page.getByText(/^这是汇总表/).waitFor();
    await look(follow, 'check-summary');
    for (const pane of [nothing, plan, follow]) expect(pane.problems).toEqual([]);
  });

  test('a period is taken as people write it, or it is said what is wrong with it', async () => {
    const pane = await bench.open({ book: toPlanBook(clerkPlan, toRuleLines()) });
    const { page } = pane;
    await pane.tab('下发');
    const period = page.locator('input[list]');
    await period.fill('2023年第二季度');
    await page.getByText('按2023年第二季度（2023Q2）处理').waitFor();
    expect(await pane.button(/压缩包/).isEnabled()).toBe(true);
    await period.fill('2023年第五季度');
    await period.blur();
    await page.getByText('报告期“2023年第五季度”不对：一年只有第一到第四季度，如 2023年第二季度。').waitFor();
    expect(await pane.button(/压缩包/).isEnabled()).toBe(false);
    await look(pane, 'period-wrong');
  });
});
