import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Book } from '../../src/workbook/book/book';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { summaryLimits } from '../../src/workbook/package/limits';
import { Terminal } from '../kit/terminal';
import { type Pane, PaneBench } from './kit/pane-bench';

const terminal = new Terminal();
let bench: PaneBench;
let summary: Book;

beforeAll(async () => {
  const sample = (name: string) => path.resolve('assets', name);
  const { err } = await terminal.call([
    'consolidate',
    sample('sample-returns'),
    '--plan',
    sample('sample-plan.xlsx'),
    '--period',
    '2023',
    '--out',
    'summary.xlsx',
  ]);
  if (!terminal.files().includes('summary.xlsx')) throw new Error(err);
  summary = readXlsx(terminal.read('summary.xlsx'), summaryLimits);
  bench = await PaneBench.start();
});
afterEach(async () => {
  await bench.clear();
});
afterAll(async () => {
  await bench.stop();
  terminal.close();
});

async function followUp(width: number): Promise<Pane> {
  const pane = await bench.open({ width, book: summary });
  await pane.tab('督办');
  await pane.page.locator('.finding').first().waitFor();
  return pane;
}

test('at 320 pixels the first red stands in the first view, with all that is to be said of it', async () => {
  const pane = await followUp(320);
  const { page } = pane;
  await pane.shoot('follow-up-320');
  const red = page.locator('.finding.error').first();
  const { y = Infinity, height = 0 } = (await red.boundingBox()) ?? {};
  expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  expect((await red.innerText()).replace(/\s+/g, ' ')).toContain(
    '（目标不低于100%） 完成值 90.00%（18/20），目标 不低于100%，差10个百分点，答复期限 2024-01-01',
  );
  await page.getByRole('button', { name: /^红 / }).click();
  const shown = await page.locator('.finding').count();
  expect(await page.locator('.finding.error').count()).toBe(shown);
  expect(await pane.isWide()).toBe(false);
  expect(await pane.violations()).toEqual([]);
});

test('no view is wider than 320 pixels, whatever the files are called', async () => {
  const plan = readXlsx(readFileSync('assets/sample-plan.xlsx'));
  const pane = await bench.open({ width: 320, book: { ...plan, sheets: [...plan.sheets, ...summary.sheets] } });
  const { page } = pane;
  const isNarrow = async (view: string) => {
    await pane.shoot(`narrow-${view}`);
    expect([view, await pane.isWide()]).toEqual([view, false]);
  };
  await page.locator('dl.figures').waitFor();
  await isNarrow('plan');
  await pane.tab('下发');
  await page.locator('input[list]').fill('2024');
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name: `${'a'.repeat(80)}.xlsx`, mimeType: '', buffer: Buffer.from('x') });
  await page.getByText('aaaa').waitFor();
  await isNarrow('issue');
  await pane.tab('汇总');
  await page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles({ name: `${'b'.repeat(80)}.xlsx`, mimeType: '', buffer: Buffer.from('x') });
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name: `${'c'.repeat(80)}.xlsx`, mimeType: '', buffer: Buffer.from('x') });
  await page.getByText('cccc').waitFor();
  await isNarrow('consolidate');
  await pane.button('存成文件').click();
  await page.locator('[role=alert]').waitFor();
  await isNarrow('wrong-previous');
  await pane.button('移除').click();
  await page.locator('input[list]').fill('2023');
  await pane.button('存成文件').click();
  await page.getByText('每个文件的结果').waitFor();
  await isNarrow('verdicts');
});

test('papers from the open summary are those of the terminal, byte for byte', async () => {
  const pane = await followUp(320);
  const { page } = pane;
  expect([...pane.loaded].filter((file) => /papers|docx/.test(file))).toEqual([]);
  await page.getByText('公文初稿（Word）').click();
  const save = async (kind: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: kind, exact: true }).click(),
    ]);
    await page.locator('.place').waitFor();
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const all = await save('督办单');
  await pane.shoot('papers-320');
  expect(await pane.isWide()).toBe(false);
  expect(await pane.violations()).toEqual([]);
  expect(all.name).toBe('督办单-2023.zip');
  for (const kind of ['督办单', '通报', '自查报告', '验收申请'])
    await terminal.call(['papers', 'summary.xlsx', '--kind', kind, '--out', 'papers']);
  const written = terminal.files().filter((file) => file.startsWith('papers/'));
  const zipped = unzipSync(new Uint8Array(all.bytes));
  const notices = written.filter((file) => file.startsWith('papers/督办单'));
  expect(
    Object.keys(zipped)
      .map((name) => `papers/${name}`)
      .sort(),
  ).toEqual(notices);
  for (const file of notices)
    expect(Buffer.from(zipped[path.basename(file)] ?? []).equals(terminal.read(file))).toBe(true);
  for (const kind of ['通报', '自查报告', '验收申请']) {
    const one = await save(kind);
    expect(one.name).toBe(`${kind}-2023.docx`);
    expect(one.bytes.equals(terminal.read(`papers/${one.name}`))).toBe(true);
  }
  await page.locator('select').selectOption('教育局');
  const own = await save('督办单');
  expect([own.name, own.bytes.equals(terminal.read(`papers/${own.name}`))]).toEqual(['督办单-2023-教育局.docx', true]);
  expect(pane.problems).toEqual([]);
});
