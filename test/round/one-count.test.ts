import { planOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';

describe('one indicator of one unit', () => {
  test.each([
    [10, 'met'],
    [9, 'unmet'],
    [0, 'unmet'],
  ])('%d of 10 is %s', (actual, rating) => {
    const { summary } = roundOf(planOf(), { 甲局: { indicators: { 'T01-1': { actual } } } });
    expect(summary.results.map((result) => [result.row.id, result.actual?.toNumber(), result.rating])).toEqual([['T01-1', actual, rating]]);
  });
});
