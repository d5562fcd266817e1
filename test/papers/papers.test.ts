import type { Book } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import type { Column } from '../../src/workbook/book/table';
import { readDocx } from '../../src/workbook/word/read-docx';
import { writeDocx } from '../../src/workbook/word/write-docx';
import { paperWords } from '../../src/papers/paper';
import { drawUpPaperFiles, type PaperFile, type PaperOrder } from '../../src/round/draw-up-papers';
import { withValues } from '../../src/round/with-values';
import { displayText } from '../../src/stand-in/workbook/cells/display-text';
import { followUpColumns, reportingColumns, resultColumns } from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { indicatorOf, nodeOf, planOf, taskOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { shownText } from '../kit/shown-text';
import { sumOfTowns } from '../kit/sum-of-towns';
import { typeIntoSummary } from '../kit/type-into-summary';

const ratio = { measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 98 } as const;
const own = { ...sumOfTowns, collect: 'each', unitOfMeasure: '次', target: 2 } as const;
const clause = (text: string) => ({ number: '2.', text, words: '', start: 0, end: text.length });
const plan = planOf({
  tasks: [taskOf({ number: 1 }), taskOf({ number: 2, title: '第二件事', lead: ['乙局'] })],
  indicators: [
    indicatorOf({ id: 'G-1', task: null, ...ratio, repeats: 'T01-2', due: '2025-12-31' }),
    indicatorOf({ id: 'T01-1' }),
    indicatorOf({ id: 'T01-2', ...ratio, due: '2025-12-31' }),
    indicatorOf({ id: 'T02-1', task: 2, ...sumOfTowns, target: 30, clause: clause('三镇共30所。') }),
    indicatorOf({ id: 'T02-2', task: 2, ...own, clause: clause('每镇2次，办成一件事。') }),
    indicatorOf({
      id: 'T02-3',
      task: 2,
      measure: 'yesNo',
      unitOfMeasure: '',
      target: 1,
      clause: clause('每镇2次，办成一件事。'),
    }),
  ],
});
const cover = { filledOn: 45280 };
const { book: drawn } = roundOf(
  plan,
  {
    甲局: {
      cover,
      tasks: { T01: { status: '推进中', evidence: '验收单' } },
      indicators: {
        'T01-1': { actual: 8, explanation: '两所尚未竣工' },
        'T01-2': { numerator: 9796, denominator: 10000 },
      },
    },
    乙局: { cover, indicators: { 'T02-3': { actual: '是' } } },
    甲镇: { cover, indicators: { 'T02-1': { actual: 12 }, 'T02-2': { actual: 2 } } },
    乙镇: { cover, indicators: { 'T02-1': { actual: '9所' }, 'T02-2': { actual: 1 } } },
  },
  { deadline: '2023-12-25' },
);
const summary = withValues(drawn);

const draw = (kind: PaperOrder['kind'], book: Book = summary, units: readonly string[] = []) =>
  drawUpPaperFiles('summary.xlsx', book, { kind, units });
const read = async ({ document }: PaperFile) => readDocx(await writeDocx(document)).split('\n');
const readOnly = async (kind: PaperOrder['kind'], book: Book = summary) => {
  const [paper, ...others] = draw(kind, book);
  if (!paper || others.length > 0) throw new Error('not one paper');
  return read(paper);
};

/** The rows of a sheet as a person sees them, by column. */
function seen<Key extends string>(book: Book, name: string, columns: readonly Column<Key>[], anchor: Key) {
  const sheet = book.sheets.find((each) => each.name === name);
  const rows = (sheet && readTable(sheet, columns, anchor))?.rows ?? [];
  return rows.map(
    ({ cells }) =>
      (key: Key) =>
        displayText(cells[key]?.value, cells[key]?.style?.numberFormat ?? 'General'),
  );
}
const noteOf = (name: string) => {
  const cells = summary.sheets.find((each) => each.name === name)?.cells ?? [];
  return shownText(cells.find(({ row, column }) => row === 1 && column === 0)?.value);
};

describe('自查报告', () => {
  test('every figure of 汇总 stands in it as its cell shows it, self and district side by side', async () => {
    const lines = await readOnly('selfReport');
    const rows = seen(summary, summarySheets.results, resultColumns, 'id');
    expect(rows.map((row) => row('id'))).toEqual(['G-1', 'T01-1', 'T01-2', 'T02-1', 'T02-2', 'T02-3']);
    for (const row of rows) {
      const line = lines.find((each) => each.startsWith(`${row('id')} ${row('name')} | `)) ?? '';
      const [, target, , district, city, rating, missing = ''] = line.split(' | ');
      expect([target, rating, city]).toEqual([row('periodTarget'), row('rating'), '（待填）']);
      const parts = row('denominator') === '' ? '' : `（${row('numerator')}/${row('denominator')}）`;
      const unit = row('actual').endsWith('%') ? '' : row('figureUnit');
      expect(district).toBe(row('actual') === '' ? '—' : `${row('actual')}${unit}${parts}`);
      if (row('rating') !== '已达标') expect(missing).toContain(row('gap'));
      if (row('rating') !== '已达标') expect(missing).toContain(`时限 ${row('due')}`);
    }
  });

  test('a unit’s own figure stands beside the district’s; of several units, how many they are', async () => {
    const lines = await readOnly('selfReport');
    const selfOf = (id: string) => lines.find((line) => line.startsWith(`${id} `))?.split(' | ')[2];
    expect(['G-1', 'T01-1', 'T01-2', 'T02-1', 'T02-2', 'T02-3'].map(selfOf)).toEqual([
      '97.96%（9796/10000）',
      '8所',
      '97.96%（9796/10000）',
      '3家',
      '3家',
      '是',
    ]);
  });

  test('each clause is said once above the figures that it orders', async () => {
    const lines = await readOnly('selfReport');
    const start = lines.indexOf('2.第二件事');
    expect(lines.slice(start, start + 6).map((line) => line.split(' | ')[0])).toEqual([
      '2.第二件事',
      '方案依据：2. 三镇共30所。',
      'T02-1 指标T02-1',
      '方案依据：2. 每镇2次，办成一件事。',
      'T02-2 指标T02-2',
      'T02-3 指标T02-3',
    ]);
  });

  test('every node stands in it with its day, whether it is done and the evidence', async () => {
    const nodes = [
      nodeOf({ id: 'N-1', owners: ['甲局', '乙局'] }),
      nodeOf({ id: 'N-2', name: '听取工作汇报', cadence: 'yearly', due: '2025-12-20', evidence: '' }),
      nodeOf({ id: 'N-3', name: '公开进展', owners: ['甲局', '乙局'], evidence: '' }),
    ];
    const done = { status: '已完成', evidence: '公开网页' };
    const { book } = roundOf(planOf({ nodes }), {
      甲局: {
        cover,
        tasks: { 'N-1': { status: '已完成', evidence: '报告' }, 'N-2@2023': { status: '推进中' }, 'N-3': done },
      },
      乙局: { cover, tasks: { 'N-1': { status: '推进中' }, 'N-3': done } },
    });
    const lines = await readOnly('selfReport', book);
    const start = lines.indexOf('四、节点事项完成情况');
    expect(lines.slice(start + 1, start + 5)).toEqual([
      '节点 | 时限 | 完成情况 | 佐证材料',
      'N-1 提交自查报告（佐证材料：自查报告） | 2023年9月30日 | 已完成1个单位，还有1个：乙局（推进中） | 甲局：报告',
      'N-2@2023 听取工作汇报 | 2023年12月20日 | 甲局：推进中 | —',
      'N-3 公开进展 | 2023年9月30日 | 2个单位都已完成 | 甲局：公开网页；乙局：公开网页',
    ]);
    const none = await readOnly('selfReport');
    expect(none[none.indexOf('四、节点事项完成情况') + 1]).toBe('无。');
  });

  test('what the summary cannot know is a blank', async () => {
    const lines = await readOnly('selfReport');
    expect(lines.filter((line) => line.includes('（待填：'))).toEqual([
      '（待填：主送机关）：',
      '（待填：组织实施情况、主要做法）',
      '（待填：下一步措施）',
      '（待填：发文机关）',
      '（待填：成文日期）',
    ]);
  });
});

describe('通报', () => {
  test('its head figures are those of 汇总 and 报送情况', async () => {
    const lines = await readOnly('circular');
    expect(lines[0]).toBe('关于《试验方案》2023年度落实情况的通报');
    const [, counts = ''] = noteOf(summarySheets.results).split('：指标');
    expect(lines).toContain(`指标${counts}。`);
    const [units = '', rate = ''] = noteOf(summarySheets.reporting).split('；');
    expect(units).toMatch(/^应报 5 个单位/);
    expect(lines).toContain(`${units.replace('（其中迟报 0）', '')}；${rate}。`);
    expect(lines).toContain('未报单位：丙街道。');
  });

  test('reds and yellows by unit, each as 督办清单 has it', async () => {
    const lines = await readOnly('circular');
    const matters = seen(summary, summarySheets.followUp, followUpColumns, 'unit');
    for (const level of ['红', '黄']) {
      for (const row of matters.filter((each) => each('level') === level)) {
        const about = row('indicator') || row('task') || '—';
        expect(lines).toContain(
          [
            row('unit'),
            about,
            row('kind'),
            row('reason'),
            row('actual') || '—',
            row('gap') || '—',
            '2024年1月5日',
          ].join(' | '),
        );
      }
    }
    expect(matters.filter((row) => row('level') === '红').length).toBeGreaterThan(1);
  });

  test('the best are in time, without a light, with a target met', async () => {
    const lines = await readOnly('circular');
    const start = lines.indexOf('单位 | 已达标 | 填报指标');
    expect(lines.slice(start + 1, start + 4)).toEqual(['乙局 | 1 | 1', '甲镇 | 1 | 2', '六、下一步要求']);
  });
});

describe('督办单', () => {
  test('a paper for each unit, a page for each matter, its cells as in 督办清单', async () => {
    const papers = draw('supervisionNotice');
    const matters = seen(summary, summarySheets.followUp, followUpColumns, 'unit').filter((row) => row('state') !== '');
    expect(papers.map(({ name }) => name).sort()).toEqual(
      [...new Set(matters.map((row) => `督办单-2023-${row('unit')}.docx`))].sort(),
    );
    for (const paper of papers) {
      const mine = matters.filter((row) => row('unit') === paper.unit);
      const lines = await read(paper);
      expect(lines.filter((line) => line === '督办单')).toHaveLength(mine.length);
      for (const row of mine) {
        expect(lines).toContain(`督办事项 | ${row('reason')}`);
        expect(lines).toContain(`完成值 | ${row('actual') || '—'} | 本期目标 | ${row('target') || '—'}`);
        expect(lines).toContain(`承办单位 | ${row('unit')} | 督办级别 | ${row('level')}`);
      }
    }
  });

  test('whatever a unit explained stands in it to the last word', async () => {
    const explanation = `${'用地未批，'.repeat(350)}明年三月开工。`;
    const { book } = roundOf(plan, { 甲局: { cover, indicators: { 'T01-1': { actual: 8, explanation } } } });
    const [paper] = draw('supervisionNotice', book, ['甲局']);
    expect(paper && (await read(paper))).toContain(`单位说明 | ${explanation}`);
  });

  test('number, deadline, extension and remedy are what the bureau wrote', async () => {
    const typed = typeIntoSummary(summary, {
      followUp: {
        'figure|T01-1': {
          number: '〔2023〕1号',
          remedyBy: 45306,
          extendedTo: 45350,
          approvedBy: '区长',
          remedy: '已竣工一所',
          reply: '三月竣工',
        },
      },
    });
    const [paper] = draw('supervisionNotice', typed, ['甲局']);
    if (!paper) throw new Error('no paper');
    const lines = await read(paper);
    expect(lines).toEqual(
      expect.arrayContaining([
        '编号：〔2023〕1号',
        '起于 | 2023年度 | 答复期限 | 2024年2月28日',
        '延期至 | 2024年2月28日 | 延期批准人 | 区长',
        '整改情况 | 已竣工一所',
        '单位回复 | 三月竣工',
        '单位说明 | 两所尚未竣工',
        '督办要求 | （待填：由督办单位填写）',
      ]),
    );
    expect(draw('supervisionNotice', typed, ['甲局']).map(({ unit }) => unit)).toEqual(['甲局']);
  });

  test('without a number there is a blank for it', async () => {
    const [paper] = draw('supervisionNotice');
    expect(paper && (await read(paper))[1]).toBe('编号：（待填：立案后编号）');
  });
});

describe('验收申请', () => {
  test('asks with the figures, what is open, and its attachments', async () => {
    const lines = await readOnly('acceptanceApplication');
    const open = seen(summary, summarySheets.results, resultColumns, 'id').filter(
      (row) => !['已达标', '不评定'].includes(row('rating')) && row('inHeadline') === '是',
    );
    for (const row of open) expect(lines.join('\n')).toContain(`${row('id')} ${row('name')} | ${row('periodTarget')}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        '附件：1. 《试验方案》2023年度落实情况自查报告',
        '3. 佐证材料清单',
        'T01 | 任务1 | 甲局 | 验收单',
        '（待填：自查结论）',
      ]),
    );
  });
});

describe('what cannot be drawn up', () => {
  test('from another workbook', () => {
    expect(() => draw('circular', { sheets: [], names: [] })).toThrow(
      expect.objectContaining({ code: 'notSummary' }) as Error,
    );
  });

  test('for a unit that the summary does not know', () => {
    expect(() => draw('supervisionNotice', summary, ['甲局', '丁局'])).toThrow(
      expect.objectContaining({
        code: 'unknownUnit',
        sentence: expect.objectContaining({
          zh: '汇总表里没有这些单位：丁局。单位名称要和“报送情况”里的一样。',
        }) as object,
      }) as Error,
    );
  });

  test('for one unit, what is about all', () => {
    for (const kind of ['circular', 'selfReport', 'acceptanceApplication'] as const)
      expect(() => draw(kind, summary, ['甲局'])).toThrow(`A ${paperWords[kind]} is about all units`);
  });

  test('a unit without a matter gets no paper', () => {
    const calm = seen(summary, summarySheets.reporting, reportingColumns, 'unit').map((row) => row('unit'));
    expect(calm).toContain('乙局');
    expect(draw('supervisionNotice', summary, ['乙局'])).toEqual([]);
  });
});
