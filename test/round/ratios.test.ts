import { indicatorOf, planOf } from '../kit/plan-of';
import { gave, result, resultsOf } from '../kit/results-of';
import { roundOf } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';

const ratio = { measure: 'ratio', unitOfMeasure: '%', target: 98 } as const;

describe('ratios', () => {
  test.each([
    [980, 1000, 98, 0, 'met'],
    [9796, 10000, 97.96, -0.04, 'unmet'],
    [1, 3, 33.3333333333333, -64.6666666667, 'unmet'],
    [979999999, 1000000000, 97.9999999, -0.0000001, 'unmet'],
  ] as const)('%d of %d', (numerator, denominator, actual, gap, rating) => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...ratio, entry: 'parts' })] });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { numerator, denominator } } } }))).toEqual([
      result('T01-1', {
        actual,
        numerator,
        denominator,
        gap,
        rating,
        contributions: [gave('甲局', { value: actual, numerator, denominator })],
      }),
    ]);
  });

  test('over several units: the sum of numerators by the sum of denominators, no average', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...ratio, ...sumOfTowns, entry: 'parts' })] });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { numerator: 10, denominator: 10 } } },
      乙镇: { indicators: { 'T01-1': { numerator: 882, denominator: 900 } } },
      丙街道: { indicators: { 'T01-1': { numerator: 80, denominator: 90 } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 97.2,
        numerator: 972,
        denominator: 1000,
        gap: -0.8,
        rating: 'unmet',
        contributions: [
          gave('甲镇', { value: 100, numerator: 10, denominator: 10 }),
          gave('乙镇', { value: 98, numerator: 882, denominator: 900 }),
          gave('丙街道', { value: 88.8888888888889, numerator: 80, denominator: 90 }),
        ],
      }),
    ]);
  });

  test('a unit without a figure is missing, not left out of the denominator', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...ratio, ...sumOfTowns, entry: 'parts' })] });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { numerator: 99, denominator: 100 } } },
      丙街道: { indicators: { 'T01-1': { numerator: '不适用', denominator: '不适用' } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 99,
        numerator: 99,
        denominator: 100,
        rating: 'unreported',
        reason: '应填3个单位，缺1个：乙镇；完成值只含已报单位',
        contributions: [
          gave('甲镇', { value: 99, numerator: 99, denominator: 100 }),
          gave('乙镇', { state: 'blank', file: null }),
          gave('丙街道', { state: 'notApplicable', cell: 'D5' }),
        ],
      }),
    ]);
  });

  test('percentages of several units cannot be added', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...ratio, ...sumOfTowns, entry: 'percent' })] });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { actual: 0.97 } } },
      乙镇: { indicators: { 'T01-1': { actual: 0.99 } } },
      丙街道: { indicators: { 'T01-1': { actual: '不适用' } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        rating: 'notRated',
        reason: '无法汇总：多个单位只报了百分数，没有分子、分母',
        contributions: [
          gave('甲镇', { value: 97 }),
          gave('乙镇', { value: 99 }),
          gave('丙街道', { state: 'notApplicable' }),
        ],
      }),
    ]);
    expect(round.summary.findings.filter(({ finding }) => finding.rule === 'cannot-be-added')).toEqual(
      [
        ['甲镇', '97.00%'],
        ['乙镇', '99.00%'],
      ].map(([unit, typed]) => ({
        file: `${String(unit)}.xlsx`,
        typed,
        explanation: '',
        finding: {
          rule: 'cannot-be-added',
          severity: 'query',
          place: { unit, row: 'T01-1', column: 'actual' },
          location: { sheet: '指标填报', row: 4, column: 5 },
          facts: { name: '指标T01-1', unit },
          repairs: [],
        },
      })),
    );
  });

  test('the percentage of one unit beside 不适用 is that percentage', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...ratio, ...sumOfTowns, entry: 'percent' })] });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { actual: 0.98 } } },
      乙镇: { indicators: { 'T01-1': { actual: '不适用' } } },
      丙街道: { indicators: { 'T01-1': { actual: '不适用' } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 98,
        gap: 0,
        rating: 'met',
        contributions: [
          gave('甲镇', { value: 98 }),
          gave('乙镇', { state: 'notApplicable' }),
          gave('丙街道', { state: 'notApplicable' }),
        ],
      }),
    ]);
  });

  test.each([
    [0.98, 98, 0, 'met'],
    [0.9796, 97.96, -0.04, 'unmet'],
    [1, 100, 2, 'met'],
    [0, 0, -98, 'unmet'],
  ] as const)('a percentage that is entered: %d', (typed, actual, gap, rating) => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...ratio, entry: 'percent' })] });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: typed } } } }))).toEqual([
      result('T01-1', { actual, gap, rating, contributions: [gave('甲局', { value: actual })] }),
    ]);
  });

  test('a ratio of people: one teacher for at most 15 children', () => {
    const plan = planOf({
      indicators: [
        indicatorOf({
          id: 'T01-1',
          measure: 'ratio',
          entry: 'parts',
          unitOfMeasure: '人',
          comparator: 'atMost',
          target: 15,
          ...sumOfTowns,
        }),
      ],
    });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { numerator: 300, denominator: 20 } } },
      乙镇: { indicators: { 'T01-1': { numerator: 320, denominator: 20 } } },
      丙街道: { indicators: { 'T01-1': { numerator: 280, denominator: 20 } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 15,
        numerator: 900,
        denominator: 60,
        gap: 0,
        rating: 'met',
        contributions: [
          gave('甲镇', { value: 15, numerator: 300, denominator: 20 }),
          gave('乙镇', { value: 16, numerator: 320, denominator: 20 }),
          gave('丙街道', { value: 14, numerator: 280, denominator: 20 }),
        ],
      }),
    ]);
  });

  test('a denominator of zero is no ratio', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...ratio, entry: 'parts' })] });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { numerator: 0, denominator: 0 } } } }))).toEqual([
      result('T01-1', {
        rating: 'inError',
        reason: '甲局填报的数有差错，改正以前不计入',
        contributions: [gave('甲局', { state: 'unreadable', cell: 'D5' })],
      }),
    ]);
  });
});
