import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { Terminal } from '../kit/terminal';

const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1' })] });
const terminal = new Terminal();

beforeAll(async () => {
  terminal.write('plan.json', JSON.stringify(plan));
  const filling = {
    cover: { filledOn: 45280 },
    tasks: { T01: { status: '推进中', evidence: '见附件' } },
    indicators: { 'T01-1': { actual: 12, evidence: '验收报告、合同.pdf' } },
  };
  terminal.write('back/甲局.xlsx', await writeXlsx(fillLedger(issueOne(plan, '甲局'), filling)));
  terminal.write('back/甲局/验收报告.pdf', 'never opened');
  terminal.write('back/甲局/花絮.jpg', '');
  terminal.write('back/甲局/.DS_Store', '');
  terminal.write('back/~$甲局.xlsx', '');
});
afterAll(() => {
  terminal.close();
});

const consolidate = (...args: readonly string[]) =>
  terminal.call(['consolidate', 'back/甲局.xlsx', '--plan', 'plan.json', '--period', '2023', ...args]);

test('--evidence says how much of what is named is there; what is written into the folder is no evidence', async () => {
  for (const time of [1, 2]) {
    const done = await consolidate('--out', 'back/汇总.xlsx', '--rows', 'back/rows.csv', '--evidence', 'back');
    expect([time, done.out.split('\n').filter((line) => line.startsWith('佐证'))]).toEqual([
      time,
      ['佐证材料应有 2 份：齐 1，缺 1；没有写明文件名的 1 处，没有单位写到的文件 1 个，见“佐证材料”'],
    ]);
  }
  expect(readXlsx(terminal.read('back/汇总.xlsx')).sheets.map(({ name }) => name)).toContain('佐证材料');
});

test('--json has it by unit, row and file', async () => {
  const { out } = await consolidate('--out', 'json.xlsx', '--evidence', 'back', '--json');
  const { evidence } = JSON.parse(out) as { readonly evidence: unknown };
  expect(evidence).toEqual({
    units: [{ unit: '甲局', present: 1, of: 2, unnamed: 1 }],
    lines: [
      { unit: '甲局', rowId: 'T01', named: '见附件', state: 'unnamed', files: [] },
      { unit: '甲局', rowId: 'T01-1', named: '验收报告', state: 'present', files: ['甲局/验收报告.pdf'] },
      { unit: '甲局', rowId: 'T01-1', named: '合同.pdf', state: 'missing', files: [] },
    ],
    unclaimed: expect.arrayContaining([{ unit: '甲局', file: '甲局/花絮.jpg' }]) as unknown,
  });
});

test('without it nothing is said of evidence', async () => {
  const plain = await consolidate('--out', 'plain.xlsx');
  expect(plain.out).not.toContain('佐证');
  expect(JSON.parse((await consolidate('--out', 'plain.xlsx', '--json')).out)).not.toHaveProperty('evidence');
  expect(readXlsx(terminal.read('plain.xlsx')).sheets.map(({ name }) => name)).not.toContain('佐证材料');
});

test.each([
  ['无此文件夹', '找不到“无此文件夹”。请核对路径。\n'],
  ['plan.json', '“plan.json”不是文件夹。--evidence 要的是放佐证材料的文件夹。\n'],
])('--evidence %s could not run, and writes nothing', async (folder, sentence) => {
  const before = terminal.files();
  const done = await consolidate('--out', 'new/s.xlsx', '--evidence', folder);
  expect(done).toEqual({ code: 2, out: '', err: sentence });
  expect(terminal.files()).toEqual(before);
});

test('beside --rows it needs a summary to stand in', async () => {
  const done = await consolidate('--rows', 'new/rows.csv', '--evidence', 'back');
  expect([done.code, done.err.split('\n')[0]]).toEqual([2, 'consolidate 缺少 --out。']);
});

test('a folder of evidence among the returns is not looked through for ledgers, unless it is all that was given', async () => {
  terminal.write('round/甲局.xlsx', terminal.read('back/甲局.xlsx'));
  terminal.write('round/佐证/合同.pdf', '');
  const told = async (...given: readonly string[]) => {
    const { out } = await terminal.call([
      'consolidate',
      ...given,
      '--plan',
      'plan.json',
      '--period',
      '2023',
      '--out',
      'round.xlsx',
      '--json',
    ]);
    const { reporting } = JSON.parse(out) as { readonly reporting: readonly { readonly file: string | null }[] };
    return reporting.flatMap(({ file }) => file ?? []);
  };
  expect(await told('round', '--evidence', 'round/佐证')).toEqual(['round/甲局.xlsx']);
  expect(await told('round', '--evidence', 'round')).toEqual(['round/甲局.xlsx', 'round/佐证/合同.pdf']);
});
