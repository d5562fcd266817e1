import { readFileSync } from 'node:fs';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import { readQuestions } from '../../src/plan/book/read-questions';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { type Preview, PreviewBench } from './kit/preview-bench';

let bench: PreviewBench;

beforeAll(async () => {
  bench = await PreviewBench.start();
});

afterAll(async () => {
  await bench.stop();
});

/** What a person at the keyboard does beside the pane: Tab to what is named, and press it. */
class Keys {
  constructor(private readonly preview: Preview) {}

  async press(key: string, times = 1): Promise<void> {
    for (let n = 0; n < times; n += 1) await this.preview.page.keyboard.press(key);
  }

  /** Tabs on until the focus is on what is so called; where the pane ends, back in by F6 and the other way. */
  async to(name: string | RegExp): Promise<void> {
    let key = 'Shift+Tab';
    const said: string[] = [];
    for (let n = 0; n < 400; n += 1) {
      const here = await this.focused();
      if (typeof name === 'string' ? here === name : name.test(here)) return;
      said.push(here.slice(0, 30));
      await this.press(key);
      if (await this.isInPane()) continue;
      await this.press('F6');
      key = key === 'Tab' ? 'Shift+Tab' : 'Tab';
    }
    throw new Error(`${String(name)} is not reached: ${said.slice(0, 40).join(' | ')}`);
  }

  async on(name: string | RegExp): Promise<void> {
    await this.to(name);
    await this.press('Enter');
  }

  private isInPane(): Promise<boolean> {
    return this.preview.page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  }

  private async focused(): Promise<string> {
    return this.preview.pane.locator('body').evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? (at === document.body ? '' : (at?.textContent.trim() ?? ''));
    });
  }
}

test('from the sample’s draft to a clean plan of record, by keys, every question answered', async () => {
  const preview = await bench.open();
  const { page, pane } = preview;
  const keys = new Keys(preview);
  await preview.button('空白工作簿').press('Enter');
  await pane.locator('textarea').focus();
  await page.keyboard.insertText(readFileSync('assets/sample-plan.txt', 'utf8'));
  await keys.on('读取方案');
  await pane.locator('dl.figures').waitFor();
  await keys.on('打开为方案工作簿');
  await pane.locator('.walk').waitFor();
  await preview.shoot('worklist');

  const walk = pane.locator('.walk');
  const left = async (): Promise<number> =>
    Number(/共 (\d+) 处/.exec(await walk.locator('.hint').innerText())?.[1] ?? 'NaN');
  const sentence = () => walk.locator('.sentence').innerText();
  const all = await left();
  expect(all).toBeGreaterThan(20);

  /** Types the answer into the cell to which the question leads; the pane notices. */
  async function correct(answer: string): Promise<void> {
    const before = await left();
    const asked = await sentence();
    await keys.on('到单元格');
    await keys.press('F6');
    await page.keyboard.type(answer);
    await keys.press('Enter');
    await keys.press('F6');
    await walk.locator('.hint', { hasText: `共 ${String(before - 1)} 处` }).waitFor();
    expect(await sentence()).not.toBe(asked);
  }

  // nobody reports: a unit is named; a class has no members: they are listed
  const answers: readonly (readonly [said: RegExp, answer: string])[] = [
    [/总体目标.*由谁填报|由哪个单位填报/, '教育局'],
    [/镇\(街\)”是一类单位/, '北镇、南街道'],
    [/成员单位”是一类单位/, '教育局、财政局'],
  ];
  for (let n = 0; n < all; n += 1) {
    const asked = await sentence();
    const known = answers.find(([said]) => said.test(asked));
    if (!known) break;
    await correct(known[1]);
  }
  // what is right is taken as read, one by one, then all of a kind
  const before = await left();
  await keys.on('照此不改');
  await walk.locator('.hint', { hasText: `共 ${String(before - 1)} 处` }).waitFor();
  for (let last = before - 1; (await walk.count()) > 0;) {
    const title = await pane
      .locator('details.group > summary', { hasText: /（\d+ 处）$/ })
      .first()
      .innerText();
    await keys.on(title.trim());
    const isMany = !title.endsWith('（1 处）');
    await keys.on(isMany ? /^这 \d+ 处都照此不改$/ : '照此不改');
    await page.waitForFunction((n) => {
      const frame = document.querySelector<HTMLIFrameElement>('.window:not([hidden]) iframe');
      const hint = frame?.contentDocument?.querySelector('.walk .hint')?.textContent ?? '共 0 处';
      return Number(/共 (\d+) 处/.exec(hint)?.[1]) < n;
    }, last);
    last = (await walk.count()) > 0 ? await left() : 0;
  }
  await preview.shoot('worklist-done');
  expect(await preview.violations()).toEqual([]);

  const saved = await preview.save(() => preview.button('保存为 .xlsx').press('Enter'));
  const book = readXlsx(readFileSync(await saved.path()));
  const plan = fromPlanBook(book, toRuleLines());
  const { questions } = readQuestions(book, plan);
  expect(questions.filter(({ state }) => state === 'open')).toEqual([]);
  expect(questions.length).toBeGreaterThanOrEqual(all);
  expect(plan.tasks).toHaveLength(30);
});
