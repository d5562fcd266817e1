import { findingsOf } from '../../kit/findings-of';

describe('numerator-above-denominator', () => {
  test('raised', () => {
    const findings = findingsOf({
      indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' },
      row: { numerator: 201, denominator: 200 },
    });
    expect(findings).toEqual([
      {
        rule: 'numerator-above-denominator',
        severity: 'query',
        row: 'T01-1',
        column: 'numerator',
        cell: '指标填报!D5',
        facts: { n: '201', d: '200' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' },
        row: { numerator: 200, denominator: 200 },
      }),
    ).toEqual([]);
  });
});
