import { findingsOf } from '../../kit/findings-of';

describe('not-applicable-beside-figure', () => {
  test('raised', () => {
    const findings = findingsOf({
      indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' },
      row: { numerator: '不适用', denominator: 200 },
    });
    expect(findings).toEqual([
      {
        rule: 'not-applicable-beside-figure',
        severity: 'error',
        row: 'T01-1',
        column: 'numerator',
        cell: '指标填报!D5',
        facts: {},
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' },
        row: { numerator: '不适用', denominator: '不适用' },
      }),
    ).toEqual([]);
  });
});
