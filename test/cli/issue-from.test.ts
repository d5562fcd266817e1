import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { fillMany } from '../kit/fill-many';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { Terminal } from '../kit/terminal';

const terminal = new Terminal();
afterAll(() => {
  rmSync(terminal.folder, { recursive: true });
});

const former = planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2' })] });
const revised = planOf({
  indicators: [indicatorOf({ id: 'T01-1', target: 12 }), indicatorOf({ id: 'T01-2', unitOfMeasure: '个' })],
});

beforeAll(async () => {
  mkdirSync(path.join(terminal.folder, 'before'));
  const filled = fillMany(issueOne(former, '甲局'), { 'T01-1': { actual: 11 }, 'T01-2': { actual: 7 } });
  writeFileSync(path.join(terminal.folder, 'before/甲局.xlsx'), await writeXlsx(filled));
  writeFileSync(path.join(terminal.folder, 'before/说明.txt'), '说明');
  writeFileSync(path.join(terminal.folder, 'plan.json'), JSON.stringify(revised));
});

const actualsIn = (file: string) =>
  readXlsx(readFileSync(path.join(terminal.folder, file)))
    .sheets.find(({ name }) => name === '指标填报')
    ?.cells.filter(({ value }) => value === 11 || value === 7)
    .map(({ value }) => value);

test('new ledgers hold what was entered before, and the files of before are as they were', async () => {
  const original = readFileSync(path.join(terminal.folder, 'before/甲局.xlsx'));
  const { code, out, err } = await terminal.call([
    'issue',
    'plan.json',
    '--period',
    '2023',
    '--from',
    'before',
    '--out',
    'new',
  ]);
  expect([code, out]).toEqual([
    0,
    '已下发 2 份台账到 new\n  甲局：从 甲局.xlsx 带过去 1 行；没有带：T01-2（计量单位 所→个）\n',
  ]);
  expect(err).toMatch(/^没有从 before\/说明\.txt 带数：/);
  expect(actualsIn('new/甲局-2023.xlsx')).toEqual([11]);
  expect(readFileSync(path.join(terminal.folder, 'before/甲局.xlsx'))).toEqual(original);
});

test('into the same folder nothing is overwritten', async () => {
  mkdirSync(path.join(terminal.folder, 'same'));
  const original = readFileSync(path.join(terminal.folder, 'before/甲局.xlsx'));
  writeFileSync(path.join(terminal.folder, 'same/甲局-2023.xlsx'), original);
  const { code, err } = await terminal.call([
    'issue',
    'plan.json',
    '--period',
    '2023',
    '--from',
    'same',
    '--out',
    'same',
  ]);
  expect([code, err]).toEqual([
    2,
    '“same/甲局-2023.xlsx”已经存在，内容不同，可能已经填过。没有写入任何文件；请换一个文件夹，或者先移走它。\n',
  ]);
  expect(readdirSync(path.join(terminal.folder, 'same'))).toEqual(['甲局-2023.xlsx']);
  expect(readFileSync(path.join(terminal.folder, 'same/甲局-2023.xlsx'))).toEqual(original);
});
