import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { type Filling, fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { sumOfTowns } from '../kit/sum-of-towns';
import { Terminal } from '../kit/terminal';

const plan = planOf({
  tasks: [taskOf({ number: 1, supporting: ['镇(街)'] })],
  indicators: [
    indicatorOf({ id: 'T01-1', name: '学校数' }),
    indicatorOf({
      id: 'T01-2',
      ...sumOfTowns,
      name: '就近入学率',
      measure: 'ratio',
      entry: 'parts',
      unitOfMeasure: '%',
      target: 98,
    }),
  ],
  deadlines: [{ period: '2023', date: '2023-12-20' }],
});

const fillings: Readonly<Record<string, Filling>> = {
  甲局: {
    cover: { filledOn: 45280, person: '张三' },
    tasks: { T01: { status: '已完成', progress: '已全部验收', evidence: '验收报告' } },
    actions: { 'T01#1': { action: '建校', person: '张三', due: 45260, status: '已完成' } },
    indicators: { 'T01-1': { actual: 12 } },
  },
  甲镇: {
    cover: { filledOn: 45281 },
    indicators: { 'T01-2': { numerator: 98, denominator: 100, explanation: '已核实' } },
  },
  乙镇: { cover: { filledOn: 45285 }, indicators: { 'T01-2': { numerator: 97, denominator: 100 } } },
};

const terminal = new Terminal();
afterAll(() => {
  terminal.close();
});

async function fill(unit: string, filling: Filling): Promise<void> {
  const file = `returns/${unit}-2023.xlsx`;
  terminal.write(file, await writeXlsx(fillLedger(readXlsx(terminal.read(`issued/${unit}-2023.xlsx`)), filling)));
}

interface Listed {
  readonly reporting: { readonly unit: string | null; readonly status: string }[];
}

describe('the three moves from a terminal', () => {
  test('read-plan: what --json prints is a plan for the next command, and so is the workbook', async () => {
    terminal.write('plan.json', JSON.stringify(plan));
    const read = terminal.run(['read-plan', 'plan.json', '--out', 'books/plan.xlsx', '--json']);
    expect({ ...read, out: JSON.parse(read.out) as unknown }).toEqual({
      code: 0,
      out: { ...plan, unused: [], questions: [] },
      err: '已写入 books/plan.xlsx\n',
    });
    terminal.write('printed.json', read.out);
    const again = await terminal.call(['read-plan', 'printed.json', '--json']);
    const fromBook = await terminal.call(['read-plan', 'books/plan.xlsx', '--json']);
    expect([again.out, fromBook.out]).toEqual([read.out, read.out]);
  });

  test('issue: one ledger for each unit, the same bytes each time and in every language', async () => {
    const issued = terminal.run(['issue', 'books/plan.xlsx', '--period', '2023', '--out', 'issued', '--json']);
    expect({ ...issued, out: JSON.parse(issued.out) as unknown }).toEqual({
      code: 0,
      out: {
        ledgers: ['甲局', '乙局', '甲镇', '乙镇', '丙街道'].map((unit) => ({
          unit,
          period: '2023',
          file: `issued/${unit}-2023.xlsx`,
          tasks: 1,
          nodes: 0,
          indicators: 2,
        })),
        notes: [],
      },
      err: '',
    });
    expect(
      (
        await terminal.call(['issue', 'plan.json', '--period', '2023', '--out', 'english', '--json'], {
          env: { LANG: 'en_US.UTF-8' },
        })
      ).code,
    ).toBe(0);
    expect(terminal.read('english/甲局-2023.xlsx')).toEqual(terminal.read('issued/甲局-2023.xlsx'));
  });

  test('issue again over the same files changes nothing; over a filled one it stops', async () => {
    expect((await terminal.call(['issue', 'plan.json', '--period', '2023', '--out', 'issued'])).code).toBe(0);
    for (const [unit, filling] of Object.entries(fillings)) await fill(unit, filling);
    const before = terminal.files();
    const filled = terminal.read('returns/甲局-2023.xlsx');
    const again = await terminal.call(['issue', 'plan.json', '--period', '2023', '--out', 'returns']);
    expect(again).toEqual({
      code: 2,
      out: '',
      err: '“returns/甲局-2023.xlsx”已经存在，内容不同，可能已经填过。没有写入任何文件；请换一个文件夹，或者先移走它。\n',
    });
    expect(terminal.files()).toEqual(before);
    expect(terminal.read('returns/甲局-2023.xlsx')).toEqual(filled);
  });

  test('issue --unit takes a class, an alias and several', async () => {
    const issued = await terminal.call([
      'issue',
      'plan.json',
      '--period',
      '2023年上半年',
      '--out',
      'some',
      '--unit',
      '镇(街)',
      '--unit',
      '乙办',
      '--json',
    ]);
    expect(JSON.parse(issued.out)).toEqual({
      ledgers: ['乙局', '甲镇', '乙镇', '丙街道'].map((unit) => ({
        unit,
        period: '2023H1',
        file: `some/${unit}-2023H1.xlsx`,
        tasks: 1,
        nodes: 0,
        indicators: 2,
      })),
      notes: [],
    });
  });

  test('check: each file with its findings', () => {
    const checked = terminal.run(['check', 'returns', '--plan', 'plan.json', '--json']);
    expect(checked.err).toBe('');
    expect(JSON.parse(checked.out)).toEqual({
      files: [
        {
          file: 'returns/乙镇-2023.xlsx',
          unit: '乙镇',
          period: '2023',
          status: expect.any(String) as string,
          reason: null,
          isLate: true,
          findings: expect.arrayContaining([
            {
              rule: 'unmet-without-explanation',
              severity: 'query',
              unit: '乙镇',
              row: 'T01-2',
              column: 'explanation',
              file: 'returns/乙镇-2023.xlsx',
              sheet: '指标填报',
              cell: 'J6',
              message: {
                zh: expect.stringContaining('情况说明') as string,
                en: expect.stringContaining('情况说明') as string,
              },
              repairs: [],
            },
          ]) as unknown,
        },
        {
          file: 'returns/甲局-2023.xlsx',
          unit: '甲局',
          period: '2023',
          status: 'passed',
          reason: null,
          isLate: false,
          findings: [],
        },
        expect.objectContaining({ file: 'returns/甲镇-2023.xlsx', unit: '甲镇' }),
      ],
    });
  });

  test('consolidate: every field, alone on stdout', () => {
    const done = terminal.run([
      'consolidate',
      'returns',
      '--plan',
      'plan.json',
      '--period',
      '2023',
      '--out',
      'out/summary.xlsx',
      '--as-of',
      '2023-12-31',
      '--json',
    ]);
    expect([done.code, done.err]).toEqual([0, '']);
    const entry = { correction: null, corrects: null, correctionState: null, explanation: '', sheet: '指标填报' };
    const nobody = { person: null, phone: null, reviewer: null };
    expect(JSON.parse(done.out)).toEqual({
      period: '2023',
      asOf: '2023-12-31',
      deadline: '2023-12-20',
      changes: null,
      reporting: [
        {
          unit: '甲局',
          issuedTo: '甲局',
          status: 'received',
          file: 'returns/甲局-2023.xlsx',
          filledOn: '2023-12-20',
          submission: 1,
          ...nobody,
          person: '张三',
          reason: null,
        },
        {
          unit: '乙局',
          issuedTo: null,
          status: 'outstanding',
          file: null,
          filledOn: null,
          submission: null,
          ...nobody,
          reason: '未报。',
        },
        {
          unit: '甲镇',
          issuedTo: '甲镇',
          status: 'late',
          file: 'returns/甲镇-2023.xlsx',
          filledOn: '2023-12-21',
          submission: 1,
          ...nobody,
          reason: '填报日期 2023-12-21 晚于报送截止 2023-12-20。',
        },
        {
          unit: '乙镇',
          issuedTo: '乙镇',
          status: 'late',
          file: 'returns/乙镇-2023.xlsx',
          filledOn: '2023-12-25',
          submission: 1,
          ...nobody,
          reason: '填报日期 2023-12-25 晚于报送截止 2023-12-20。',
        },
        {
          unit: '丙街道',
          issuedTo: null,
          status: 'outstanding',
          file: null,
          filledOn: null,
          submission: null,
          ...nobody,
          reason: '未报。',
        },
      ],
      units: [
        { unit: '甲局', errors: 0, met: 1, rated: 1, metShare: 100, rank: 1, agreed: 0, checked: 0, credibility: null },
        {
          unit: '乙局',
          errors: null,
          met: 0,
          rated: 0,
          metShare: null,
          rank: null,
          agreed: 0,
          checked: 0,
          credibility: null,
        },
        { unit: '甲镇', errors: 0, met: 1, rated: 1, metShare: 100, rank: 1, agreed: 0, checked: 0, credibility: null },
        { unit: '乙镇', errors: 0, met: 0, rated: 1, metShare: 0, rank: 3, agreed: 0, checked: 0, credibility: null },
        {
          unit: '丙街道',
          errors: null,
          met: 0,
          rated: 1,
          metShare: 0,
          rank: 3,
          agreed: 0,
          checked: 0,
          credibility: null,
        },
      ],
      fallen: {
        compared: 0,
        leftOut: { words: 0, noTarget: 0, incomparable: 0, noEarlier: 3 },
        figures: [],
      },
      headline: {
        figures: 2,
        repeats: 0,
        ratings: expect.objectContaining({ met: 1, unreported: 1, unmet: 0 }) as unknown,
      },
      indicators: [
        {
          id: 'T01-1',
          task: 1,
          name: '学校数',
          repeats: null,
          collect: 'single',
          comparator: 'atLeast',
          unitOfMeasure: '所',
          target: 10,
          actual: 12,
          numerator: null,
          denominator: null,
          prior: null,
          change: null,
          gap: 2,
          rating: 'met',
          reason: null,
          errors: 0,
          openQueries: 0,
          contributions: [
            {
              ...entry,
              unit: '甲局',
              counted: true,
              state: 'figure',
              value: 12,
              numerator: null,
              denominator: null,
              file: 'returns/甲局-2023.xlsx',
              cell: 'F5',
            },
          ],
        },
        {
          id: 'T01-2',
          task: 1,
          name: '就近入学率',
          repeats: null,
          collect: 'sumOf',
          comparator: 'atLeast',
          unitOfMeasure: '%',
          target: 98,
          actual: 97.5,
          numerator: 195,
          denominator: 200,
          prior: null,
          change: null,
          gap: null,
          rating: 'unreported',
          reason: '应填3个单位，缺1个：丙街道；完成值只含已报单位',
          errors: 0,
          openQueries: 1,
          contributions: [
            {
              ...entry,
              unit: '甲镇',
              counted: true,
              state: 'figure',
              value: 98,
              numerator: 98,
              denominator: 100,
              explanation: '已核实',
              file: 'returns/甲镇-2023.xlsx',
              cell: 'D6',
            },
            {
              ...entry,
              unit: '乙镇',
              counted: true,
              state: 'figure',
              value: 97,
              numerator: 97,
              denominator: 100,
              file: 'returns/乙镇-2023.xlsx',
              cell: 'D6',
            },
            {
              ...entry,
              unit: '丙街道',
              counted: true,
              state: 'blank',
              value: null,
              numerator: null,
              denominator: null,
              file: null,
              sheet: null,
              cell: null,
            },
          ],
        },
      ],
      rules: [],
      findings: expect.arrayContaining([
        expect.objectContaining({
          rule: 'unmet-without-explanation',
          severity: 'query',
          unit: '乙镇',
          file: 'returns/乙镇-2023.xlsx',
          sheet: '指标填报',
          cell: 'J6',
        }),
      ]) as unknown,
      followUp: expect.arrayContaining([
        {
          unit: '丙街道',
          task: null,
          indicator: null,
          kind: 'outstanding',
          level: 'red',
          number: null,
          state: 'new',
          openedIn: '2023',
          reds: 1,
          step: 'circulate',
          reason: '未报送台账',
          actual: null,
          target: null,
          gap: null,
          isExplained: null,
          explanation: null,
        },
      ]) as unknown,
    });
  });

  test('consolidate from copies elsewhere, by file or by folder, and again onto itself: the same bytes', async () => {
    const first = terminal.read('out/summary.xlsx');
    const options = ['--plan', 'plan.json', '--period', '2023', '--as-of', '2023-12-31'];
    const names = ['甲镇-2023.xlsx', '甲局-2023.xlsx', '乙镇-2023.xlsx'];
    for (const name of names) terminal.write(`elsewhere/deep/${name}`, terminal.read(`returns/${name}`));
    await terminal.call([
      'consolidate',
      ...names.map((name) => `elsewhere/deep/${name}`),
      ...options,
      '--out',
      'out/copy.xlsx',
    ]);
    await terminal.call(['consolidate', 'returns', ...options, '--out', 'out/summary.xlsx']);
    expect(terminal.read('out/copy.xlsx')).toEqual(first);
    expect(terminal.read('out/summary.xlsx')).toEqual(first);
  });

  test('two folders with the same names: told apart, the same wherever they lie', async () => {
    for (const place of ['one', 'two']) {
      terminal.write(`${place}/a/甲局.xlsx`, terminal.read('returns/甲局-2023.xlsx'));
      terminal.write(`${place}/b/甲局.xlsx`, terminal.read('returns/甲局-2023.xlsx'));
    }
    const options = ['--plan', 'plan.json', '--period', '2023', '--json'];
    const one = await terminal.call(['consolidate', 'one/a', 'one/b', ...options, '--out', 'out/one.xlsx']);
    await terminal.call(
      ['consolidate', '../two/b', '../two/a', ...options, '--plan', '../plan.json', '--out', '../out/two.xlsx'],
      { cwd: 'books' },
    );
    expect(terminal.read('out/two.xlsx')).toEqual(terminal.read('out/one.xlsx'));
    expect((JSON.parse(one.out) as { reporting: { file: string | null }[] }).reporting.slice(0, 2)).toMatchObject([
      { file: 'one/a/甲局.xlsx', status: 'received' },
      { file: 'one/b/甲局.xlsx', status: 'superseded' },
    ]);
  });

  test('one damaged, one foreign, one of an earlier plan, one duplicate: the good ones are in, the command exits with 1', async () => {
    for (const name of ['甲局', '甲镇', '乙镇'])
      terminal.write(`mixed/${name}.xlsx`, terminal.read(`returns/${name}-2023.xlsx`));
    terminal.write('mixed/坏的.xlsx', terminal.read('returns/甲局-2023.xlsx').slice(0, 4000));
    terminal.write('mixed/别的.xlsx', terminal.read('books/plan.xlsx'));
    terminal.write('mixed/甲局 副本.xlsx', terminal.read('returns/甲局-2023.xlsx'));
    terminal.write(
      'old.json',
      JSON.stringify({ ...plan, indicators: [{ ...plan.indicators[0], target: 9 }, plan.indicators[1]] }),
    );
    await terminal.call(['issue', 'old.json', '--period', '2023', '--out', 'earlier', '--unit', '乙局']);
    terminal.write('mixed/乙局.xlsx', terminal.read('earlier/乙局-2023.xlsx'));
    terminal.write('mixed/~$甲局.xlsx', 'lock');
    const mixed = await terminal.call([
      'consolidate',
      'mixed',
      '--plan',
      'plan.json',
      '--period',
      '2023',
      '--out',
      'out/mixed.xlsx',
      '--json',
    ]);
    expect(mixed.code).toBe(1);
    expect((JSON.parse(mixed.out) as Listed).reporting).toMatchObject([
      { unit: '甲局', status: 'received', file: 'mixed/甲局 副本.xlsx' },
      { unit: '甲局', status: 'superseded', file: 'mixed/甲局.xlsx', reason: '以 甲局 副本.xlsx 为准，内容相同。' },
      { unit: '乙局', status: 'received', file: 'mixed/乙局.xlsx' },
      { unit: '甲镇', status: 'late' },
      { unit: '乙镇', status: 'late' },
      { unit: '丙街道', status: 'outstanding' },
      {
        unit: null,
        status: 'rejected',
        file: 'mixed/别的.xlsx',
        reason: expect.stringContaining('这不是下发的台账') as string,
      },
      { unit: null, status: 'rejected', file: 'mixed/坏的.xlsx', reason: expect.any(String) as string },
    ]);
    expect(
      mixed.err
        .trim()
        .split('\n')
        .map((line) => line.slice(0, line.search(/[：。]|$/))),
    ).toEqual([
      'mixed/甲局.xlsx 可能正在别处打开（有锁定文件 ~$甲局.xlsx）；按上次保存的算',
      '非台账 mixed/别的.xlsx',
      '未采用 mixed/坏的.xlsx',
    ]);
  });

  test('--use names a file of a tie as it was given', async () => {
    await fill('乙局', { cover: { filledOn: 45280 }, indicators: { 'T01-1': { actual: 12 } } });
    terminal.write('tie/a.xlsx', terminal.read('returns/乙局-2023.xlsx'));
    terminal.write(
      'tie/b.xlsx',
      await writeXlsx(fillLedger(readXlsx(terminal.read('tie/a.xlsx')), { indicators: { 'T01-1': { actual: 13 } } })),
    );
    const options = [
      'consolidate',
      'tie',
      '--plan',
      'plan.json',
      '--period',
      '2023',
      '--out',
      'out/tie.xlsx',
      '--json',
    ];
    const listed = async (args: readonly string[]) => {
      const { code, out } = await terminal.call([...options, ...args]);
      return [
        code,
        (JSON.parse(out) as Listed).reporting.filter(({ unit }) => unit === '乙局').map(({ status }) => status),
      ];
    };
    expect(await listed([])).toEqual([1, ['rejected', 'rejected']]);
    expect(await listed(['--use', 'tie/b.xlsx'])).toEqual([0, ['received', 'superseded']]);
  });

  test('issue --previous fills 上期, and takes only the summary of an earlier period of this plan', async () => {
    const issue = (previous: string, period: string) =>
      terminal.call(['issue', 'plan.json', '--period', period, '--out', 'next', '--previous', previous]);
    expect(await issue('out/summary.xlsx', '2024')).toMatchObject({ code: 0, err: '' });
    expect(await issue('out/summary.xlsx', '2023')).toEqual({
      code: 2,
      out: '',
      err: '“out/summary.xlsx”是 p1 2023 的汇总表，不能作 p1 2023 的上期。\n',
    });
    expect(await issue('books/plan.xlsx', '2024')).toEqual({
      code: 2,
      out: '',
      err: '“books/plan.xlsx”不是本系统生成的汇总表，取不了上期数。\n',
    });
    const cells =
      readXlsx(terminal.read('next/甲局-2024.xlsx')).sheets.find(({ name }) => name === '指标填报')?.cells ?? [];
    const row = cells.find(({ value, column }) => value === 'T01-1' && column === 0)?.row;
    expect(cells.find((cell) => cell.row === row && cell.column === 12)?.value).toBe(12);
  });

  test('by npm from a folder of the package: paths are those of that folder', () => {
    const read = terminal.runByNpm(['read-plan', '../assets/sample-plan.xlsx', '--json'], 'test');
    expect([read.code, read.err]).toEqual([0, '']);
    expect(Object.keys(JSON.parse(read.out) as object)).toEqual([
      'id',
      'title',
      'start',
      'end',
      'units',
      'projects',
      'tasks',
      'indicators',
      'nodes',
      'deadlines',
      'contact',
      'ruleSettings',
      'settings',
      'revisions',
      'unused',
      'questions',
    ]);
    const checked = terminal.runByNpm(
      ['check', 'sample-returns/教育局.xlsx', '--plan', 'sample-plan.xlsx', '--json'],
      'assets',
    );
    expect((JSON.parse(checked.out) as { files: { file: string }[] }).files.map(({ file }) => file)).toEqual([
      'sample-returns/教育局.xlsx',
    ]);
  });
});
