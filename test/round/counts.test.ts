import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { gave, result, resultsOf } from '../kit/results-of';
import { roundOf } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';

describe('counts', () => {
  test('one unit: its figure is the district’s', () => {
    expect(
      resultsOf(roundOf(planOf(), { 甲局: { indicators: { 'T01-1': { actual: 12, explanation: '已验收' } } } })),
    ).toEqual([
      result('T01-1', {
        actual: 12,
        gap: 2,
        rating: 'met',
        contributions: [gave('甲局', { value: 12, explanation: '已验收' })],
      }),
    ]);
  });

  test('a class is added up over its members', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...sumOfTowns })] });
    const round = roundOf(plan, {
      丙街道: { indicators: { 'T01-1': { actual: 2 } } },
      甲镇: { indicators: { 'T01-1': { actual: 5 } } },
      乙镇: { indicators: { 'T01-1': { actual: 3 } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 10,
        gap: 0,
        rating: 'met',
        contributions: [gave('甲镇', { value: 5 }), gave('乙镇', { value: 3 }), gave('丙街道', { value: 2 })],
      }),
    ]);
  });

  test('tenths add up exactly', () => {
    const plan = planOf({
      indicators: [
        indicatorOf({ id: 'T01-1', ...sumOfTowns, unitOfMeasure: '万元', comparator: 'exactly', target: 0.6 }),
      ],
    });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { actual: 0.1 } } },
      乙镇: { indicators: { 'T01-1': { actual: 0.2 } } },
      丙街道: { indicators: { 'T01-1': { actual: 0.3 } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 0.6,
        gap: 0,
        rating: 'met',
        contributions: [gave('甲镇', { value: 0.1 }), gave('乙镇', { value: 0.2 }), gave('丙街道', { value: 0.3 })],
      }),
    ]);
  });

  test('a sum typed as =0.1+0.2 is 0.3', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', unitOfMeasure: '万元', target: 0.3 })] });
    expect(
      resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: { formula: '0.1+0.2', value: 9 } } } } })),
    ).toEqual([result('T01-1', { actual: 0.3, gap: 0, rating: 'met', contributions: [gave('甲局', { value: 0.3 })] })]);
  });

  test.each([
    ['atMost', 10, null, 'met', 0],
    ['atMost', 11, null, 'unmet', 1],
    ['moreThan', 10, null, 'unmet', 0],
    ['moreThan', 11, null, 'met', 1],
    ['lessThan', 10, null, 'unmet', 0],
    ['lessThan', 9, null, 'met', -1],
    ['exactly', 10, null, 'met', 0],
    ['exactly', 11, null, 'unmet', 1],
    ['between', 10, 12, 'met', 0],
    ['between', 12, 12, 'met', 0],
    ['between', 13, 12, 'unmet', 1],
  ] as const)('%s 10, given %d (upper end %p): %s', (comparator, actual, upper, rating, gap) => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', comparator, upper })] });
    expect(resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual } } } }))).toEqual([
      result('T01-1', { actual, gap, rating, contributions: [gave('甲局', { value: actual })] }),
    ]);
  });

  test('zero is a figure', () => {
    expect(resultsOf(roundOf(planOf(), { 甲局: { indicators: { 'T01-1': { actual: 0 } } } }))).toEqual([
      result('T01-1', { actual: 0, gap: -10, rating: 'unmet', contributions: [gave('甲局', { value: 0 })] }),
    ]);
  });

  test('a blank is none', () => {
    expect(resultsOf(roundOf(planOf(), { 甲局: {} }))).toEqual([
      result('T01-1', {
        rating: 'unreported',
        reason: '甲局未填报',
        contributions: [gave('甲局', { state: 'blank' })],
      }),
    ]);
  });

  test('nor is a ledger that did not come', () => {
    expect(resultsOf(roundOf(planOf(), {}))).toEqual([
      result('T01-1', {
        rating: 'unreported',
        reason: '甲局未报',
        contributions: [gave('甲局', { state: 'blank', file: null })],
      }),
    ]);
  });

  test('不适用 from everybody is not rated', () => {
    expect(resultsOf(roundOf(planOf(), { 甲局: { indicators: { 'T01-1': { actual: '不适用' } } } }))).toEqual([
      result('T01-1', {
        rating: 'notRated',
        reason: '填报单位均为不适用',
        contributions: [gave('甲局', { state: 'notApplicable' })],
      }),
    ]);
  });

  test('不适用 from one of three leaves the others’ sum', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...sumOfTowns })] });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { actual: 5 } } },
      乙镇: { indicators: { 'T01-1': { actual: '不适用' } } },
      丙街道: { indicators: { 'T01-1': { actual: 4 } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 9,
        gap: -1,
        rating: 'unmet',
        contributions: [
          gave('甲镇', { value: 5 }),
          gave('乙镇', { state: 'notApplicable' }),
          gave('丙街道', { value: 4 }),
        ],
      }),
    ]);
  });

  test('one blank of three: the sum so far, unreported, and who is missing', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...sumOfTowns })] });
    const round = roundOf(plan, {
      甲镇: { indicators: { 'T01-1': { actual: 5 } } },
      乙镇: {},
      丙街道: { indicators: { 'T01-1': { actual: 14 } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 19,
        rating: 'unreported',
        reason: '应填3个单位，缺1个：乙镇；完成值只含已报单位',
        contributions: [gave('甲镇', { value: 5 }), gave('乙镇', { state: 'blank' }), gave('丙街道', { value: 14 })],
      }),
    ]);
  });

  test.each(['９８', '12所', '1:15', '约12', '无'])('%s typed for a figure never counts', (typed) => {
    expect(resultsOf(roundOf(planOf(), { 甲局: { indicators: { 'T01-1': { actual: typed } } } }))).toEqual([
      result('T01-1', {
        rating: 'inError',
        reason: '甲局填报的数有差错，改正以前不计入',
        contributions: [gave('甲局', { state: 'unreadable' })],
      }),
    ]);
  });

  test('an optional entry is shown and never counts', () => {
    const round = roundOf(planOf(), {
      甲局: { indicators: { 'T01-1': { actual: 12 } } },
      乙局: { indicators: { 'T01-1': { actual: 300 } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 12,
        gap: 2,
        rating: 'met',
        contributions: [gave('甲局', { value: 12 }), gave('乙局', { counted: false, value: 300 })],
      }),
    ]);
  });

  test('not even where the one that counts is missing', () => {
    expect(resultsOf(roundOf(planOf(), { 乙局: { indicators: { 'T01-1': { actual: 300 } } } }))).toEqual([
      result('T01-1', {
        rating: 'unreported',
        reason: '甲局未报',
        contributions: [gave('甲局', { state: 'blank', file: null }), gave('乙局', { counted: false, value: 300 })],
      }),
    ]);
  });

  test('without a lead the first responsible unit counts', () => {
    const plan = planOf({ tasks: [taskOf({ number: 1, lead: [], responsible: ['乙局', '甲局'] })] });
    const round = roundOf(plan, {
      乙局: { indicators: { 'T01-1': { actual: 11 } } },
      甲局: { indicators: { 'T01-1': { actual: 11 } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 11,
        gap: 1,
        rating: 'met',
        contributions: [gave('乙局', { value: 11 }), gave('甲局', { counted: false, value: 11 })],
      }),
    ]);
    expect(round.summary.findings.filter(({ finding }) => finding.rule === 'reported-differently')).toEqual([]);
  });

  test('of joint leads the first counts; another figure is shown and becomes a query', () => {
    const plan = planOf({ tasks: [taskOf({ number: 1, lead: ['甲局', '乙局'], responsible: [] })] });
    const round = roundOf(plan, {
      甲局: { indicators: { 'T01-1': { actual: 12 } } },
      乙局: { indicators: { 'T01-1': { actual: 13 } } },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', {
        actual: 12,
        gap: 2,
        rating: 'met',
        contributions: [gave('甲局', { value: 12 }), gave('乙局', { counted: false, value: 13 })],
      }),
    ]);
    expect(round.summary.findings.filter(({ finding }) => finding.rule === 'reported-differently')).toEqual([
      {
        file: '乙局.xlsx',
        typed: '13',
        explanation: '',
        finding: {
          rule: 'reported-differently',
          severity: 'query',
          place: { unit: '乙局', row: 'T01-1', column: 'actual' },
          location: { sheet: '指标填报', row: 4, column: 5 },
          facts: { name: '指标T01-1', unit: '乙局', value: '13', owner: '甲局', counted: '12' },
          repairs: [],
        },
      },
    ]);
  });

  test('an overall goal that nobody was named for', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'G-1', task: null })] });
    expect(resultsOf(roundOf(plan, { 甲局: {} }))).toEqual([
      result('G-1', { rating: 'unreported', reason: '未明确填报单位' }),
    ]);
  });

  test('parts are rows of their own', () => {
    const parts = [
      { id: 'T01-1.1', name: '小学', target: 24 },
      { id: 'T01-1.2', name: '初中', target: 24 },
      { id: 'T01-1.3', name: '高中', target: 36 },
    ];
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 84, parts })] });
    const round = roundOf(plan, {
      甲局: {
        indicators: {
          'T01-1': { actual: 84 },
          'T01-1.1': { actual: 20 },
          'T01-1.2': { actual: 24 },
          'T01-1.3': { actual: 40 },
        },
      },
    });
    expect(resultsOf(round)).toEqual([
      result('T01-1', { actual: 84, gap: 0, rating: 'met', contributions: [gave('甲局', { value: 84 })] }),
      result('T01-1.1', {
        actual: 20,
        gap: -4,
        rating: 'unmet',
        contributions: [gave('甲局', { value: 20, cell: 'F6' })],
      }),
      result('T01-1.2', {
        actual: 24,
        gap: 0,
        rating: 'met',
        contributions: [gave('甲局', { value: 24, cell: 'F7' })],
      }),
      result('T01-1.3', {
        actual: 40,
        gap: 4,
        rating: 'met',
        contributions: [gave('甲局', { value: 40, cell: 'F8' })],
      }),
    ]);
  });
});
