import type { Book } from '../../src/workbook/book/book';
import { Fault } from '../../src/workbook/book/fault';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toPeriod } from '../../src/plan/period';
import { checkLedger } from '../../src/round/check-ledger';
import { Consolidation } from '../../src/round/consolidation';
import { drawUpSendBacks } from '../../src/round/draw-up-send-backs';
import { toReminderFile } from '../../src/summary/send-back/reminder-file';
import { listSendBacks } from '../../src/summary/send-back/send-back';
import type { DistrictSummary } from '../../src/summary/district-summary';
import { type Filling, fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { appVersion, issueOne, roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';

const deadline = '2023-12-20';
const plan = planOf({
  title: '试验方案',
  indicators: [
    indicatorOf({ id: 'T01-1', name: '学校数' }),
    indicatorOf({ id: 'T01-2', name: '入学率', measure: 'ratio', entry: 'percent', unitOfMeasure: '%', target: 98 }),
  ],
  deadlines: [{ period: '2023', date: deadline }],
});
const status = { T01: { status: '推进中' } };
const good = (explanation?: string): Filling => ({
  cover: { filledOn: 45280 },
  tasks: status,
  indicators: { 'T01-1': { actual: 8, ...(explanation !== undefined && { explanation }) }, 'T01-2': { actual: 0.99 } },
});
const times = { deadline, asOf: deadline };

/** Each line in Chinese: place, what it is about, what was typed, problem, remedy, kind, until. */
function linesOf(summary: DistrictSummary) {
  return Object.fromEntries(
    listSendBacks(summary).map(({ unit, lines }) => [
      unit,
      lines.map(({ place, about, typed, problem, remedy, severity, until }) => [
        place,
        about,
        typed,
        problem.zh,
        remedy.zh,
        severity,
        until,
      ]),
    ]),
  );
}

describe('what goes back to a unit', () => {
  test('errors first, then queries, each with its cell, what stands there, what is wrong and what to do', () => {
    const { summary } = roundOf(
      plan,
      { 甲局: { ...good(), indicators: { 'T01-1': { actual: 8 }, 'T01-2': { actual: '９９' } } } },
      times,
    );
    expect(linesOf(summary)).toEqual({
      甲局: [
        [
          '指标填报 F6',
          'T01-2 入学率',
          '９９',
          '“本期完成值”里的“９９”是文字，不是数字。',
          '请改填数字，不带单位和逗号，例如 1200 或 98%。这里可以改为 99%。',
          'error',
          deadline,
        ],
        [
          '指标填报 J5',
          'T01-1 学校数',
          '本期完成值 8',
          '已到时限，未达到目标。目标 不低于10所，差2所。',
          '请在“情况说明”里写明原因和补救措施。',
          'query',
          deadline,
        ],
      ],
    });
  });

  test('an explained query does not, nor does one that a 更正值 settled; an error does all the same', () => {
    expect(linesOf(roundOf(plan, { 甲局: good('两所尚未竣工') }, times).summary)).toEqual({});
    const first = roundOf(plan, { 甲局: good() }, times);
    const corrected = typeIntoSummary(first.book, { details: { 'T01-1|甲局': { correction: 10 } } });
    expect(linesOf(roundOf(plan, { 甲局: good() }, { ...times, existing: corrected }).summary)).toEqual({});
    const wrong = roundOf(
      plan,
      {
        甲局: {
          ...good(),
          indicators: { 'T01-1': { actual: '8所', explanation: '两所尚未竣工' }, 'T01-2': { actual: 0.99 } },
        },
      },
      times,
    );
    expect(linesOf(wrong.summary)).toMatchObject({
      甲局: [['指标填报 F5', 'T01-1 学校数', '8所', expect.anything(), expect.anything(), 'error', deadline]],
    });
  });

  test('整改期限 of the bureau is the deadline; after 报送截止 without one it is five working days', () => {
    const until = ({ summary }: ReturnType<typeof roundOf>) => linesOf(summary).甲局?.map((line) => line[6]);
    const late = { deadline, asOf: '2024-01-05' };
    const first = roundOf(plan, { 甲局: good() }, late);
    expect(until(first)).toEqual(['2024-01-12']);
    expect(
      until(
        roundOf(
          plan,
          { 甲局: good() },
          { ...late, existing: typeIntoSummary(first.book, { followUp: { 'figure|T01-1': { remedyBy: 45322 } } }) },
        ),
      ),
    ).toEqual(['2024-01-31']);
    expect(
      until(
        roundOf(
          plan,
          { 甲局: good() },
          { ...late, existing: typeIntoSummary(first.book, { followUp: { 'figure|T01-1': { remedyBy: '春节前' } } }) },
        ),
      ),
    ).toEqual(['春节前']);
  });

  test('another figure for the same indicator goes back to the unit whose figure does not count', () => {
    const { summary } = roundOf(
      plan,
      {
        甲局: { ...good(), indicators: { 'T01-1': { actual: 12 }, 'T01-2': { actual: 0.99 } } },
        乙局: { cover: { filledOn: 45280 }, tasks: status, indicators: { 'T01-1': { actual: 13 } } },
      },
      times,
    );
    expect(linesOf(summary)).toEqual({
      乙局: [
        [
          '指标填报 F5',
          'T01-1 学校数',
          '13',
          '“学校数”乙局填 13，计入的是甲局填的 12。',
          '请两家核对后由有误的一方改正。',
          'query',
          deadline,
        ],
      ],
    });
  });
});

function consolidationOf(books: Readonly<Record<string, Book>>, rejected: readonly string[] = []) {
  const consolidation = new Consolidation({ plan, appVersion, period: toPeriod('2023'), ...times, use: [] });
  for (const [file, book] of Object.entries(books)) consolidation.add({ file, book });
  for (const file of rejected)
    consolidation.add({
      file,
      book: () => {
        throw new Fault('broken', { zh: '文件坏了。请重新发送。', en: 'Broken. Send it again.' });
      },
    });
  return consolidation.finish().summary;
}

describe('files that could not count', () => {
  const lastYear = fillLedger(issueOne(plan, '甲局', '2022'), {});
  const thisYear = fillLedger(issueOne(plan, '甲局'), good('两所尚未竣工'));

  test('go back with their reason and what to do', () => {
    expect(linesOf(consolidationOf({ '去年.xlsx': lastYear }, ['不知是谁.xlsx']))).toEqual({
      甲局: [
        ['去年.xlsx', '', '', '这是 甲局 2022 的台账，现在汇总的是 2023。', '请用本期的台账重报。', 'error', deadline],
      ],
    });
  });

  test('beside one that counts are a question only', () => {
    expect(linesOf(consolidationOf({ '去年.xlsx': lastYear, '甲局.xlsx': thisYear }))).toMatchObject({
      甲局: [
        [
          '去年.xlsx',
          '',
          '',
          '这是 甲局 2022 的台账，现在汇总的是 2023。',
          expect.stringContaining('计入的是“甲局.xlsx”'),
          'query',
          deadline,
        ],
      ],
    });
  });

  test('that tie are one line, to the unit in its own words', () => {
    const other = fillLedger(issueOne(plan, '甲局'), good('三所尚未竣工'));
    expect(linesOf(consolidationOf({ 'a.xlsx': thisYear, 'b.xlsx': other }))).toEqual({
      甲局: [
        [
          'a.xlsx',
          '',
          '',
          '同一单位有填报日期、报送次数相同而内容不同的台账（a.xlsx、b.xlsx），不同之处（这份→那份）：T01-1（文字）。',
          '请告知以哪一份为准；或者改好其中一份，“报送次数”加 1 后重报。',
          'error',
          deadline,
        ],
      ],
    });
  });

  test('of a unit that the plan does not know make no sheet', () => {
    const wide = planOf({
      ...plan,
      units: [...plan.units, { name: '../丁局', aliases: [], isClass: false, members: [] }],
      tasks: plan.tasks.map((task) => ({ ...task, supporting: ['../丁局'] })),
    });
    expect(linesOf(consolidationOf({ '丁.xlsx': fillLedger(issueOne(wide, '../丁局'), {}) }))).toEqual({});
  });
});

function drawUp(summary: DistrictSummary, language: 'zh' | 'en' = 'zh') {
  return [...drawUpSendBacks(listSendBacks(summary), language)];
}

function textsOf(book: Book): unknown[][] {
  const cells = book.sheets[0]?.cells ?? [];
  const rows = [...new Set(cells.map(({ row }) => row))];
  return rows.map((row) => cells.filter((cell) => cell.row === row).map(({ value }) => value ?? null));
}

describe('the sheet', () => {
  const { summary } = roundOf(
    plan,
    { 甲局: { ...good(), indicators: { 'T01-1': { actual: '=1+1', explanation: '@x' }, 'T01-2': { actual: 0.97 } } } },
    times,
  );
  const [file] = drawUp(summary);

  test('says who, what and by when, and is named for the day', () => {
    expect(file).toMatchObject({ unit: '甲局', name: '甲局-2023-退回20231220.xlsx', errors: 1, queries: 1 });
    expect(file && textsOf(file.book)).toEqual([
      ['甲局 2023年度工作任务台账退回单'],
      [
        '编号：2023/甲局/1　试验方案　报送截止 2023年12月20日　汇总到 2023年12月20日　收到的台账：甲局.xlsx　差错 1 条，待核实 1 条',
      ],
      [
        '差错须改正；待核实的改正，或者按“怎么改”写明情况；“填报日期”改为当天，“报送次数”改为 2；在台账里改，交台账，不用交本表。',
      ],
      ['序号', '表/单元格', '指标或任务', '填的是', '问题', '怎么改', '性质', '截止'],
      [
        1,
        '指标填报 F5',
        'T01-1 学校数',
        '=1+1',
        '“本期完成值”里的“=1+1”是文字，不是数字。',
        '请改填数字，不带单位和逗号，例如 1200 或 98%。',
        '差错',
        '2023年12月20日',
      ],
      [
        2,
        '指标填报 J6',
        'T01-2 入学率',
        '本期完成值 97.00%',
        '已到时限，未达到目标。目标 不低于98%，差1个百分点。',
        '请在“情况说明”里写明原因和补救措施。',
        '待核实',
        '2023年12月20日',
      ],
      ['退回经办人：　　　　　　　　日期：　　年　月　日　　签收人：　　　　　　　　日期：　　年　月　日'],
    ]);
  });

  test('prints on A4 with its header on each page, and holds no formula in the file', async () => {
    const sheet = file?.book.sheets[0];
    expect(sheet?.print).toEqual({
      landscape: true,
      titleRows: [3, 3],
      pagesWide: 1,
      scale: 90,
      footer: '第 &P 页，共 &N 页',
    });
    const saved = file && readXlsx(await writeXlsx(file.book));
    expect(saved?.sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(saved && textsOf(saved)).toEqual(file && textsOf(file.book));
  });

  test('has English sentences under Chinese labels where the ledger was issued so', () => {
    const [english] = drawUp(summary, 'en');
    expect(english && textsOf(english.book).at(-2)?.slice(4, 7)).toEqual([
      'The target is due and not reached. Target: 不低于98%, 1 points short.',
      'Write the reason and the remedy in 情况说明.',
      '待核实',
    ]);
  });

  test('returned in the place of the ledger is called what it is', () => {
    expect(() => file && checkLedger(file.book, { plan, appVersion })).toThrow(
      expect.objectContaining({ code: 'sendBack' }) as Error,
    );
  });

  test('of units whose names make one file name are two files', () => {
    const [sendBack] = listSendBacks(summary);
    if (!sendBack) throw new Error('nothing goes back');
    const names = [
      ...drawUpSendBacks(
        ['甲/局', '甲:局', '甲A', '甲a'].map((unit) => ({ ...sendBack, unit })),
        'zh',
      ),
    ].map(({ name }) => name);
    expect(names).toEqual([
      '甲_局-2023-退回20231220.xlsx',
      '甲_局-2023-退回20231220.2.xlsx',
      '甲A-2023-退回20231220.xlsx',
      '甲a-2023-退回20231220.2.xlsx',
    ]);
  });
});

describe('reminders', () => {
  const textOf = (asOf: string, due: string | null = deadline) =>
    toReminderFile(roundOf(plan, { 甲局: good() }, { deadline: due, asOf }).summary);

  test('one for the chat of all, then one for each outstanding unit', () => {
    expect(textOf('2024-01-05')).toEqual({
      name: '催报-2023-20240105.txt',
      text: [
        '各单位：\n《试验方案》2023年度工作任务台账还有 1 个单位没有报送：乙局。报送截止日期是2023年12月20日，截至2024年1月5日尚未收到，请以上单位于2024年1月12日前填报并交回。',
        '乙局：\n贵单位《试验方案》2023年度工作任务台账还没有报送。报送截止日期是2023年12月20日，截至2024年1月5日尚未收到，请贵单位于2024年1月12日前填报并交回。',
      ].join('\n\n'),
    });
  });

  test.each([
    ['before the deadline', '2023-12-01', deadline, '报送截止日期是2023年12月20日，请贵单位按时填报并交回。'],
    ['without a deadline', '2023-12-31', null, '截至2023年12月31日尚未收到，请贵单位于2024年1月5日前填报并交回。'],
  ] as const)('%s', (_, asOf, due, end) => {
    expect(textOf(asOf, due)?.text.endsWith(end)).toBe(true);
  });

  test('who is late is not outstanding; a file that could not count is named', () => {
    const late = roundOf(plan, { 甲局: good(), 乙局: { cover: { filledOn: 45299 }, tasks: status } }, times).summary;
    expect(late.reporting.map(({ status: each }) => each)).toEqual(['received', 'late']);
    expect(toReminderFile(late)).toBeNull();
    expect(
      toReminderFile(consolidationOf({ '去年.xlsx': fillLedger(issueOne(plan, '乙办', '2022'), {}) }))?.text,
    ).toContain('交来的文件不能计入：这是 乙局 2022 的台账，现在汇总的是 2023。请用本期的台账重报。');
  });
});
