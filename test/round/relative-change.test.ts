import { indicatorOf, planOf } from '../kit/plan-of';
import { gave, result, resultsOf } from '../kit/results-of';
import { roundOf } from '../kit/round-of';

/** 投诉量比上年下降20%: the cells hold numbers of complaints. */
const fall = {
  measure: 'ratio',
  entry: 'value',
  unitOfMeasure: '%',
  comparator: 'fallBy',
  direction: 'down',
  target: 20,
  cadence: 'yearly',
} as const;

test.each([
  ['exactly a fifth fewer', 250, 200, 'met', 0],
  ['a tenth fewer', 250, 225, 'unmet', -10],
  ['none before: nothing to compare with', 0, 0, 'notRated', null],
] as const)('%s', (_, prior, actual, rating, gap) => {
  const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...fall })] });
  const [line] = resultsOf(roundOf(plan, { 甲局: { indicators: { 'T01-1': { prior, actual } } } }));
  expect(line).toMatchObject({ id: 'T01-1', actual, prior, rating, gap });
});

test('several units are added before the change is taken', () => {
  const plan = planOf({
    indicators: [indicatorOf({ id: 'T01-1', ...fall, collect: 'sumOf', reporters: ['甲局', '乙局'] })],
  });
  const lines = resultsOf(
    roundOf(plan, {
      甲局: { indicators: { 'T01-1': { prior: 100, actual: 70 } } },
      乙局: { indicators: { 'T01-1': { prior: 100, actual: 95 } } },
    }),
  );
  expect(lines).toEqual([
    result('T01-1', {
      actual: 165,
      prior: 200,
      gap: -2.5,
      rating: 'unmet',
      contributions: [gave('甲局', { value: 70 }), gave('乙局', { value: 95 })],
    }),
  ]);
});
