import { findingsOf } from '../../kit/findings-of';

describe('changed-a-lot', () => {
  test('raised', () => {
    expect(findingsOf({ row: { prior: 12, actual: 25 } })).toEqual([
      {
        rule: 'changed-a-lot',
        severity: 'query',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { now: '25', before: '12', most: '100' },
      },
    ]);
  });

  test('raised for a ratio that fell', () => {
    expect(
      findingsOf({
        indicator: { ...{ measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' }, target: 30 },
        row: { prior: 0.9, numerator: 80, denominator: 200 },
      }),
    ).toEqual([
      {
        rule: 'changed-a-lot',
        severity: 'query',
        row: 'T01-1',
        column: 'numerator',
        cell: '指标填报!D5',
        facts: { now: '40.00%', before: '90.00%', most: '100' },
      },
    ]);
  });

  test('near miss: exactly twice as many', () => {
    expect(findingsOf({ row: { prior: 12, actual: 24 } })).toEqual([]);
  });

  test('near miss: few of either', () => {
    expect(findingsOf({ indicator: { target: 9 }, row: { prior: 1, actual: 9 } })).toEqual([]);
  });
});
