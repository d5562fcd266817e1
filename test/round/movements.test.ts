import { indicatorOf, planOf } from '../kit/plan-of';
import { gave, result, resultsOf } from '../kit/results-of';
import { roundAfter } from '../kit/round-after';
import { roundOf } from '../kit/round-of';

const fall = {
  measure: 'ratio',
  unitOfMeasure: '百分点',
  comparator: 'fallBy',
  direction: 'down',
  target: 0.5,
  cadence: 'yearly',
} as const;

describe('a fall against last period', () => {
  test.each([
    ['exactly half a point', 0.42, 0.415, 'met', 0, 41.5, 42],
    ['a hair less', 0.42, 0.4151, 'unmet', -0.01, 41.51, 42],
    ['more', 0.42, 0.4, 'met', 1.5, 40, 42],
    ['a rise', 0.42, 0.43, 'unmet', -1.5, 43, 42],
    ['half a point that floating point gets wrong', 0.571, 0.566, 'met', 0, 56.6, 57.1],
  ] as const)('by value, prior entered: %s', (_, prior, typed, rating, gap, actual, before) => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...fall, entry: 'percent' })] });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { prior, actual: typed } } } }))).toEqual([
      result('T01-1', { actual, prior: before, gap, rating, contributions: [gave('甲局', { value: actual })] }),
    ]);
  });

  test.each(Array.from({ length: 20 }, (_, at) => 55 - at * 0.7))('exactly half a point from %d%% is met', (before) => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...fall, entry: 'percent' })] });
    const prior = Number((before / 100).toFixed(6));
    const actual = Number((before / 100 - 0.005).toFixed(6));
    const [line] = resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { prior, actual } } } }));
    expect(line).toMatchObject({ rating: 'met', gap: 0 });
  });

  test('by parts, prior entered as a percentage', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...fall, entry: 'parts' })] });
    expect(
      resultsOf(
        roundOf(plan, { 甲局: { indicators: { 'T01-1': { prior: 0.42, numerator: 415, denominator: 1000 } } } }),
      ),
    ).toEqual([
      result('T01-1', {
        actual: 41.5,
        numerator: 415,
        denominator: 1000,
        prior: 42,
        gap: 0,
        rating: 'met',
        contributions: [gave('甲局', { value: 41.5, numerator: 415, denominator: 1000 })],
      }),
    ]);
  });

  test('by parts against the baseline’s parts: 421/1003 less half a point', () => {
    const plan = planOf({
      indicators: [
        indicatorOf({
          id: 'T01-1',
          ...fall,
          entry: 'parts',
          baseline: { value: null, numerator: 1, denominator: 3, date: '2022-12-31' },
        }),
      ],
    });
    expect(
      resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { numerator: 197, denominator: 600 } } } })),
    ).toEqual([
      result('T01-1', {
        actual: 32.8333333333333,
        numerator: 197,
        denominator: 600,
        prior: 33.3333333333333,
        gap: 0,
        rating: 'met',
        contributions: [gave('甲局', { value: 32.8333333333333, numerator: 197, denominator: 600 })],
      }),
    ]);
  });

  test('against the baseline’s value', () => {
    const plan = planOf({
      indicators: [
        indicatorOf({
          id: 'T01-1',
          ...fall,
          entry: 'percent',
          baseline: { value: 42, numerator: null, denominator: null, date: '2022-12-31' },
        }),
      ],
    });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 0.414 } } } }))).toEqual([
      result('T01-1', {
        actual: 41.4,
        prior: 42,
        gap: 0.1,
        rating: 'met',
        contributions: [gave('甲局', { value: 41.4 })],
      }),
    ]);
  });

  test('without a prior it is not rated', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...fall, entry: 'percent' })] });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 0.4 } } } }))).toEqual([
      result('T01-1', {
        actual: 40,
        rating: 'notRated',
        reason: '没有上期数，无法比较',
        contributions: [gave('甲局', { value: 40 })],
      }),
    ]);
  });

  test('over several units: both periods are added up', () => {
    const plan = planOf({
      indicators: [
        indicatorOf({
          id: 'T01-1',
          ...fall,
          entry: 'parts',
          collect: 'sumOf',
          reporters: ['甲镇', '乙镇'],
          baseline: { value: null, numerator: 42, denominator: 100, date: '2022-12-31' },
        }),
      ],
    });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { numerator: 40, denominator: 100 } } },
      乙镇: { indicators: { 'T01-1': { numerator: 43, denominator: 100 } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 41.5,
        numerator: 83,
        denominator: 200,
        prior: 42,
        gap: 0,
        rating: 'met',
        contributions: [
          gave('甲镇', { value: 40, numerator: 40, denominator: 100 }),
          gave('乙镇', { value: 43, numerator: 43, denominator: 100 }),
        ],
      }),
    ]);
  });

  test('each year by half a point: last year’s summary fills 上期', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...fall, entry: 'parts' })] });
    const last = roundOf(
      plan,
      { 甲局: { indicators: { 'T01-1': { prior: 0.43, numerator: 850, denominator: 2000 } } } },
      { in: '2022' },
    );
    expect(resultsOf(last)).toEqual([
      result('T01-1', {
        actual: 42.5,
        numerator: 850,
        denominator: 2000,
        prior: 43,
        gap: 0,
        rating: 'met',
        contributions: [gave('甲局', { value: 42.5, numerator: 850, denominator: 2000 })],
      }),
    ]);

    const next = roundAfter(
      plan,
      '2023',
      { 甲局: { indicators: { 'T01-1': { numerator: 839, denominator: 2000 } } } },
      { previous: last.book },
    );
    expect(resultsOf(next)).toEqual([
      result('T01-1', {
        actual: 41.95,
        numerator: 839,
        denominator: 2000,
        prior: 42.5,
        gap: 0.05,
        rating: 'met',
        contributions: [gave('甲局', { value: 41.95, numerator: 839, denominator: 2000 })],
      }),
    ]);
  });
});

describe('a rise against last period', () => {
  test.each([
    [0.4, 0.43, 'met', 0],
    [0.4, 0.4299, 'unmet', -0.01],
  ] as const)('from %d to %d', (prior, actual, rating, gap) => {
    const plan = planOf({
      indicators: [
        indicatorOf({ id: 'T01-1', ...fall, comparator: 'riseBy', direction: 'up', target: 3, entry: 'percent' }),
      ],
    });
    const [line] = resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { prior, actual } } } }));
    expect(line).toMatchObject({ rating, gap });
  });

  test('a count grows by so many', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', comparator: 'riseBy', target: 3 })] });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { prior: 20, actual: 22 } } } }))).toEqual([
      result('T01-1', {
        actual: 22,
        prior: 20,
        gap: -1,
        rating: 'unmet',
        contributions: [gave('甲局', { value: 22 })],
      }),
    ]);
  });
});
