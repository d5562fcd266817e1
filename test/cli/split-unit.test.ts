import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { fillMany } from '../kit/fill-many';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { Terminal } from '../kit/terminal';

const unit = { aliases: [], isClass: false, members: [] };
const indicators = [1, 2].map((task) => indicatorOf({ id: `T0${String(task)}-1`, task }));
const former = planOf({ tasks: [1, 2].map((number) => taskOf({ number, responsible: [] })), indicators });
const split = planOf({
  units: [
    { ...unit, name: '甲局', to: '2023-06-30', successors: ['东局', '西局'] },
    { ...unit, name: '东局', from: '2023-07-01' },
    { ...unit, name: '西局', from: '2023-07-01' },
  ],
  tasks: ['东局', '西局'].map((name, at) => taskOf({ number: at + 1, lead: [name], responsible: [] })),
  indicators,
});

const terminal = new Terminal();
afterAll(() => {
  terminal.close();
});

beforeAll(async () => {
  terminal.write('plan.json', JSON.stringify(split));
  const filled = fillMany(issueOne(former, '甲局'), {
    T01: { status: '推进中' },
    'T01-1': { actual: 11 },
    'T02-1': { actual: '九所' },
  });
  terminal.write('before/甲局.xlsx', await writeXlsx(filled));
});

test('check says of the ledger from before a split how it stands with each that carries on', async () => {
  const { code, out } = await terminal.call(['check', 'before/甲局.xlsx', '--plan', 'plan.json', '--json']);
  const { files } = JSON.parse(out) as {
    files: readonly { file: string; unit: string; status: string; findings: readonly { row: string | null }[] }[];
  };
  expect([code, files.map(({ file, unit: name, status }) => [file, name, status])]).toEqual([
    1,
    [
      ['before/甲局.xlsx', '东局', 'queries'],
      ['before/甲局.xlsx', '西局', 'errors'],
    ],
  ]);
  const rowsOf = (at: number) => files[at]?.findings.map(({ row }) => row).filter((row) => /^T\d+-/.test(row ?? ''));
  expect([rowsOf(0), new Set(rowsOf(1))]).toEqual([[], new Set(['T02-1'])]);
});

test('issue --from fills the ledgers of all of them', async () => {
  const command = ['issue', 'plan.json', '--period', '2023', '--from', 'before', '--out', 'new', '--json'];
  const { out, err } = await terminal.call(command);
  const { ledgers } = JSON.parse(out) as { ledgers: readonly { unit: string; from: string[]; carried: number }[] };
  expect([ledgers.map(({ unit: name, from, carried }) => [name, from, carried]), err]).toEqual([
    [
      ['东局', ['甲局.xlsx'], 2],
      ['西局', ['甲局.xlsx'], 1],
    ],
    '',
  ]);
});
