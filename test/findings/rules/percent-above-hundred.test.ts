import { findingsOf } from '../../kit/findings-of';

describe('percent-above-hundred', () => {
  test('raised', () => {
    const findings = findingsOf({
      indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'percent' },
      row: { actual: 1.002 },
    });
    expect(findings).toEqual([
      {
        rule: 'percent-above-hundred',
        severity: 'query',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { shown: '100.20%' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'percent' },
        row: { actual: 1 },
      }),
    ).toEqual([]);
  });
});
