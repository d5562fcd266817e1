import { findingsOf } from '../../kit/findings-of';

describe('percent-off-by-hundred', () => {
  test('raised', () => {
    const findings = findingsOf({
      indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'percent' },
      row: { actual: 98 },
    });
    expect(findings).toEqual([
      {
        rule: 'percent-off-by-hundred',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { shown: '9800.00%' },
        repairs: [{ value: 0.98, shown: '98.00%' }],
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'percent' },
        row: { actual: 0.98 },
      }),
    ).toEqual([]);
  });
});
