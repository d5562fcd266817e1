import { findingsOf } from '../../kit/findings-of';

describe('part-missing', () => {
  test('raised', () => {
    const findings = findingsOf({
      indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' },
      row: { numerator: 196 },
    });
    expect(findings).toEqual([
      { rule: 'part-missing', severity: 'error', row: 'T01-1', column: 'denominator', cell: '指标填报!E5', facts: {} },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' },
        row: { numerator: 196, denominator: 200 },
      }),
    ).toEqual([]);
  });
});
