import type { Book, Sheet } from '../../src/workbook/book/book';
import { toPeriod } from '../../src/plan/period';
import type { Indicator, Plan } from '../../src/plan/plan';
import { readSeries } from '../../src/summary/series/read-series';
import { toPriors } from '../../src/summary/series/to-priors';
import { resultColumns } from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueAfter, roundAfter } from '../kit/round-after';
import { roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';

const ratio = { measure: 'ratio', unitOfMeasure: '%', entry: 'parts', target: 98 } as const;

/** What a ledger of 2024 finds as 上期 in a summary. */
function priorOf(book: Book, plan: Plan, unit: string, id: string) {
  const { figures } = toPriors(readSeries(book, plan), {
    plan,
    period: toPeriod('2024'),
    units: ['甲局', '乙局'],
    source: '2023',
  });
  return figures(unit, { id, instance: null, before: '2024-01-01' });
}

describe('what a summary hands on as 上期', () => {
  const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2', ...ratio })] });
  const fillings = {
    甲局: { indicators: { 'T01-1': { actual: 8 }, 'T01-2': { numerator: 97, denominator: 100 } } },
    乙局: { indicators: { 'T01-1': { actual: 7 } } },
  };
  const { book } = roundOf(plan, fillings);

  test.each([
    ['a count', '甲局', 'T01-1', { value: 8, numerator: null, denominator: null, instance: '2023' }],
    ['a ratio with its parts', '甲局', 'T01-2', { value: 0.97, numerator: 97, denominator: 100, instance: '2023' }],
    ['nothing that did not count', '乙局', 'T01-1', undefined],
    ['nothing it does not know', '甲局', 'T09-1', undefined],
  ])('%s', (_, unit, id, prior) => {
    expect(priorOf(book, plan, unit, id)).toEqual(prior);
  });

  test.each([
    ['a corrected count', 'T01-1', 9, { value: 9, numerator: null, denominator: null, instance: '2023' }],
    [
      'a corrected ratio over its denominator',
      'T01-2',
      0.985,
      { value: 0.985, numerator: 98.5, denominator: 100, instance: '2023' },
    ],
    ['nothing where the correction is 不适用', 'T01-1', '不适用', undefined],
  ])('%s', (_, id, correction, prior) => {
    const corrected = typeIntoSummary(book, { details: { [`${id}|甲局`]: { correction } } });
    expect(priorOf(corrected, plan, '甲局', id)).toEqual(prior);
  });

  test('a summary from before 历年 was there gives the figures of its own period', () => {
    const own = new Set<string>(['所属期', '计量单位', '口径指纹', '要求', '目标数', '目标上限']);
    const isNew = (sheet: Sheet, column: number) =>
      sheet.name === summarySheets.results && own.has(resultColumns[column]?.header ?? '');
    const old = {
      ...book,
      sheets: book.sheets
        .filter(({ name }) => name !== summarySheets.series)
        .map((sheet) => ({ ...sheet, cells: sheet.cells.filter(({ column }) => !isNew(sheet, column)) })),
    };
    expect(priorOf(old, plan, '甲局', 'T01-2')).toEqual({
      value: 0.97,
      numerator: 97,
      denominator: 100,
      instance: '2023',
    });
  });
});

describe('上期 goes by the indicator’s cadence', () => {
  const given = (cadence: Indicator['cadence'], more: Partial<Indicator> = {}) =>
    planOf({ indicators: [indicatorOf({ cadence, due: '2025-12-31', ...more, id: 'T01-1' })] });
  const lastYear = (plan: Plan, ids: readonly string[], in_ = '2023') =>
    roundAfter(plan, in_, { 甲局: { indicators: Object.fromEntries(ids.map((id, at) => [id, { actual: at + 11 }])) } })
      .book;
  const quarters = ['2023Q1', '2023Q2', '2023Q3', '2023Q4'].map((each) => `T01-1@${each}`);
  const terms = ['T01-1@2023春', 'T01-1@2023秋'];

  test.each<readonly [string, Plan, string, readonly string[], string, number | null]>([
    ['a quarter’s is the quarter before', given('quarterly'), '2023', quarters, '2024Q1', 14],
    [
      'a quarter’s is the same one a year earlier where the plan says so',
      given('quarterly', { comparesWith: 'yearEarlier' }),
      '2023',
      quarters,
      '2024Q2',
      12,
    ],
    ['a quarter that nobody knows is asked for', given('quarterly'), '2023', quarters, '2024Q3', null],
    ['a term’s is the term before', given('termly'), '2023', terms, '2024春', 12],
    [
      'a term’s is the same one a year earlier',
      given('termly', { comparesWith: 'yearEarlier' }),
      '2023',
      terms,
      '2024春',
      11,
    ],
    ['a year’s is last year, in whichever ledger', given('yearly'), '2023', ['T01-1'], '2024Q3', 11],
    ['a year’s is not the year before last', given('yearly'), '2023', ['T01-1'], '2025', null],
    ['a figure by the end: whatever was reported last', given('byEnd'), '2023', ['T01-1'], '2025', 11],
    [
      'a figure by the end: the same period a year earlier',
      given('byEnd', { comparesWith: 'yearEarlier' }),
      '2023Q2',
      ['T01-1'],
      '2024Q2',
      11,
    ],
    [
      'a figure by the end: nothing of another period',
      given('byEnd', { comparesWith: 'yearEarlier' }),
      '2023Q2',
      ['T01-1'],
      '2024Q3',
      null,
    ],
    ['a school year’s is the one before', given('schoolYear'), '2023', ['T01-1'], '2024', 11],
    ['a year that had not ended when it was reported is none', given('yearly'), '2023Q3', ['T01-1'], '2024', null],
  ])('%s', (_, plan, before, ids, period, prior) => {
    const { ledgers } = issueAfter(plan, period, ['甲局'], lastYear(plan, ids, before));
    const cells = ledgers.get('甲局')?.sheets.find(({ name }) => name === '指标填报')?.cells ?? [];
    expect(cells.find(({ row, column }) => row === 4 && column === 12)?.value ?? null).toBe(prior);
  });
});

describe('what is not carried is said', () => {
  const people = { due: '2025-12-31', cadence: 'yearly', unitOfMeasure: '人' } as const;
  const before = (more: Partial<Indicator> = {}) =>
    planOf({ indicators: [indicatorOf({ ...people, ...more, id: 'T01-1' })] });
  const { book } = roundOf(before(), { 甲局: { indicators: { 'T01-1': { actual: 11 } } } });
  const notesOf = (plan: Plan, period = '2024', from = book) =>
    issueAfter(plan, period, ['甲局', '乙局'], from).notes.map(({ zh }) => zh);

  test.each<readonly [string, Partial<Indicator>, string[]]>([
    ['nothing where all is the same', {}, []],
    ['nothing where only the name or the clause is worded otherwise', { name: '培训的教师' }, []],
    [
      'another unit of measure',
      { unitOfMeasure: '万人' },
      ['T01-1：计量单位由“人”改成了“万人”，2023 的数不能作上期，留给单位填（甲局）。'],
    ],
    [
      'another definition',
      { definition: '含民办学校' },
      ['T01-1：口径、类型或统计方式同 2023 时不一样，2023 的数不能作上期，留给单位填（甲局）。'],
    ],
    [
      'another way of counting',
      { accrual: 'inPeriod' },
      ['T01-1：口径、类型或统计方式同 2023 时不一样，2023 的数不能作上期，留给单位填（甲局）。'],
    ],
  ])('%s', (_, change, notes) => {
    expect(notesOf(before(change))).toEqual(notes);
  });

  test('a year that had not ended', () => {
    const { book: third } = roundOf(before(), { 甲局: { indicators: { 'T01-1': { actual: 11 } } } }, { in: '2023Q3' });
    expect(notesOf(before(), '2024', third)).toEqual([
      'T01-1：2023 的数是 2023Q3 报的，那时 2023 还没有完，不能作上期，留给单位填（甲局）。',
    ]);
  });

  test('a year without a summary, by kinds of indicators, in one sentence', () => {
    const plan = planOf({
      indicators: [
        indicatorOf({ ...people, id: 'T01-1' }),
        indicatorOf({ due: '2025-12-31', id: 'T01-2' }),
        indicatorOf({ ...people, id: 'T01-3' }),
        indicatorOf({ due: '2025-12-31', cadence: 'quarterly', id: 'T01-4' }),
        indicatorOf({ due: '2025-12-31', measure: 'text', target: null, cadence: 'yearly', id: 'T01-5' }),
        indicatorOf({
          ...people,
          measure: 'ratio',
          entry: 'percent',
          unitOfMeasure: '%',
          comparator: 'fallBy',
          target: 1,
          cadence: 'byEnd',
          baseline: { value: 40, numerator: null, denominator: null, date: '2020-12-31' },
          id: 'T01-6',
        }),
      ],
    });
    const last = roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 11 }, 'T01-2': { actual: 5 } } } }).book;
    expect(notesOf(plan, '2025', last)).toEqual([
      '上期数取自 2023 的汇总，到 2025 之间缺了报告期：每年的指标（T01-1、T01-3）没有 2024 的数，上期留给单位填；到期末的指标（T01-2）没有 ' +
        '2024 的数，上期用 2023 的数；每季度的指标（T01-4）没有 2024Q4 的数，上期留给单位填。',
    ]);
    expect(notesOf(plan, '2024', last)).toEqual([]);
    expect(notesOf(plan, '2024Q3', last)).toEqual([
      '上期数取自 2023 的汇总，到 2024Q3 之间缺了报告期：到期末的指标（T01-2）没有 2024Q1—2024Q2 的数，上期用 2023 的数；每季度的指标（T01-4）没有 2024Q2 的数，上期留给单位填。',
    ]);
  });

  test('units that were merged and each had a figure', () => {
    const sum = { ...people, collect: 'sumOf' } as const;
    const apart = planOf({ indicators: [indicatorOf({ ...sum, reporters: ['甲局', '乙局'], id: 'T01-1' })] });
    const last = roundOf(apart, {
      甲局: { indicators: { 'T01-1': { actual: 11 } } },
      乙局: { indicators: { 'T01-1': { actual: 5 } } },
    }).book;
    const merged = planOf({
      units: [{ name: '新局', aliases: ['甲局', '乙局'], isClass: false, members: [] }],
      tasks: [],
      indicators: [indicatorOf({ ...sum, task: null, reporters: ['新局'], id: 'T01-1' })],
    });
    const { ledgers, notes } = issueAfter(merged, '2024', ['新局'], last);
    expect(notes.map(({ zh }) => zh)).toEqual([
      'T01-1：合并前的几个单位各有 2023 的数，不知道以哪个作上期，留给单位填（新局）。',
    ]);
    expect(
      ledgers
        .get('新局')
        ?.sheets.find(({ name }) => name === '指标填报')
        ?.cells.find(({ row, column }) => row === 4 && column === 12)?.value,
    ).toBeUndefined();
  });
});
