import { paragraph, rawDocx } from '../workbook/kit/raw-docx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { fillLedger } from '../kit/fill-ledger';
import { planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { Terminal } from '../kit/terminal';

const lines = [
  '试验区行动方案(2021—2025年)',
  '一、提质工程',
  '1.扩大学位。到2025年新建学校10所。',
  '牵头单位：教育局',
  '责任单位：财政局、镇(街)',
];
const plan = planOf();
const terminal = new Terminal();

beforeAll(async () => {
  terminal.write('plan.json', JSON.stringify(plan));
  terminal.write('plan.xlsx', await writeXlsx(toPlanBook(plan, toRuleLines())));
  terminal.write('plan.txt', lines.join('\n'));
  terminal.write('plan.docx', rawDocx(lines.map((line) => paragraph(line)).join('')));
  terminal.write(
    'returns/甲局.xlsx',
    await writeXlsx(
      fillLedger(issueOne(plan, '甲局'), { cover: { filledOn: 45280 }, indicators: { 'T01-1': { actual: 12 } } }),
    ),
  );
  terminal.write(
    'returns/乙局.xlsx',
    await writeXlsx(fillLedger(issueOne(plan, '乙局'), { indicators: { 'T01-1': { actual: '１２' } } })),
  );
  terminal.write(
    'foreign.xlsx',
    await writeXlsx({
      names: [],
      sheets: [{ ...(toPlanBook(plan, toRuleLines()).sheets[3] ?? fail()), name: '花名册' }],
    }),
  );
  terminal.write('broken.xlsx', 'not a workbook');
  terminal.write('half.json', '{"title": "x"');
  terminal.write('wrong.json', JSON.stringify({ ...plan, indicators: [{ ...plan.indicators[0], task: 9 }] }));
  terminal.write('notes.txt', '没有任务的一段话。');
  terminal.write('empty/.keep', '');
  terminal.write('folder.xlsx/.keep', '');
  terminal.write('cut.xlsx', terminal.read('plan.xlsx').subarray(0, 900));
});
afterAll(() => {
  terminal.close();
});

function fail(): never {
  throw new Error('No sheet');
}

const issue = (...args: string[]) => ['issue', 'plan.xlsx', '--period', '2023', '--out', 'new', ...args];
const consolidate = (...args: string[]) => [
  'consolidate',
  'returns',
  '--plan',
  'plan.xlsx',
  '--period',
  '2023',
  '--out',
  'new/s.xlsx',
  ...args,
];

describe('what cannot run says why, exits with 2 and leaves nothing behind', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['no such command', ['frobnicate'], '没有“frobnicate”这个命令。'],
    ['an option nobody knows', issue('--fast'), '没有 --fast 这个选项。'],
    [
      'an option of another command',
      ['check', 'returns', '--plan', 'plan.xlsx', '--period', '2023'],
      'check 没有 --period 这个选项。',
    ],
    [
      'an option without its value',
      ['issue', 'plan.xlsx', '--out', 'new', '--period'],
      '选项 --period 的写法不对：有值的写成 --period 值，没有值的单写。',
    ],
    ['no plan', ['issue', '--period', '2023', '--out', 'new'], 'issue 缺少方案文件。'],
    [
      'two plans',
      ['issue', 'plan.xlsx', 'plan.json', '--period', '2023', '--out', 'new'],
      'issue 只要一个方案文件，多出了：plan.json',
    ],
    ['no period', ['issue', 'plan.xlsx', '--out', 'new'], 'issue 缺少 --period。'],
    ['no place to write', ['issue', 'plan.xlsx', '--period', '2023'], 'issue 缺少 --out。'],
    ['no --plan', ['check', 'returns'], 'check 缺少 --plan。'],
    ['no returns', ['check', '--plan', 'plan.xlsx'], 'check 缺少台账文件或文件夹。'],
    [
      'a period that is none',
      ['issue', 'plan.xlsx', '--period', '2023Q5', '--out', 'new'],
      '报告期“2023Q5”不对：一年只有第一到第四季度，如 2023年第二季度。',
    ],
    [
      'a school year of two years',
      ['issue', 'plan.xlsx', '--period', '2023-2025', '--out', 'new'],
      '报告期“2023-2025”不是学年：学年是连着的两年，如 2023-2024学年。',
    ],
    [
      'a period before the plan',
      ['issue', 'plan.xlsx', '--period', '2019', '--out', 'new'],
      '报告期 2019 不在方案的时间里：方案从 2021-01-01 到 2025-12-31。',
    ],
    [
      'a period behind the plan',
      ['consolidate', 'returns', '--plan', 'plan.xlsx', '--period', '2032', '--out', 'new/s.xlsx'],
      '报告期 2032 不在方案的时间里',
    ],
    [
      'a day that does not exist',
      consolidate('--deadline', '2023-02-30'),
      '“2023-02-30”不是有效日期，应写成 2025-12-31 这样的形式。',
    ],
    [
      'a date in another form',
      ['check', 'returns', '--plan', 'plan.xlsx', '--as-of', '2023年12月'],
      '“2023年12月”不是有效日期',
    ],
    [
      'a plan that is not there',
      ['issue', 'nowhere.xlsx', '--period', '2023', '--out', 'new'],
      '找不到文件“nowhere.xlsx”。请核对路径。',
    ],
    ['a folder for a plan', ['issue', 'returns', '--period', '2023', '--out', 'new'], '打不开“returns”'],
    [
      'a ledger for a plan',
      ['issue', 'returns/甲局.xlsx', '--period', '2023', '--out', 'new'],
      '“returns/甲局.xlsx”：这不是方案工作簿',
    ],
    ['a broken workbook for a plan', ['issue', 'broken.xlsx', '--period', '2023', '--out', 'new'], '“broken.xlsx”：'],
    [
      'half a plan.json',
      ['issue', 'half.json', '--period', '2023', '--out', 'new'],
      '“half.json”：这个文件不是完整的 JSON',
    ],
    [
      'a plan.json that contradicts itself',
      ['read-plan', 'wrong.json', '--json'],
      '“wrong.json”：方案有 1 处要改：\n  指标 T01-1：没有任务 9。',
    ],
    ['a text without tasks', ['read-plan', 'notes.txt', '--json'], '“notes.txt”：没有找到任务'],
    [
      'a unit the plan does not know',
      issue('--unit', '丁局'),
      '方案里没有单位“丁局”，或者它没有要填的任务。可选的单位：甲局、乙局。',
    ],
    ['a summary of last period that is not there', issue('--previous', 'nowhere.xlsx'), '找不到文件“nowhere.xlsx”。'],
    [
      'a summary of last period that is none',
      issue('--previous', 'plan.xlsx'),
      '“plan.xlsx”不是本系统生成的汇总表，取不了上期数。',
    ],
    ['returns that are not there', ['check', 'nowhere', '--plan', 'plan.xlsx'], '找不到“nowhere”。请核对路径。'],
    ['an empty folder', ['check', 'empty', '--plan', 'plan.xlsx'], 'empty 里没有文件。'],
    [
      'a --out that is a workbook of somebody else',
      ['consolidate', 'returns', '--plan', 'plan.xlsx', '--period', '2023', '--out', 'foreign.xlsx'],
      '这个文件不是本系统生成的汇总表。',
    ],
    [
      'a --out that is no workbook',
      ['consolidate', 'returns', '--plan', 'plan.xlsx', '--period', '2023', '--out', 'broken.xlsx'],
      '“broken.xlsx”已经存在，看不出是本系统生成的汇总表：这是文本或网页文件',
    ],
    [
      'a --out that is half a workbook',
      ['consolidate', 'returns', '--plan', 'plan.xlsx', '--period', '2023', '--out', 'cut.xlsx'],
      '“cut.xlsx”已经存在，看不出是本系统生成的汇总表：文件不完整，后半部分缺失，可能没有传完；请重新发送原文件。没有写入；也可以换一个文件名。',
    ],
    [
      'a --out that is a folder',
      ['consolidate', 'returns', '--plan', 'plan.xlsx', '--period', '2023', '--out', 'folder.xlsx'],
      '写不进“folder.xlsx”：那里有一个同名的文件夹。请换一个文件名。',
    ],
    [
      'a --out that is one of the returns',
      ['consolidate', 'returns', '--plan', 'plan.xlsx', '--period', '2023', '--out', 'returns/甲局.xlsx'],
      '这个文件不是本系统生成的汇总表。',
    ],
    [
      'a --out that is the plan',
      ['consolidate', 'returns', '--plan', 'plan.xlsx', '--period', '2023', '--out', 'plan.xlsx'],
      '这个文件不是本系统生成的汇总表。',
    ],
    [
      'a --out of another kind',
      ['consolidate', 'returns', '--plan', 'plan.xlsx', '--period', '2023', '--out', 'new/s.json'],
      '--out 只能写 .xlsx，不能写“new/s.json”。',
    ],
    [
      'a plan to write of another kind',
      ['read-plan', 'plan.txt', '--out', 'new/plan.csv'],
      '--out 只能写 .xlsx 或 .json，不能写“new/plan.csv”。',
    ],
    [
      'a file where a folder should be',
      ['issue', 'plan.xlsx', '--period', '2023', '--out', 'notes.txt'],
      '写不进“notes.txt/甲局-2023.xlsx”：“notes.txt”是文件，不是文件夹。请换一个文件夹。',
    ],
    [
      'a summary inside a file',
      ['consolidate', 'returns', '--plan', 'plan.xlsx', '--period', '2023', '--out', 'notes.txt/s.xlsx'],
      '写不进“notes.txt/s.xlsx”：“notes.txt”是文件，不是文件夹。请换一个文件夹。',
    ],
    [
      'what goes back inside a file',
      consolidate('--send-back', 'notes.txt/back'),
      '写不进“notes.txt/back/甲局-2023-退回20231231.xlsx”：“notes.txt”是文件，不是文件夹。请换一个文件夹。',
    ],
    [
      'rows inside a file',
      consolidate('--rows', 'notes.txt/rows.csv'),
      '写不进“notes.txt/rows.csv”：“notes.txt”是文件，不是文件夹。请换一个文件夹。',
    ],
    [
      'a cache inside a file',
      consolidate('--cache', 'notes.txt'),
      '打不开“notes.txt/p1-2023.cache”：路径中间有一段是文件，不是文件夹。请核对路径。',
    ],
    [
      'a plan inside a file',
      ['issue', 'notes.txt/plan.xlsx', '--period', '2023', '--out', 'new'],
      '打不开“notes.txt/plan.xlsx”：路径中间有一段是文件，不是文件夹。请核对路径。',
    ],
    [
      'a draft inside a file',
      ['read-plan', 'plan.txt', '--out', 'notes.txt/plan.xlsx'],
      '写不进“notes.txt/plan.xlsx”：“notes.txt”是文件，不是文件夹。请换一个文件夹。',
    ],
    [
      '--use of a file that did not come',
      consolidate('--use', 'nowhere.xlsx'),
      '选定的“nowhere.xlsx”不在能用的台账里。',
    ],
  ])('%s', async (_, args, sentence) => {
    const before = terminal.files().map((file) => [file, Buffer.from(terminal.read(file)).toString('base64')]);
    const { code, out, err } = await terminal.call(args);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(sentence) as string });
    expect(err).not.toMatch(/\n\s+at /);
    expect(terminal.files().map((file) => [file, Buffer.from(terminal.read(file)).toString('base64')])).toEqual(before);
  });

  test('in English where the terminal speaks it', () => {
    expect(
      terminal.run(['issue', 'nowhere.xlsx', '--period', '2023', '--out', 'new'], { env: { LANG: 'en_US.UTF-8' } }),
    ).toEqual({
      code: 2,
      out: '',
      err: 'There is no file “nowhere.xlsx”. Check the path.\n',
    });
  });
});

describe('what runs', () => {
  test.each(['--help', '-h'])('%s shows the commands', async (flag) => {
    const { code, out, err } = await terminal.call([flag]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('consolidate FILE|DIR… --plan PLAN --period 2023 --out summary.xlsx');
  });

  test.each(['plan.txt', 'plan.docx'])('%s is a plan', async (file) => {
    const { code, out, err } = await terminal.call(['read-plan', file, '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      title: '试验区行动方案(2021—2025年)',
      start: '2021-01-01',
      end: '2025-12-31',
      tasks: [{ number: 1, lead: ['教育局'], responsible: ['财政局', '镇(街)'], supporting: [] }],
      indicators: [{ task: 1, comparator: 'atLeast', target: 10, unitOfMeasure: '所', due: '2025-12-31' }],
    });
  });

  test.each([
    ['plan.json', ['甲局', '乙局']],
    ['plan.xlsx', ['甲局', '乙局']],
    ['plan.txt', ['教育局', '财政局']],
    ['plan.docx', ['教育局', '财政局']],
  ])('ledgers are issued from %s', async (file, units) => {
    const issued = await terminal.call(['issue', file, '--period', '2023', '--out', `from-${file}`, '--json']);
    expect([issued.code, issued.err]).toEqual([0, '']);
    expect((JSON.parse(issued.out) as { ledgers: { unit: string }[] }).ledgers.map(({ unit }) => unit)).toEqual(units);
  });

  test('errors in returns exit with 1', async () => {
    const checked = await terminal.call(['check', 'returns', '--plan', 'plan.json', '--json']);
    expect(checked.code).toBe(1);
    expect((JSON.parse(checked.out) as { files: { status: string }[] }).files.map(({ status }) => status)).toEqual([
      'errors',
      'queries',
    ]);
  });

  test('queries alone exit with 0', async () => {
    expect((await terminal.call(['check', 'returns/甲局.xlsx', '--plan', 'plan.json'])).code).toBe(0);
  });

  test('a rejected file is an error of the returns, not of the command', async () => {
    const checked = await terminal.call(['check', 'foreign.xlsx', 'broken.xlsx', '--plan', 'plan.json', '--json']);
    expect(checked.code).toBe(1);
    expect(JSON.parse(checked.out)).toEqual({
      files: [
        {
          file: 'broken.xlsx',
          unit: null,
          period: null,
          status: 'rejected',
          reason: expect.any(String) as string,
          isLate: false,
          findings: [],
        },
        {
          file: 'foreign.xlsx',
          unit: null,
          period: null,
          status: 'rejected',
          reason:
            '这不是下发的台账：没有台账编号，没有“_ledger”工作表，也没有台账的表头。要报数的，请填在下发的台账里。',
          isLate: false,
          findings: [],
        },
      ],
    });
  });
});
