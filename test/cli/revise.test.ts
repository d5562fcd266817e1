import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import type { Plan } from '../../src/plan/plan';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { Terminal } from '../kit/terminal';

const terminal = new Terminal();
afterAll(() => {
  rmSync(terminal.folder, { recursive: true });
});

function write(name: string, plan: Plan): void {
  writeFileSync(path.join(terminal.folder, name), JSON.stringify(plan));
}

const former = planOf({
  tasks: [taskOf({ number: 1 }), taskOf({ number: 7 })],
  indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T07-3', task: 7, target: 3400 })],
});
write('former.json', former);
write('now.json', {
  ...former,
  tasks: [taskOf({ number: 1 })],
  indicators: [indicatorOf({ id: 'T01-1', target: 12, milestones: [{ period: '2023', target: 11 }] })],
});
write('other.json', { ...former, id: 'p2' });

test('what was changed is printed, and written into the new plan', async () => {
  const args = [
    '--date',
    '2023-07-10',
    '--from',
    '2023年下半年',
    '--number',
    '区教发〔2023〕18号',
    '--reason',
    '年中调整',
  ];
  expect(await terminal.call(['revise', 'former.json', 'now.json', ...args, '--out', 'plan.xlsx'])).toEqual({
    code: 0,
    out: [
      '修订 4 处',
      '  任务 7 取消：任务7 → 无',
      '  指标 T01-1 目标值：10 → 12',
      '  指标 T01-1 分年度目标：无 → 2023=11',
      '  指标 T07-3 取消：指标T07-3 → 无',
      '',
    ].join('\n'),
    err: '已写入 plan.xlsx\n',
  });
  const plan = fromPlanBook(readXlsx(readFileSync(path.join(terminal.folder, 'plan.xlsx'))), toRuleLines());
  expect(plan.revisions.map(({ date, number, from, reason, field }) => [date, number, from, reason, field])).toEqual(
    ['dropped', 'target', 'milestones', 'dropped'].map((field) => [
      '2023-07-10',
      '区教发〔2023〕18号',
      '2023H2',
      '年中调整',
      field,
    ]),
  );
});

test('once written, nothing is proposed again, and a later change is', async () => {
  expect((await terminal.call(['revise', 'former.json', 'plan.xlsx'])).out).toBe('修订 0 处\n');
  const plan = fromPlanBook(readXlsx(readFileSync(path.join(terminal.folder, 'plan.xlsx'))), toRuleLines());
  write('later.json', { ...plan, indicators: plan.indicators.map((each) => ({ ...each, target: 14 })) });
  expect((await terminal.call(['revise', 'plan.xlsx', 'later.json', '--date', '2024-01-05'])).out).toBe(
    '修订 1 处\n  指标 T01-1 目标值：12 → 14\n',
  );
  expect((await terminal.call(['read-plan', 'later.json'])).err).toBe(
    [
      '“later.json”：方案有 1 处要改：',
      '  修订（2023-07-10 指标 T01-1 目标值）：“改为”是“12”，“指标”表里现在是“14”。填错的，改成一致；后来又改的，在“修订”表另加一行，写明从哪一期起（窗格“方案”页里的“修订”或者 revise 会写）。',
      '',
    ].join('\n'),
  );
});

test.each([
  [
    'another plan',
    ['former.json', 'other.json'],
    '两个方案的编号不一样：p1、p2。修订后方案编号不变；换了方案的，不是修订。\n',
  ],
  ['no such period', ['former.json', 'now.json', '--from', '年中'], '报告期“年中”看不出是哪一段时间。'],
  [
    'another kind of file',
    ['former.json', 'now.json', '--out', 'plan.docx'],
    '--out 只能写 .xlsx 或 .json，不能写“plan.docx”。',
  ],
  ['one plan alone', ['former.json'], 'revise 要两个方案文件：先旧后新。'],
])('%s', async (_, args, said) => {
  const { code, out, err } = await terminal.call(['revise', ...args]);
  expect([code, out, err.startsWith(said.trim())]).toEqual([2, '', true]);
});
