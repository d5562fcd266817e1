import { openZip } from '../../src/workbook/package/open-zip';
import { issueJob } from '../../src/taskpane/worker/issue-job';
import { planOf, taskOf } from '../kit/plan-of';
import { Terminal } from '../kit/terminal';

const school = (end: string) => `西夏区${'义务教育阶段'.repeat(12)}${end}`;
const names: Readonly<Record<string, string>> = {
  甲A局: '甲A局-2023.xlsx',
  甲a局: '甲a局-2023.2.xlsx',
  Café馆: 'Café馆-2023.xlsx',
  'Cafe\u0301馆': 'Café馆-2023.2.xlsx',
  '.hidden': '_hidden-2023.xlsx',
  '~$甲局': '_$甲局-2023.xlsx',
  con: 'con-2023.xlsx',
  'aux.局': '_aux.局-2023.xlsx',
  '甲/局': '甲_局-2023.xlsx',
  '甲局.': '甲局.-2023.xlsx',
  [school('第一小学')]: `西夏区${'义务教育阶段'.repeat(4)}义务…务教育阶段${'义务教育阶段'.repeat(3)}第一小学-2023.xlsx`,
  [school('第二小学')]: `西夏区${'义务教育阶段'.repeat(4)}义务…务教育阶段${'义务教育阶段'.repeat(3)}第二小学-2023.xlsx`,
};
const units = Object.keys(names);
const plan = planOf({
  units: units.map((name) => ({ name, aliases: [], isClass: false, members: [] })),
  tasks: [taskOf({ number: 1, lead: ['甲A局'], responsible: units.slice(1) })],
});
const terminal = new Terminal();

beforeAll(() => {
  terminal.write('plan.json', JSON.stringify(plan));
});
afterAll(() => {
  terminal.close();
});

test('every unit gets its ledger under a name that every system takes, and each is read again', async () => {
  const { code, out, err } = await terminal.call(['issue', 'plan.json', '--period', '2023', '--out', '全部', '--json']);
  expect([code, err]).toEqual([0, '']);
  const { ledgers } = JSON.parse(out) as { ledgers: { unit: string; file: string }[] };
  expect(Object.fromEntries(ledgers.map(({ unit, file }) => [unit, file]))).toEqual(
    Object.fromEntries(units.map((unit) => [unit, `全部/${String(names[unit])}`])),
  );
  const checked = JSON.parse((await terminal.call(['check', '全部', '--plan', 'plan.json', '--json'])).out) as {
    files: { unit: string }[];
  };
  expect(checked.files.map(({ unit }) => unit).sort()).toEqual([...units].sort());
});

test('one alone gets the name that it has among all', async () => {
  await terminal.call(['issue', 'plan.json', '--period', '2023', '--out', '一家', '--unit', '甲a局']);
  expect(terminal.files().filter((file) => file.startsWith('一家/'))).toEqual(['一家/甲a局-2023.2.xlsx']);
});

test('the pane gives them the same names', async () => {
  const job = {
    kind: 'issue' as const,
    plan,
    period: '2023',
    language: 'zh' as const,
    units,
    previous: null,
    as: 'zip' as const,
  };
  const { bytes } = await issueJob(job, () => undefined);
  expect(
    openZip(bytes)
      ?.map(({ path }) => path)
      .sort(),
  ).toEqual(Object.values(names).sort());
});
