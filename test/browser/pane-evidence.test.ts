import path from 'node:path';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { fillLedger } from '../kit/fill-ledger';
import { planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { Terminal } from '../kit/terminal';
import { PaneBench } from './kit/pane-bench';

const plan = planOf();
const terminal = new Terminal();
let bench: PaneBench;

beforeAll(async () => {
  const filling = {
    cover: { filledOn: 45280 },
    tasks: { T01: { status: '推进中' } },
    indicators: { 'T01-1': { actual: 12, evidence: '验收报告、合同.pdf' } },
  };
  terminal.write('甲局.xlsx', await writeXlsx(fillLedger(issueOne(plan, '甲局'), filling)));
  terminal.write('佐证/甲局/验收报告.pdf', '');
  terminal.write('佐证/乙局/合同.pdf', '');
  bench = await PaneBench.start();
});
afterEach(async () => {
  await bench.clear();
});
afterAll(async () => {
  await bench.stop();
  terminal.close();
});

test('a chosen folder of evidence is held against the ledgers, and can be taken back', async () => {
  const pane = await bench.open({ width: 320, book: toPlanBook(plan, toRuleLines()) });
  const { page } = pane;
  await page.locator('dl.figures').waitFor();
  await pane.tab('汇总');
  await page.locator('input[list]').fill('2023');
  const at = (name: string) => path.join(terminal.folder, name);
  await page.locator('input[type=file][multiple]').first().setInputFiles(at('甲局.xlsx'));
  const choice = page.getByRole('region', { name: '佐证材料（可不选）' });
  await choice.locator('input[type=file]').setInputFiles(at('佐证'));
  await choice.getByText('佐证（2 个文件）').waitFor();
  await pane.shoot('evidence-320');
  expect(await pane.isWide()).toBe(false);
  expect(await pane.violations()).toEqual([]);
  await pane.button('汇总到本工作簿').click();
  await page.getByText('佐证材料应有 2 份：齐 1，缺 1').waitFor();
  expect(await pane.sheets()).toContain('佐证材料');
  await choice.getByRole('button', { name: '移除' }).click();
  await choice.getByText('选了放佐证材料的文件夹').waitFor();
});
