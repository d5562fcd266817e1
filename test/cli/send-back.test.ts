import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { fillLedger } from '../kit/fill-ledger';
import { planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { Terminal } from '../kit/terminal';

const plan = planOf({ deadlines: [{ period: '2023', date: '2023-12-20' }] });
const terminal = new Terminal();
async function returnOf(actual: number | string): Promise<Uint8Array> {
  return writeXlsx(
    fillLedger(issueOne(plan, '甲局'), {
      cover: { filledOn: 45280 },
      tasks: { T01: { status: '推进中' } },
      indicators: { 'T01-1': { actual } },
    }),
  );
}

beforeAll(async () => {
  terminal.write('plan.xlsx', await writeXlsx(toPlanBook(plan, toRuleLines())));
  terminal.write('returns/甲局.xlsx', await returnOf('8所'));
});
afterAll(() => {
  terminal.close();
});

const consolidate = (...args: string[]) =>
  terminal.call([
    'consolidate',
    'returns',
    '--plan',
    'plan.xlsx',
    '--period',
    '2023',
    '--out',
    'summary.xlsx',
    ...args,
  ]);
const snapshot = () => terminal.files().map((file) => [file, Buffer.from(terminal.read(file)).toString('base64')]);
const sheet = 'back/甲局-2023-退回20231220.xlsx';
const reminder = 'back/催报-2023-20231220.txt';

describe('consolidate --send-back', () => {
  test('writes a sheet for each unit with something open and a text about those outstanding, and says so', async () => {
    const done = await consolidate('--send-back', 'back', '--json');
    expect([done.code, done.err]).toEqual([1, '']);
    expect((JSON.parse(done.out) as { sentBack: unknown }).sentBack).toEqual([
      { unit: '甲局', file: sheet, errors: 1, queries: 0 },
    ]);
    expect(terminal.files().filter((file) => file.startsWith('back/'))).toEqual([reminder, sheet].sort());
    expect(readXlsx(terminal.read(sheet)).sheets.map(({ name }) => name)).toEqual(['退回单']);
    expect((await consolidate('--send-back', 'back')).out).toContain(
      `待改正的 1 个单位各一份退回单，写到 back；催报 ${reminder}\n`,
    );
  });

  test('the text opens in Notepad: UTF-8 with its mark, Windows line ends', () => {
    const bytes = Buffer.from(terminal.read(reminder));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(bytes.toString('utf8')).toContain('\r\n\r\n乙局：\r\n贵单位《试验方案》2023年度工作任务台账还没有报送。');
  });

  test('again: the same bytes; without the option: nothing of it, in JSON neither', async () => {
    const before = snapshot();
    expect((await consolidate('--send-back', 'back')).code).toBe(1);
    expect(snapshot()).toEqual(before);
    expect(Object.keys(JSON.parse((await consolidate('--json')).out) as object)).not.toContain('sentBack');
  });

  test.each([
    [
      'somebody edited',
      () => {
        terminal.write(sheet, 'edited');
      },
      sheet,
    ],
    [
      'that is somebody else’s',
      () => {
        terminal.write('other/催报-2023-20231220.txt', '会议通知');
      },
      'other/催报-2023-20231220.txt',
    ],
  ])('over a file %s nothing is written at all', async (_, spoil, file) => {
    spoil();
    const before = snapshot();
    const done = await consolidate(
      '--send-back',
      file.split('/')[0] ?? '',
      '--as-of',
      '2023-12-20',
      '--deadline',
      '2023-12-20',
    );
    expect(done).toEqual({ code: 2, out: '', err: expect.stringContaining(`“${file}”已经存在，内容不同`) as string });
    expect(snapshot()).toEqual(before);
  });

  test('next week’s findings lie beside last week’s under their own day', async () => {
    terminal.write('returns/甲局.xlsx', await returnOf(8));
    const done = await consolidate('--send-back', 'back', '--as-of', '2023-12-27', '--json');
    expect(JSON.parse(done.out)).toMatchObject({
      sentBack: [{ unit: '甲局', file: 'back/甲局-2023-退回20231227.xlsx', errors: 0, queries: 1 }],
    });
    expect(terminal.files()).toEqual(
      expect.arrayContaining([sheet, 'back/甲局-2023-退回20231227.xlsx', 'back/催报-2023-20231227.txt']),
    );
  });

  test('a folder among the returns is not read as returns', async () => {
    const inside = await consolidate('--send-back', 'returns/退回', '--json');
    const again = await consolidate('--send-back', 'returns/退回', '--json');
    expect([inside.err, again.err]).toEqual(['', '']);
    expect(again.out).toBe(inside.out);
  });

  test('a sheet that comes back as a return is called what it is', async () => {
    terminal.write('mistaken/甲局.xlsx', terminal.read('returns/退回/甲局-2023-退回20231220.xlsx'));
    expect((await terminal.call(['check', 'mistaken', '--plan', 'plan.xlsx'])).out).toContain(
      '未采用：这是退回单，不是台账。请按退回单改好台账，交台账。\n',
    );
  });

  test.each([
    ['a file in the folder’s place', ['--send-back', 'plan.xlsx'], '写不进“plan.xlsx/'],
    ['no folder', ['--send-back'], '选项 --send-back 的写法不对'],
  ])('%s: a sentence, and nothing written', async (_, args, sentence) => {
    const before = snapshot();
    expect(await consolidate(...args)).toEqual({ code: 2, out: '', err: expect.stringContaining(sentence) as string });
    expect(snapshot()).toEqual(before);
  });

  test('check has no such option', async () => {
    expect((await terminal.call(['check', 'returns', '--plan', 'plan.xlsx', '--send-back', 'back'])).err).toContain(
      'check 没有 --send-back 这个选项。',
    );
  });
});
