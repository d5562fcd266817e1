import { readSummary } from '../../src/summary/read-summary';
import { indicatorOf, planOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';

const ratio = { measure: 'ratio', unitOfMeasure: '%', entry: 'parts', target: 98 } as const;

describe('what a summary hands on as 上期', () => {
  const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2', ...ratio })] });
  const fillings = {
    甲局: { indicators: { 'T01-1': { actual: 8 }, 'T01-2': { numerator: 97, denominator: 100 } } },
    乙局: { indicators: { 'T01-1': { actual: 7 } } },
  };
  const { book } = roundOf(plan, fillings);

  test.each([
    ['a count', '甲局', 'T01-1', { value: 8, numerator: null, denominator: null }],
    ['a ratio with its parts', '甲局', 'T01-2', { value: 0.97, numerator: 97, denominator: 100 }],
    ['nothing that did not count', '乙局', 'T01-1', undefined],
    ['nothing it does not know', '甲局', 'T09-1', undefined],
  ])('%s', (_, unit, id, prior) => {
    expect(readSummary(book).priors(unit, { id, instance: null, before: '2024-01-01' })).toEqual(prior);
  });

  test.each([
    ['a corrected count', 'T01-1', 9, { value: 9, numerator: null, denominator: null }],
    ['a corrected ratio over its denominator', 'T01-2', 0.985, { value: 0.985, numerator: 98.5, denominator: 100 }],
    ['nothing where the correction is 不适用', 'T01-1', '不适用', undefined],
  ])('%s', (_, id, correction, prior) => {
    const corrected = typeIntoSummary(book, { details: { [`${id}|甲局`]: { correction } } });
    expect(readSummary(corrected).priors('甲局', { id, instance: null, before: '2024-01-01' })).toEqual(prior);
  });
});
