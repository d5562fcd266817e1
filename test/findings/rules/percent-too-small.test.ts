import { findingsOf } from '../../kit/findings-of';

describe('percent-too-small', () => {
  test('raised', () => {
    const findings = findingsOf({
      indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'percent', due: '2025-12-31' },
      row: { actual: 0.0098 },
    });
    expect(findings).toEqual([
      {
        rule: 'percent-too-small',
        severity: 'query',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { shown: '0.98%', meant: '98.00%' },
        repairs: [{ value: 0.98, shown: '98.00%' }],
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'percent', due: '2025-12-31' },
        row: { actual: 0.02 },
      }),
    ).toEqual([]);
  });
});
