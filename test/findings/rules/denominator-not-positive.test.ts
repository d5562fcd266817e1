import { findingsOf } from '../../kit/findings-of';

describe('denominator-not-positive', () => {
  test('raised', () => {
    const findings = findingsOf({
      indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' },
      row: { numerator: 0, denominator: 0 },
    });
    expect(findings).toEqual([
      {
        rule: 'denominator-not-positive',
        severity: 'error',
        row: 'T01-1',
        column: 'denominator',
        cell: '指标填报!E5',
        facts: {},
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' },
        row: { numerator: 1, denominator: 1 },
      }),
    ).toEqual([]);
  });
});
