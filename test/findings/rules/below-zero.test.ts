import { findingsOf } from '../../kit/findings-of';

describe('below-zero', () => {
  test('raised', () => {
    const findings = findingsOf({ row: { actual: -1, explanation: '校舍改造推迟，预计明年完成。' } });
    expect(findings).toEqual([
      {
        rule: 'below-zero',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'percent' },
        row: { actual: -0.01, explanation: '校舍改造推迟，预计明年完成。' },
      }),
    ).toEqual([]);
  });
});
