import { spawn } from 'node:child_process';
import { mkdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { ownWriter, toBeside, type Writer } from '../../src/cli/beside';
import { writeWhole } from '../../src/cli/write-files';
import { planOf } from '../kit/plan-of';
import { Terminal } from '../kit/terminal';

const terminal = new Terminal();
const issue = ['issue', 'plan.json', '--period', '2023', '--out', 'ledgers'];
const ledgers = ['ledgers/乙局-2023.xlsx', 'ledgers/甲局-2023.xlsx'];

beforeAll(() => {
  terminal.write('plan.json', JSON.stringify(planOf()));
});
afterEach(() => {
  terminal.runInShell('rm -rf ledgers');
});
afterAll(() => {
  terminal.close();
});

const inFolder = () => terminal.files().filter((file) => file.startsWith('ledgers/'));

test.each([1, 2])('killed at file %d: the next run takes away what was left, and nothing else', (at) => {
  terminal.write('ledgers/.甲局-2023.xlsx.1234.part', 'of somebody else');
  const env = { NODE_OPTIONS: `--require=${path.join(__dirname, '../kit/end-at-rename.js')}`, END_AT: String(at) };
  expect(terminal.run(issue, { env }).code).toBe(null);
  const left = inFolder().filter((file) => /^ledgers\/\.district-ledger-[0-9a-f-]+\.part$/.test(file));
  expect(left).toHaveLength(3 - at);
  expect(terminal.run(issue)).toMatchObject({ code: 0, err: '' });
  expect(inFolder()).toEqual(['ledgers/.甲局-2023.xlsx.1234.part', ...ledgers]);
});

test('killed between several summaries: what was there before is not lost, and is tidied away', () => {
  for (const name of ['s.xlsx', 's.csv']) terminal.write(`ledgers/${name}`, 'old');
  const killed = { NODE_OPTIONS: `--require=${path.join(__dirname, '../kit/end-at-rename.js')}`, END_AT: '2' };
  const consolidate = [
    'consolidate',
    'plan.json',
    '--plan',
    'plan.json',
    '--period',
    '2023',
    '--rows',
    'ledgers/s.csv',
  ];
  terminal.remove('ledgers/s.xlsx');
  expect(terminal.run([...consolidate, '--out', 'ledgers/s.xlsx']).code).toBe(1);
  const before = terminal.read('ledgers/s.xlsx');
  terminal.write('ledgers/s.csv', 'old');
  expect(terminal.run([...consolidate, '--out', 'ledgers/s.xlsx'], { env: killed }).code).toBe(null);
  expect(inFolder().filter((file) => file.endsWith('.before'))).toHaveLength(2);
  expect([terminal.read('ledgers/s.xlsx'), Buffer.from(terminal.read('ledgers/s.csv')).toString()]).toEqual([
    before,
    'old',
  ]);
  expect(terminal.run([...consolidate, '--out', 'ledgers/s.xlsx']).code).toBe(1);
  expect(inFolder()).toEqual(['ledgers/s.csv', 'ledgers/s.xlsx']);
});

describe('what lies there', () => {
  const day = 24 * 60 * 60;
  const dead: Writer = { ...ownWriter(), pid: 2 ** 22 + 1 };
  const elsewhere: Writer = { ...dead, machine: '0123abcd' };
  const put = (what: 'part' | 'before', writer: Writer, of = '甲局-2023.xlsx', daysAgo = 0) => {
    const file = toBeside(`ledgers/${of}`, what, writer);
    terminal.write(file, 'left');
    utimesSync(terminal.pathOf(file), Date.now() / 1000 - daysAgo * day, Date.now() / 1000 - daysAgo * day);
    return file;
  };
  const left = async (file: string) => {
    await writeWhole(terminal.pathOf('ledgers/new.txt'), 'new');
    return inFolder().includes(file);
  };

  test.each<readonly [string, boolean, () => string]>([
    ['of a run that ended', false, () => put('part', dead)],
    ['of an earlier process with our number', false, () => put('part', { ...ownWriter(), started: 1 })],
    ['of ourselves', true, () => put('part', ownWriter())],
    ['of another machine, from yesterday', true, () => put('part', elsewhere, undefined, 1)],
    ['of another machine, from last week', false, () => put('part', elsewhere, undefined, 8)],
    [
      'what a file held before that is there',
      false,
      () => {
        terminal.write('ledgers/甲局-2023.xlsx', 'x');
        return put('before', dead);
      },
    ],
    ['what a file held before that is not there', true, () => put('before', dead)],
    [
      'a file that is only called alike',
      true,
      () => {
        terminal.write('ledgers/.district-ledger-1234.part', 'x');
        return 'ledgers/.district-ledger-1234.part';
      },
    ],
  ])('%s: stays %s', async (_, stays, lay) => {
    expect(await left(lay())).toBe(stays);
  });

  test('of a run that goes on: stays, until it is over', async () => {
    const running = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const file = put('part', { ...dead, pid: running.pid ?? 0 });
    expect(await left(file)).toBe(true);
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
    expect(await left(file)).toBe(false);
  });

  test('a folder that is called alike: stays', async () => {
    const folder = toBeside(terminal.pathOf('ledgers/甲局-2023.xlsx'), 'part', dead);
    mkdirSync(folder, { recursive: true });
    terminal.write(path.join(path.relative(terminal.folder, folder), 'theirs.txt'), 'x');
    await writeWhole(terminal.pathOf('ledgers/new.txt'), 'new');
    expect(inFolder()).toContain(path.join(path.relative(terminal.folder, folder), 'theirs.txt'));
  });
});
