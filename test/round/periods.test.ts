import { indicatorOf, planOf } from '../kit/plan-of';
import { gave, result, resultsOf } from '../kit/results-of';
import { roundOf } from '../kit/round-of';

const later = { due: '2025-12-31', target: 98, measure: 'ratio', unitOfMeasure: '%', entry: 'percent' } as const;

describe('when a target is due', () => {
  test.each([
    [0.96, 'onTrack', -2],
    [0.95, 'onTrack', -3],
    [0.9499, 'behind', -3.01],
    [0.98, 'met', 0],
  ] as const)('with a milestone of 95%% for the year: %d', (typed, rating, gap) => {
    const plan = planOf({
      indicators: [indicatorOf({ id: 'T01-1', ...later, milestones: [{ period: '2023', target: 95 }] })],
    });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: typed } } } }))).toEqual([
      result('T01-1', {
        actual: Number((typed * 100).toFixed(2)),
        gap,
        rating,
        contributions: [gave('甲局', { value: Number((typed * 100).toFixed(2)) })],
      }),
    ]);
  });

  test('without a milestone it is not due yet', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...later })] });
    const round = roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 0.5 } } } });
    expect(resultsOf(round)).toEqual([
      result('T01-1', { actual: 50, gap: -48, rating: 'notDue', contributions: [gave('甲局', { value: 50 })] }),
    ]);
    expect(round.summary.results.map(({ row }) => row.periodTarget)).toEqual(['2025年底 98%']);
  });

  test.each([
    ['2023-12-31', 'unmet'],
    ['2024-01-01', 'notDue'],
    ['2023-06-30', 'unmet'],
  ] as const)('due on %s: %s', (due, rating) => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', due })] });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 9 } } } }))).toEqual([
      result('T01-1', { actual: 9, gap: -1, rating, contributions: [gave('甲局', { value: 9 })] }),
    ]);
  });

  test('a yearly target is due every year', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', due: '2025-12-31', cadence: 'yearly' })] });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 9 } } } }))).toEqual([
      result('T01-1', { actual: 9, gap: -1, rating: 'unmet', contributions: [gave('甲局', { value: 9 })] }),
    ]);
  });

  test.each([
    ['2023', 7, 'met'],
    ['2023', 5, 'unmet'],
    ['2023Q4', 7, 'met'],
    ['2024', 7, 'unmet'],
  ] as const)('a yearly target with a figure for one of its years: in %s %d is %s', (period, actual, rating) => {
    const plan = planOf({
      indicators: [
        indicatorOf({
          id: 'T01-1',
          due: '2025-12-31',
          cadence: 'yearly',
          target: 10,
          milestones: [{ period: '2023', target: 6 }],
        }),
      ],
    });
    const { summary } = roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual } } } }, { in: period });
    expect(summary.results.map((each) => [each.rating, each.row.yardstick.target])).toEqual([
      [rating, period === '2024' ? 10 : 6],
    ]);
  });

  test('a step within the year is a milestone still', () => {
    const plan = planOf({
      indicators: [
        indicatorOf({
          id: 'T01-1',
          due: '2025-12-31',
          cadence: 'yearly',
          target: 10,
          milestones: [
            { period: '2023', target: 6 },
            { period: '2023H1', target: 3 },
          ],
        }),
      ],
    });
    const rate = (actual: number) =>
      roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual } } } }, { in: '2023H1' }).summary.results.map(
        ({ rating, row }) => [rating, row.yardstick.milestone, row.yardstick.target],
      );
    expect([rate(3), rate(2)]).toEqual([[['onTrack', 3, 6]], [['farBehind', 3, 6]]]);
  });

  test('a termly target in a yearly ledger has a row for each term', () => {
    const plan = planOf({
      indicators: [indicatorOf({ id: 'T01-1', due: '2025-12-31', cadence: 'termly', unitOfMeasure: '次', target: 2 })],
    });
    const round = roundOf(plan, {
      甲局: { indicators: { 'T01-1@2023春': { actual: 1 }, 'T01-1@2023秋': { actual: 3 } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1@2023春', { actual: 1, gap: -1, rating: 'unmet', contributions: [gave('甲局', { value: 1 })] }),
      result('T01-1@2023秋', {
        actual: 3,
        prior: 1,
        gap: 1,
        rating: 'met',
        contributions: [gave('甲局', { value: 3, cell: 'F6' })],
      }),
    ]);
  });

  test.each([
    ['2023H1', 'notDue'],
    ['2023-2024', 'notDue'],
    ['2023春', 'notDue'],
    ['2025Q4', 'unmet'],
    ['2025-12', 'unmet'],
  ] as const)('by the end, in %s: %s', (period, rating) => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', due: '2025-12-31' })] });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 9 } } } }, { in: period }))).toEqual([
      result('T01-1', { actual: 9, gap: -1, rating, contributions: [gave('甲局', { value: 9 })] }),
    ]);
  });
});

describe('due dates of their own', () => {
  test('one reporter: its date is the district’s', () => {
    const plan = planOf({
      indicators: [indicatorOf({ id: 'T01-1', due: '2025-12-31', dueByUnit: [{ unit: '甲局', due: '2023-06-30' }] })],
    });
    const round = roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 9 } } } });
    expect(resultsOf(round)).toEqual([
      result('T01-1', { actual: 9, gap: -1, rating: 'unmet', contributions: [gave('甲局', { value: 9 })] }),
    ]);
    expect(round.summary.results.map(({ row }) => row.due)).toEqual(['2023-06-30']);
  });

  test.each([
    ['everybody’s has passed', [{ unit: '镇(街)', due: '2023-06-30' }], 'unmet'],
    [
      'one unit has until next year',
      [
        { unit: '镇(街)', due: '2023-06-30' },
        { unit: '乙镇', due: '2024-06-30' },
      ],
      'notDue',
    ],
    [
      'one unit’s own comes before its class’s',
      [
        { unit: '乙镇', due: '2024-06-30' },
        { unit: '镇(街)', due: '2023-06-30' },
      ],
      'notDue',
    ],
    ['only one unit has passed its own', [{ unit: '甲镇', due: '2023-06-30' }], 'notDue'],
  ] as const)('a sum is due when the last of its units is: %s', (_, dueByUnit, rating) => {
    const plan = planOf({
      indicators: [
        indicatorOf({
          id: 'T01-1',
          due: '2025-12-31',
          dueByUnit: [...dueByUnit],
          collect: 'sumOf',
          reporters: ['镇(街)'],
        }),
      ],
    });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { actual: 3 } } },
      乙镇: { indicators: { 'T01-1': { actual: 3 } } },
      丙街道: { indicators: { 'T01-1': { actual: 3 } } },
    });
    expect(resultsOf(round)).toMatchObject([{ actual: 9, rating }]);
  });
});

describe('targets stated again', () => {
  test('reported and counted once, rated against each target', () => {
    const plan = planOf({
      indicators: [
        indicatorOf({ id: 'T01-1', target: 10 }),
        indicatorOf({ id: 'T01-2', target: 12, repeats: 'T01-1' }),
        indicatorOf({ id: 'T01-3', target: 30, due: '2025-12-31', repeats: 'T01-2' }),
      ],
    });
    const round = roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 11 } } } });
    expect(resultsOf(round)).toEqual([
      result('T01-1', { actual: 11, gap: 1, rating: 'met', contributions: [gave('甲局', { value: 11 })] }),
      result('T01-2', { actual: 11, gap: -1, rating: 'unmet', reason: '同 T01-1，不重复填报' }),
      result('T01-3', { actual: 11, gap: -19, rating: 'notDue', reason: '同 T01-1，不重复填报' }),
    ]);
    expect(round.summary.details.map(({ key }) => key)).toEqual(['T01-1|甲局']);
    expect(round.summary.followUp.filter(({ kind }) => kind === 'unmet')).toEqual([]);
  });

  test('of an indicator with terms and parts: the whole, by term', () => {
    const parts = [
      { id: 'T01-1.1', name: '小学', target: 2 },
      { id: 'T01-1.2', name: '初中', target: 3 },
    ];
    const plan = planOf({
      indicators: [
        indicatorOf({ id: 'T01-1', target: 5, cadence: 'termly', parts }),
        indicatorOf({ id: 'T01-2', target: 6, cadence: 'termly', repeats: 'T01-1' }),
        indicatorOf({ id: 'T01-3', target: 7, repeats: 'T01-1' }),
      ],
    });
    const round = roundOf(plan, {
      甲局: {
        indicators: {
          'T01-1@2023春': { actual: 5 },
          'T01-1.1@2023春': { actual: 2 },
          'T01-1.2@2023春': { actual: 3 },
          'T01-1@2023秋': { actual: 7 },
          'T01-1.1@2023秋': { actual: 4 },
          'T01-1.2@2023秋': { actual: 3 },
        },
      },
    });
    expect(resultsOf(round).map(({ id, actual, rating }) => [id, actual, rating])).toEqual([
      ['T01-1@2023春', 5, 'met'],
      ['T01-1.1@2023春', 2, 'met'],
      ['T01-1.2@2023春', 3, 'met'],
      ['T01-1@2023秋', 7, 'met'],
      ['T01-1.1@2023秋', 4, 'met'],
      ['T01-1.2@2023秋', 3, 'met'],
      ['T01-2@2023春', 5, 'unmet'],
      ['T01-2@2023秋', 7, 'met'],
      ['T01-3', 7, 'met'],
    ]);
  });
});

describe('yes, no, and words', () => {
  const yesNo = { measure: 'yesNo', unitOfMeasure: '', target: null } as const;

  test.each([
    ['是', 'met'],
    ['否', 'unmet'],
  ] as const)('%s is %s', (actual, rating) => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...yesNo })] });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual } } } }))).toEqual([
      result('T01-1', { actual, rating, contributions: [gave('甲局', { value: actual })] }),
    ]);
  });

  test('several units: each answers for itself', () => {
    const plan = planOf({
      indicators: [indicatorOf({ id: 'T01-1', ...yesNo, collect: 'sumOf', reporters: ['镇(街)'] })],
    });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { actual: '是' } } },
      乙镇: { indicators: { 'T01-1': { actual: '否' } } },
      丙街道: { indicators: { 'T01-1': { actual: '不适用' } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 50,
        numerator: 1,
        denominator: 2,
        rating: 'unmet',
        reason: '1/2家达标；最低 否（乙镇）；未达标：乙镇',
        contributions: [
          gave('甲镇', { value: '是' }),
          gave('乙镇', { value: '否' }),
          gave('丙街道', { state: 'notApplicable' }),
        ],
      }),
    ]);
  });

  test('words are shown and not rated', () => {
    const plan = planOf({
      indicators: [
        indicatorOf({
          id: 'T01-1',
          measure: 'text',
          unitOfMeasure: '',
          target: null,
          collect: 'sumOf',
          reporters: ['甲镇', '乙镇'],
        }),
      ],
    });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { actual: '=已建成' } } },
      乙镇: { indicators: { 'T01-1': { actual: '在建' } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: '=已建成；在建',
        rating: 'notRated',
        reason: '文字指标',
        contributions: [
          gave('甲镇', { state: 'text', value: '=已建成' }),
          gave('乙镇', { state: 'text', value: '在建' }),
        ],
      }),
    ]);
  });
});
