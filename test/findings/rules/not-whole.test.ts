import { findingsOf } from '../../kit/findings-of';

describe('not-whole', () => {
  test('raised', () => {
    expect(findingsOf({ row: { actual: 10.5 } })).toEqual([
      {
        rule: 'not-whole',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { shown: '10.5', unit: '所' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ indicator: { unitOfMeasure: '公里' }, row: { actual: 10.5 } })).toEqual([]);
  });
});
