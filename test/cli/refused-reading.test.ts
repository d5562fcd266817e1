import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';
import { Terminal } from '../kit/terminal';

const towns = ['甲镇', '乙镇', '丙镇', '丁镇'];
const plan = planOf({
  units: [
    { name: '甲局', aliases: [], isClass: false, members: [] },
    { name: '乙局', aliases: [], isClass: false, members: [] },
    { name: '镇(街)', aliases: [], isClass: true, members: towns },
  ],
  tasks: [taskOf({ number: 1, supporting: ['镇(街)'] })],
  indicators: [indicatorOf({ id: 'T01-1', ...sumOfTowns, target: 30 })],
});
const terminal = new Terminal();
const returns = new Map<string, Uint8Array>();

beforeAll(async () => {
  terminal.write('plan.json', JSON.stringify(plan));
  for (const [at, unit] of towns.entries()) {
    returns.set(
      unit,
      await writeXlsx(
        fillLedger(issueOne(plan, unit), {
          cover: { filledOn: 45280 },
          tasks: { T01: { status: '推进中' } },
          indicators: { 'T01-1': { actual: 10 ** at, explanation: '正在推进，年底前完成。' } },
        }),
      ),
    );
  }
});
afterAll(() => {
  terminal.close();
});

const put = (file: string, unit: string) => {
  terminal.write(file, returns.get(unit) ?? '');
};

interface Printed {
  readonly reporting: {
    readonly unit: string | null;
    readonly status: string;
    readonly file: string | null;
    readonly reason: string | null;
  }[];
  readonly indicators: { readonly actual: number | null }[];
}

function consolidate(folder: string, refuse: Readonly<Record<string, string>> = {}, more: readonly string[] = []) {
  const env = {
    NODE_OPTIONS: `--require=${path.join(__dirname, '../kit/refuse-reading.js')}`,
    REFUSE: JSON.stringify(refuse),
  };
  const { code, out, err } = terminal.run(
    ['consolidate', folder, '--plan', 'plan.json', '--period', '2023', '--out', `${folder}.xlsx`, '--json', ...more],
    { env },
  );
  const nothing: Printed = { reporting: [], indicators: [] };
  const { reporting, indicators } = out === '' ? nothing : (JSON.parse(out) as Printed);
  return {
    code,
    err,
    actual: indicators[0]?.actual ?? null,
    rejected: Object.fromEntries<string | null>(
      reporting
        .filter(({ unit, status }) => unit === null && status === 'rejected')
        .map(({ file, reason }): [string, string | null] => [file ?? '', reason]),
    ),
  };
}

const noPermission = '没有读取权限。请向管理员要权限，或者请对方另发一份。';

test('folders and files that may not be read, or are gone by then, are listed, each with its reason; the rest counts', () => {
  put('收/第一批/甲镇.xlsx', '甲镇');
  put('收/第二批/乙镇.xlsx', '乙镇');
  put('收/第二批/锁着/丙镇.xlsx', '丙镇');
  put('收/移走/丁镇.xlsx', '丁镇');
  put('收/不让读.xlsx', '丙镇');
  put('收/移走.xlsx', '丙镇');
  put('收/坏盘.xlsx', '丙镇');
  put('收/网盘.xlsx', '丙镇');
  terminal.write('收/不让读.zip', 'x');
  const { code, err, actual, rejected } = consolidate('收', {
    '收/第二批/锁着': 'EACCES',
    '收/移走': 'ENOENT',
    '收/不让读.xlsx': 'EACCES',
    '收/不让读.zip': 'EPERM',
    '收/移走.xlsx': 'ENOENT',
    '收/坏盘.xlsx': 'EIO',
    '收/网盘.xlsx': 'ETIMEDOUT',
  });
  expect(actual).toBe(11);
  expect(rejected).toEqual({
    '收/第二批/锁着': `这个文件夹打不开，里面的文件都没有读：${noPermission}`,
    '收/移走': '这个文件夹打不开，里面的文件都没有读：找文件时还在，读的时候不见了，可能被移走或改了名。请再运行一次。',
    '收/不让读.xlsx': `打不开：${noPermission}`,
    '收/不让读.zip': '打不开：它正在别的程序里打开，或者没有读取权限。请关掉那个程序再试。',
    '收/移走.xlsx': '打不开：找文件时还在，读的时候不见了，可能被移走或改了名。请再运行一次。',
    '收/坏盘.xlsx': '打不开：磁盘读取出错。请换一个地方的拷贝再试。',
    '收/网盘.xlsx': '打不开：系统读不出来（ETIMEDOUT）。请再试一次，或者请对方另发一份。',
  });
  expect(
    err
      .split('\n')
      .filter((line) => line.startsWith('未采用'))
      .sort(),
  ).toEqual(
    Object.entries(rejected)
      .map(([file, reason]) => `未采用 ${file}：${String(reason)}`)
      .sort(),
  );
  expect(code).toBe(1);
});

test('check lists them too', () => {
  put('查/甲镇.xlsx', '甲镇');
  put('查/锁着/乙镇.xlsx', '乙镇');
  const env = {
    NODE_OPTIONS: `--require=${path.join(__dirname, '../kit/refuse-reading.js')}`,
    REFUSE: '{"查/锁着":"EACCES"}',
  };
  const { code, out } = terminal.run(['check', '查', '--plan', 'plan.json'], { env });
  expect([code, out]).toEqual([
    1,
    `查/甲镇.xlsx  甲镇  通过\n查/锁着    未采用：这个文件夹打不开，里面的文件都没有读：${noPermission}\n`,
  ]);
});

test('the folder that was named itself ends it', () => {
  put('名/甲镇.xlsx', '甲镇');
  expect(consolidate('名', { 名: 'EACCES' })).toEqual({
    code: 2,
    err: `打不开“名”：${noPermission}\n`,
    actual: null,
    rejected: {},
  });
  expect(terminal.files()).not.toContain('名.xlsx');
});

test('a folder among the evidence that may not be looked into ends it: what is in it would be called missing', () => {
  put('证/甲镇.xlsx', '甲镇');
  terminal.write('证/佐证/锁着/合同.pdf', 'x');
  expect(consolidate('证', { '证/佐证/锁着': 'EACCES' }, ['--evidence', '证/佐证'])).toEqual({
    code: 2,
    err: `打不开“证/佐证/锁着”：${noPermission}\n`,
    actual: null,
    rejected: {},
  });
  expect(terminal.files()).not.toContain('证.xlsx');
});

test('links to nothing and in circles', () => {
  put('链/甲镇.xlsx', '甲镇');
  symlinkSync('没有.xlsx', terminal.pathOf('链/断.xlsx'));
  symlinkSync('圈.xlsx', terminal.pathOf('链/圈.xlsx'));
  const { code, actual, rejected } = consolidate('链');
  expect([code, actual]).toEqual([1, 1]);
  expect(rejected).toEqual({
    '链/断.xlsx': '这是一个链接，它指向的文件不在了。请放进文件本身。',
    '链/圈.xlsx': '打不开：链接绕了一个圈，到不了文件。',
  });
});

test('names in GBK are read as GBK, other bytes spelt out, and no two files become one', () => {
  const bytesOf = (...bytes: number[]) => Buffer.concat([Buffer.from(`${terminal.pathOf('码')}/`), Buffer.from(bytes)]);
  const xlsx = [...Buffer.from('.xlsx')];
  mkdirSync(terminal.pathOf('码'));
  // 甲 and 乙 in GBK, a folder 丙 in GBK, and what is in no encoding
  writeFileSync(bytesOf(0xbc, 0xd7, ...xlsx), returns.get('甲镇') ?? '');
  mkdirSync(bytesOf(0xb1, 0xfb));
  writeFileSync(bytesOf(0xb1, 0xfb, 0x2f, 0xd2, 0xd2, ...xlsx), returns.get('乙镇') ?? '');
  writeFileSync(bytesOf(0xff, 0x41, ...xlsx), returns.get('丙镇') ?? '');
  put('码/丁.xlsx', '丁镇');
  // 丁 in GBK beside 丁 in UTF-8
  writeFileSync(bytesOf(0xb6, 0xa1, ...xlsx), 'x');
  const { out, err } = terminal.run(['check', '码', '--plan', 'plan.json', '--json']);
  expect(
    (JSON.parse(out) as { files: { file: string; unit: string | null }[] }).files.map(({ file, unit }) => [file, unit]),
  ).toEqual([
    ['码/\\xB6\\xA1.xlsx', null],
    ['码/\\xFFA.xlsx', '丙镇'],
    ['码/丁.xlsx', '丁镇'],
    ['码/丙/乙.xlsx', '乙镇'],
    ['码/甲.xlsx', '甲镇'],
  ]);
  expect(err.split('\n')).toEqual([
    expect.stringMatching(
      /^码 里有 4 个文件名不是 UTF-8 编码（多半是在 Windows 上打的包），按 GBK 读作“.*”等。$/,
    ) as string,
    '码/丙 里有 1 个文件名不是 UTF-8 编码（多半是在 Windows 上打的包），按 GBK 读作“乙.xlsx”等。',
    '',
  ]);
});

test('a line end in a name makes no line of its own', () => {
  put('行/甲镇\n已汇总.xlsx', '甲镇');
  terminal.write('行/坏\n已汇总.xlsx', 'x');
  expect(terminal.run(['check', '行', '--plan', 'plan.json']).out.split('\n')).toEqual([
    expect.stringContaining('行/坏�已汇总.xlsx') as string,
    '行/甲镇�已汇总.xlsx  甲镇  通过',
    '',
  ]);
  expect(consolidate('行').err.split('\n')).toEqual([
    expect.stringContaining('未采用 行/坏�已汇总.xlsx：') as string,
    '',
  ]);
});

test('what the system itself refuses, where nobody is above it', () => {
  put('真/甲镇.xlsx', '甲镇');
  put('真/锁着/乙镇.xlsx', '乙镇');
  chmodSync(terminal.pathOf('真/锁着'), 0);
  // root reads everything
  const isRoot = process.getuid?.() === 0;
  expect(consolidate('真')).toMatchObject(
    isRoot
      ? { code: 0, actual: 11 }
      : { code: 1, actual: 1, rejected: { '真/锁着': `这个文件夹打不开，里面的文件都没有读：${noPermission}` } },
  );
  chmodSync(terminal.pathOf('真/锁着'), 0o755);
});
