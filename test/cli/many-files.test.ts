import { spawn } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { fillLedger } from '../kit/fill-ledger';
import { Terminal } from '../kit/terminal';
import { atIntervals } from '../kit/thorough';

const assets = path.join(__dirname, '../../assets');
const plan = ['--plan', path.join(assets, 'sample-plan.xlsx'), '--period', '2023'];

const terminal = new Terminal();
const sample = path.join(assets, 'sample-returns');
cpSync(sample, terminal.pathOf('returns'), { recursive: true });
for (const file of [...atIntervals(readdirSync(sample), 12), '科技局.xlsx']) {
  cpSync(path.join(sample, file), terminal.pathOf(`some/${file}`));
}
afterAll(() => {
  terminal.close();
});

function consolidate(...options: readonly string[]) {
  return terminal.run(['consolidate', 'returns', ...plan, ...options]);
}

function consolidateSome(...options: readonly string[]) {
  return terminal.run(['consolidate', 'some', ...plan, ...options]);
}

/** Without workers, which only the built command has. */
function consolidateAlone(...options: readonly string[]) {
  return terminal.call(['consolidate', 'some', ...plan, '--workers', '0', ...options]);
}

function text(file: string): string {
  return Buffer.from(terminal.read(file)).toString('utf8');
}

function expectSame(one: string, other: string): void {
  expect(Buffer.from(terminal.read(`${one}.xlsx`)).equals(terminal.read(`${other}.xlsx`))).toBe(true);
  expect(text(`${one}.csv`)).toBe(text(`${other}.csv`));
}

describe('the same files', () => {
  const alone = consolidateSome('--out', 'alone.xlsx', '--rows', 'alone.csv', '--workers', '0', '--json');

  test.each([['1'], ['3']])('read by %s workers give the same summary, rows and outcome', (workers) => {
    const name = `beside-${workers}`;
    const run = consolidateSome('--out', `${name}.xlsx`, '--rows', `${name}.csv`, '--workers', workers, '--json');
    expect([run.code, run.out, run.err.split('\n').sort()]).toEqual([
      alone.code,
      alone.out,
      alone.err.split('\n').sort(),
    ]);
    expectSame(name, 'alone');
  });

  test('from the cache give the same, and after a file has changed, what it says now', async () => {
    const first = consolidateSome(
      '--out',
      'first.xlsx',
      '--rows',
      'first.csv',
      '--cache',
      'kept',
      '--workers',
      '2',
      '--json',
    );
    const second = consolidateSome('--out', 'second.xlsx', '--rows', 'second.csv', '--cache', 'kept', '--json');
    expect([first.out, second.out]).toEqual([alone.out, alone.out]);
    expectSame('second', 'alone');
    expect(terminal.files().filter((file) => file.startsWith('kept/'))).toEqual([
      expect.stringMatching(/^kept\/.+-2023\.cache$/),
    ]);
    const before = terminal.read('some/科技局.xlsx');
    terminal.write('some/科技局.xlsx', await writeXlsx(fillLedger(readXlsx(before), { cover: { submission: 2 } })));
    const changed = consolidateSome('--out', 'changed.xlsx', '--rows', 'changed.csv', '--cache', 'kept', '--json');
    const fresh = await consolidateAlone('--out', 'fresh.xlsx', '--rows', 'fresh.csv', '--json');
    expect(changed.out).toBe(fresh.out);
    expect(changed.out).not.toBe(alone.out);
    expectSame('changed', 'fresh');
    terminal.write('some/科技局.xlsx', before);
  });

  test('beside a damaged cache are read anew, with a word about it', async () => {
    await consolidateAlone('--out', 'again.xlsx', '--cache', 'kept');
    const cache = terminal.files().find((file) => file.startsWith('kept/')) ?? '';
    const damages: readonly ((good: string) => string)[] = [
      (good) => good.slice(0, -40),
      (good) => good.replace('"submission":1', '"submission":9'),
      () => '',
      () => 'x\ny',
    ];
    for (const [at, damage] of damages.entries()) {
      terminal.write(cache, damage(text(cache)));
      const name = `again-${String(at)}`;
      const run = await consolidateAlone('--out', `${name}.xlsx`, '--rows', `${name}.csv`, '--cache', 'kept', '--json');
      expect(run.err).toContain('已损坏，没有采用；全部文件重新读取，缓存重新生成。');
      expect(run.out).toBe(alone.out);
      expectSame(name, 'alone');
    }
    expect((await consolidateAlone('--out', 'again-0.xlsx', '--cache', 'kept')).err).not.toContain('已损坏');
  });

  test('of another plan are not taken from the cache', async () => {
    const cache = terminal.files().find((file) => file.startsWith('kept/')) ?? '';
    const [head = '', ...body] = text(cache).split('\n');
    terminal.write(cache, [head.replace(/"key":"[^"]*"/, '"key":"another"'), ...body].join('\n'));
    const run = await consolidateAlone('--out', 'another.xlsx', '--rows', 'another.csv', '--cache', 'kept', '--json');
    expect([run.out, run.err.includes('已损坏')]).toEqual([alone.out, false]);
  });
});

describe('--rows', () => {
  test('alone writes the entries with where they came from, and no summary', () => {
    const run = consolidate('--rows', 'rows/all.csv');
    expect(run.code).toBe(1);
    expect(run.out).toMatch(
      /^明细写到 rows\/all\.csv\n应报 36 个单位：已报 34（其中迟报 2），未报 2；另有文件：未采用 2 份，被替代 1 份，非台账 1 份\n各台账里：差错 \d+ 条，待核实 \d+ 条\n$/,
    );
    expect(terminal.files().filter((file) => file.startsWith('rows/'))).toEqual(['rows/all.csv']);
    const [header = '', first] = text('rows/all.csv').split('\r\n');
    expect(header).toBe(
      '\uFEFF报告期,单位,指标编号,指标名称,计量单位,填报要求,填报状态,计入,完成值,分子,分母,上期完成值,情况说明,更正值,更正针对,更正状态,更正原因,核查值,核查针对,核查状态,核查人,核查日期,核查依据,批示,文件,工作表,单元格',
    );
    expect(first).toBe(
      '2023,教育局,G-1,体质健康优良率,%,必填,数值,是,46.3356973995272,392,846,,,,,,,,,,,,,,教育局.xlsx,指标填报,D5',
    );
  });

  test('is itself not taken for a return when it lies among them', () => {
    consolidate('--rows', 'returns/rows.csv');
    expect(consolidate('--rows', 'returns/rows.csv').err).not.toContain('rows.csv');
    terminal.remove('returns/rows.csv');
  });

  test.each([
    ['another ending', ['--rows', 'all.xlsx'], '--rows 只能写 .csv，不能写“all.xlsx”。'],
    ['send-back without a summary', ['--rows', 'all.csv', '--send-back', 'back'], 'consolidate 缺少 --out。'],
    [
      'workers that are no number',
      ['--rows', 'all.csv', '--workers', 'two'],
      '--workers 应是 0 到 64 的整数，不能是“two”。',
    ],
  ])('%s is refused, and nothing is written', async (_, options, sentence) => {
    const before = terminal.files();
    const run = await terminal.call(['consolidate', 'returns', ...plan, ...options]);
    expect([run.code, run.out, run.err.split('\n')[0]]).toEqual([2, '', sentence]);
    expect(terminal.files()).toEqual(before);
  });
});

test('interrupted, it ends at once and leaves nothing half-written', async () => {
  const before = terminal.files();
  const running = spawn(
    process.execPath,
    [
      path.join(__dirname, '../../dist/ledger.js'),
      'consolidate',
      'returns',
      ...plan,
      '--out',
      'stopped.xlsx',
      '--rows',
      'stopped.csv',
      '--workers',
      '2',
    ],
    { cwd: terminal.folder },
  );
  const ended = new Promise<unknown>((resolve) => {
    running.on('exit', (code, signal) => {
      resolve(signal ?? code);
    });
  });
  // the first refused file is reported while others are being read
  running.stderr.once('data', () => running.kill('SIGINT'));
  expect(['SIGINT', 130]).toContain(await ended);
  expect(terminal.files()).toEqual(before);
});
