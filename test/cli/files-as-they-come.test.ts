import { chmodSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { blankSheet } from '../../src/workbook/book/table';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { paragraph, rawDocx } from '../workbook/kit/raw-docx';
import { rawZip } from '../workbook/kit/raw-zip';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';
import { Terminal } from '../kit/terminal';

const towns = Array.from({ length: 30 }, (_, at) => `第${String(at + 1)}镇`);
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
          indicators: { 'T01-1': { actual: at + 1 } },
        }),
      ),
    );
  }
});
afterAll(() => {
  terminal.close();
});

interface Printed {
  readonly reporting: {
    readonly unit: string | null;
    readonly status: string;
    readonly file: string | null;
    readonly reason: string | null;
  }[];
  readonly indicators: { readonly actual: number | null }[];
}

async function consolidate(given: readonly string[], out = 'summary.xlsx', ...options: string[]) {
  const {
    code,
    out: printed,
    err,
  } = await terminal.call([
    'consolidate',
    ...given,
    '--plan',
    'plan.json',
    '--period',
    '2023',
    '--out',
    out,
    '--json',
    ...options,
  ]);
  return { code, err, printed: code === 2 ? null : (JSON.parse(printed) as Printed) };
}

/** What a mail brings beside the returns. */
const beside: Readonly<Record<string, Uint8Array>> = {
  'image001.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
  'image002.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16),
  '签收单.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, 16),
  '通知.pdf': new TextEncoder().encode('%PDF-1.5\n'),
  '情况说明.docx': rawDocx(paragraph('情况说明')),
  '正文.txt': new TextEncoder().encode('请查收附件。'),
  '旧表.xls': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
  '空.xlsx': new Uint8Array(),
};

test('a mail’s 38 attachments, 30 of them returns: the sum is right, each of the others is listed, pictures and PDFs quietly', async () => {
  for (const [unit, bytes] of returns) terminal.write(`邮件/${unit}.xlsx`, bytes);
  for (const [name, bytes] of Object.entries(beside)) terminal.write(`邮件/${name}`, bytes);
  const { code, err, printed } = await consolidate(['邮件']);
  expect(printed?.indicators[0]?.actual).toBe(465);
  const refused = printed?.reporting.filter(({ status }) => status === 'rejected') ?? [];
  expect(Object.fromEntries(refused.map(({ file, reason }) => [file, reason]))).toEqual({
    '邮件/image001.png': '这是图片，不是 Excel 或 Word 文件。',
    '邮件/image002.jpg': '这是图片，不是 Excel 或 Word 文件。',
    '邮件/签收单.jpg': '这是图片，不是 Excel 或 Word 文件。',
    '邮件/通知.pdf': '这是 PDF 文件，不是 Excel 或 Word 文件。',
    '邮件/情况说明.docx': expect.stringContaining('Word 文档') as string,
    '邮件/正文.txt': expect.stringContaining('文本或网页文件') as string,
    '邮件/旧表.xls': expect.stringContaining('旧版 Office') as string,
    '邮件/空.xlsx': expect.stringContaining('0 字节') as string,
  });
  expect(
    err
      .split('\n')
      .filter((line) => line.startsWith('非台账'))
      .map((line) => line.slice(4, line.indexOf('：'))),
  ).toEqual(['邮件/image001.png', '邮件/image002.jpg', '邮件/签收单.jpg', '邮件/通知.pdf'].sort());
  expect(code).toBe(1);
});

test('pictures and PDFs alone beside the returns are no error', async () => {
  for (const [unit, bytes] of returns) terminal.write(`只有图/${unit}.xlsx`, bytes);
  for (const name of ['image001.png', '通知.pdf']) terminal.write(`只有图/${name}`, beside[name] ?? '');
  expect((await consolidate(['只有图'])).code).toBe(0);
  expect((await terminal.call(['check', '只有图', '--plan', 'plan.json'])).code).toBe(0);
});

test('a workbook of another system among good returns is no error either, and no unit’s return', async () => {
  for (const [unit, bytes] of returns) terminal.write(`别的系统/${unit}.xlsx`, bytes);
  const cells = ['机构名称', '指标代码', '填报值', '甲局', 'A01', 98].map((value, at) => ({
    row: Math.floor(at / 3),
    column: at % 3,
    value,
  }));
  terminal.write(
    '别的系统/统计直报导出.xlsx',
    await writeXlsx({ names: [], sheets: [{ ...blankSheet('数据'), cells }] }),
  );
  const { code, err, printed } = await consolidate(['别的系统'], 'other.xlsx');
  expect(err).toContain('非台账');
  expect(printed?.reporting.filter(({ file }) => file?.includes('统计直报'))).toEqual([
    expect.objectContaining({ unit: null, status: 'rejected' }),
  ]);
  expect(code).toBe(0);
});

test('the same in a zip, with sub-folders, gives the same sum; a file of it can be chosen', async () => {
  const other = await writeXlsx(
    fillLedger(issueOne(plan, '第1镇'), { cover: { filledOn: 45280 }, indicators: { 'T01-1': { actual: 100 } } }),
  );
  const packed = [...returns].map(([unit, content], at) => ({
    path: `第${String((at % 2) + 1)}批/${unit}.xlsx`,
    content,
  }));
  terminal.write(
    '收到/附件.zip',
    rawZip([
      ...packed,
      { path: '第1批/第1镇(1).xlsx', content: other },
      { path: '第1批/~$第1镇.xlsx', content: 'x' },
      { path: '第三批.zip', content: rawZip([]) },
    ]),
  );
  const { printed } = await consolidate(['收到'], 'zip.xlsx');
  expect(printed?.indicators[0]?.actual).toBe(464);
  const lines = (given: Printed | null) =>
    given?.reporting
      .filter(({ unit, status }) => unit === '第1镇' || (unit === null && status === 'rejected'))
      .map(({ file, status }) => [file, status]);
  expect(lines(printed)).toEqual([
    ['收到/附件.zip/第1批/第1镇(1).xlsx', 'rejected'],
    ['收到/附件.zip/第1批/第1镇.xlsx', 'rejected'],
    ['收到/附件.zip/第三批.zip', 'rejected'],
  ]);
  const chosen = (await consolidate(['收到/附件.zip'], 'zip2.xlsx', '--use', '收到/附件.zip/第1批/第1镇(1).xlsx'))
    .printed;
  expect(chosen?.indicators[0]?.actual).toBe(564);
});

test('a zip that cannot be opened is one line, and the rest is in', async () => {
  terminal.write('半/好.xlsx', returns.get('第2镇') ?? '');
  terminal.write('半/坏.zip', rawZip([{ path: 'a.xlsx', content: 'x'.repeat(500) }]).subarray(0, 60));
  const { printed } = await consolidate(['半'], 'half.xlsx');
  expect(printed?.indicators[0]?.actual).toBe(2);
  expect(
    printed?.reporting.filter(({ status }) => status === 'rejected').map(({ file, reason }) => [file, reason]),
  ).toEqual([['半/坏.zip', '文件不完整，后半部分缺失，可能没有传完；请重新发送原文件。']]);
});

test('links to files are followed, links to folders and pipes are not, and that is said', async () => {
  terminal.write('链/甲/第3镇.xlsx', returns.get('第3镇') ?? '');
  terminal.write('别处/第4镇.xlsx', returns.get('第4镇') ?? '');
  symlinkSync(terminal.pathOf('别处/第4镇.xlsx'), terminal.pathOf('链/第4镇.xlsx'));
  symlinkSync(terminal.pathOf('链'), terminal.pathOf('链/甲/回头'));
  symlinkSync(terminal.pathOf('没有.xlsx'), terminal.pathOf('链/断.xlsx'));
  spawnSync('mkfifo', [terminal.pathOf('链/管道.xlsx')]);
  const { err, printed } = await consolidate(['链'], 'links.xlsx');
  expect(printed?.indicators[0]?.actual).toBe(7);
  expect(printed?.reporting.filter(({ status }) => status === 'rejected').map(({ file }) => file)).toEqual([
    '链/断.xlsx',
  ]);
  expect(err).toContain('跳过 链/甲/回头：指向文件夹的链接不打开。');
  expect(err).toContain('跳过 链/管道.xlsx：不是普通文件。');
});

test('read-only files and folders are read like others; what may not be read has its reason', async () => {
  terminal.write('只读/第5镇.xlsx', returns.get('第5镇') ?? '');
  terminal.write('只读/第6镇.xlsx', returns.get('第6镇') ?? '');
  chmodSync(terminal.pathOf('只读/第5镇.xlsx'), 0o444);
  chmodSync(terminal.pathOf('只读/第6镇.xlsx'), 0);
  const { printed } = await consolidate(['只读'], 'readonly.xlsx');
  // root reads everything
  const isRoot = process.getuid?.() === 0;
  expect(printed?.indicators[0]?.actual).toBe(isRoot ? 11 : 5);
  const reasons = printed?.reporting.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  expect(reasons).toEqual(isRoot ? [] : [expect.stringContaining('没有读取权限')]);
});

test('names that would give a terminal orders do not', async () => {
  terminal.write('怪/a.zip', rawZip([{ path: '\u001B[31m红\u202Exslx.xlsx', content: 'x' }]));
  const { err } = await consolidate(['怪'], 'odd.xlsx');
  expect(err).not.toMatch(/[\u001B\u202E]/);
  expect(err).toContain('红');
});
