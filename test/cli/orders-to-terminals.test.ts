import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { Terminal } from '../kit/terminal';

const order = '\u001B[2J\u202E\u009B';
const units = ['甲局', '乙局'];
const plan = planOf({
  title: `方案${order}`,
  units: units.map((name) => ({ name, aliases: [], isClass: false, members: [] })),
  tasks: [taskOf({ number: 1, lead: ['乙局'], responsible: [units[0] ?? ''] })],
  indicators: [indicatorOf({ id: 'T01-1', name: `指标${order}` })],
});
const odd = `乙局${order}.xlsx`;
const terminal = new Terminal();

beforeAll(async () => {
  terminal.write('plan.json', JSON.stringify(plan));
  terminal.write(
    'wrong.json',
    JSON.stringify({ ...plan, id: `p${order}`, indicators: [{ ...plan.indicators[0], id: `T${order}`, task: 9 }] }),
  );
  terminal.write(
    'named.json',
    JSON.stringify({ ...plan, units: [...plan.units, { ...plan.units[0], name: `丙局${order}` }] }),
  );
  terminal.write('half.json', `{"title": "${order}`);
  terminal.write(
    `returns/${odd}`,
    await writeXlsx(
      fillLedger(issueOne(plan, '乙局'), {
        cover: { filledOn: 45280 },
        indicators: { 'T01-1': { actual: `十${order}` } },
      }),
    ),
  );
  terminal.write(`returns/坏${order}.xlsx`, 'x');
  terminal.write(`occupied/${order}`, 'x');
});
afterAll(() => {
  terminal.close();
});

const raw = /[\u001B\u202E\u009B]/;

test.each<readonly [string, readonly string[], number, string]>([
  ['the plan’s title', ['read-plan', 'plan.json'], 0, '方案�[2J��'],
  [
    'the units of the plan',
    ['issue', 'named.json', '--period', '2023', '--out', 'new'],
    2,
    '单位：“丙局�[2J��”里有换行或看不见的字符',
  ],
  [
    'what is wrong with the plan',
    ['issue', 'wrong.json', '--period', '2023', '--out', 'new'],
    2,
    'T�[2J��：没有任务 9',
  ],
  ['a plan that is no text', ['read-plan', 'half.json'], 2, '“half.json”：文件里不是文字'],
  ['what was typed', ['check', `nowhere${order}`, '--plan', 'plan.json'], 2, '找不到“nowhere�[2J��”'],
  ['a command', [order], 2, '没有“�[2J��”这个命令。'],
  ['findings', ['check', 'returns', '--plan', 'plan.json'], 1, '乙局�[2J��.xlsx'],
  [
    'a consolidation',
    ['consolidate', 'returns', '--plan', 'plan.json', '--period', '2023', '--out', 's.xlsx', '--send-back', 'back'],
    1,
    '未采用 returns/坏�[2J��.xlsx',
  ],
  ['a plan with --json', ['read-plan', 'plan.json', '--json'], 0, '方案\\u001b[2J\\u202e\\u009b'],
  ['ledgers with --json', ['issue', 'plan.json', '--period', '2023', '--out', 'issued', '--json'], 0, '甲局'],
])('%s: none reaches the terminal', async (_, args, code, sentence) => {
  const ran = await terminal.call(args);
  expect(ran.out + ran.err).toContain(sentence);
  expect(ran.out).not.toMatch(raw);
  expect(ran.err).not.toMatch(raw);
  expect(ran.code).toBe(code);
});

test('with --json the path is the one that is there', async () => {
  const path = `returns/${odd}`;
  const checked = await terminal.call(['check', 'returns', '--plan', 'plan.json', '--json']);
  expect((JSON.parse(checked.out) as { files: { file: string }[] }).files.map(({ file }) => file)).toEqual([
    path,
    `returns/坏${order}.xlsx`,
  ]);
  expect(checked.out).not.toMatch(raw);
  const taken = await terminal.call([
    'consolidate',
    'returns',
    '--plan',
    'plan.json',
    '--period',
    '2023',
    '--out',
    's2.xlsx',
    '--json',
  ]);
  expect(
    (JSON.parse(taken.out) as { reporting: { unit: string; file: string | null }[] }).reporting.find(
      ({ unit }) => unit === '乙局',
    )?.file,
  ).toBe(path);
  expect(taken.out).not.toMatch(raw);
});
