import { findingsOf } from '../../kit/findings-of';

describe('rose-by-less', () => {
  test('raised', () => {
    expect(
      findingsOf({
        indicator: { comparator: 'riseBy', target: 3, accrual: 'inPeriod' },
        row: { prior: 10, actual: 12 },
      }),
    ).toEqual([
      {
        rule: 'rose-by-less',
        severity: 'query',
        row: 'T01-1',
        column: 'explanation',
        cell: '指标填报!J5',
        facts: { promised: '3所', change: '+2所' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { comparator: 'riseBy', target: 3, accrual: 'inPeriod' },
        row: { prior: 10, actual: 13 },
      }),
    ).toEqual([]);
  });
});
