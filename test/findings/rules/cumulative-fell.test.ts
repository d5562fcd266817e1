import { findingsOf } from '../../kit/findings-of';

describe('cumulative-fell', () => {
  test('raised', () => {
    const findings = findingsOf({ row: { prior: 11, actual: 10 } });
    expect(findings).toEqual([
      {
        rule: 'cumulative-fell',
        severity: 'query',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { now: '10', before: '11' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ indicator: { accrual: 'inPeriod' }, row: { prior: 11, actual: 10 } })).toEqual([]);
  });
});
