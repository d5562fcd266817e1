import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { planSheets } from '../../src/plan/book/plan-sheets';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { indicatorOf, nodeOf, planOf } from '../kit/plan-of';
import { type Pane, PaneBench } from './kit/pane-bench';

let bench: PaneBench;

beforeAll(async () => {
  bench = await PaneBench.start();
});

afterAll(async () => {
  await bench.stop();
});

const former = planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 3400 })], nodes: [nodeOf({ id: 'N-1' })] });
const changed = {
  ...former,
  indicators: [indicatorOf({ id: 'T01-1', target: 3600 })],
  nodes: [nodeOf({ id: 'N-1', due: '2023-11-30' })],
};

const words = {
  'zh-CN': {
    open: '修订：同原来的方案比较',
    pick: '选修订前的方案',
    number: '文号',
    reason: '原因',
    from: '自报告期',
    own: '节点 N-1 完成时限：另填自报告期',
    record: '写入“修订”表（2 处）',
    back: '撤销写入',
  },
  'en-US': {
    open: 'Revisions: compare with the former plan',
    pick: 'Choose the former plan',
    number: 'Document number',
    reason: 'Reason',
    from: 'First period',
    own: '节点 N-1 完成时限: another first period',
    record: 'Write into 修订 (2)',
    back: 'Take it back',
  },
} as const;

/** What the focus is on: its label, or its own words. */
function focused({ page }: Pane): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
    return (label ?? at?.textContent ?? '').replace(/\*$/, '').trim();
  });
}

/** Tabs on, or back, until the focus is on what is so called. */
async function tabTo(pane: Pane, name: string): Promise<void> {
  for (const key of ['Tab', 'Shift+Tab'])
    for (let n = 0; n < 60; n += 1) {
      if ((await focused(pane)) === name) return;
      await pane.page.keyboard.press(key);
    }
  throw new Error(`${name} is not reached`);
}

/** The lines of 修订 in the open workbook: from when, document, reason and row. */
function linesIn({ page }: Pane): Promise<unknown[][]> {
  return page.evaluate((name) => {
    const sheet = window.host.book().sheets.find((each) => each.name === name);
    const cells = sheet?.cells.filter(({ row, value }) => row > 1 && value !== undefined && value !== '') ?? [];
    return [...new Set(cells.map(({ row }) => row))].map((row) =>
      [1, 2, 3, 5].map((column) => cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null),
    );
  }, planSheets.revisions);
}

test.each(['zh-CN', 'en-US'] as const)(
  'by keys, in a pane of 300 px, %s: the former plan is chosen, its changes recorded and taken back',
  async (language) => {
    const said = words[language];
    const pane = await bench.open({ book: toPlanBook(changed, toRuleLines()), language, width: 300 });
    const { page } = pane;
    const { keyboard } = page;
    await page.getByText(said.open).waitFor();
    await tabTo(pane, said.open);
    await keyboard.press('Enter');
    await pane.button(said.pick).waitFor();
    await tabTo(pane, said.pick);
    const buffer = Buffer.from(await writeXlsx(toPlanBook(former, toRuleLines())));
    await page
      .locator('details[open] input[type=file]')
      .first()
      .setInputFiles({ name: '旧方案.xlsx', mimeType: 'application/octet-stream', buffer });
    await pane.button(said.record).waitFor();
    for (const [name, text] of [
      [said.number, '区教发〔2023〕18号'],
      [said.reason, '年中调整'],
      [said.from, '2023H2'],
      [said.own, '2024'],
    ] as const) {
      await tabTo(pane, name);
      await keyboard.insertText(text);
    }
    expect(await pane.isWide()).toBe(false);
    expect(await pane.violations()).toEqual([]);
    await pane.shoot(`revise-${language}`);

    await tabTo(pane, said.record);
    await keyboard.press('Enter');
    await pane.button(said.back).waitFor();
    expect(await linesIn(pane)).toEqual([
      ['区教发〔2023〕18号', '2023H2', '年中调整', 'T01-1'],
      ['区教发〔2023〕18号', '2024', '年中调整', 'N-1'],
    ]);
    // the plan is read again
    await page.locator('.figures').waitFor();
    await page.waitForFunction(() => document.querySelector('button[aria-disabled=true]') === null);
    expect(await pane.violations()).toEqual([]);

    await tabTo(pane, said.back);
    await keyboard.press('Enter');
    await pane.button(said.record).waitFor();
    expect(await linesIn(pane)).toEqual([]);
    expect(pane.problems).toEqual([]);
  },
);
