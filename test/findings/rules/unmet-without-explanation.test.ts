import { findingsOf } from '../../kit/findings-of';

describe('unmet-without-explanation', () => {
  test('raised', () => {
    const findings = findingsOf({
      indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'percent' },
      row: { actual: 0.9796 },
    });
    expect(findings).toEqual([
      {
        rule: 'unmet-without-explanation',
        severity: 'query',
        row: 'T01-1',
        column: 'explanation',
        cell: '指标填报!J5',
        facts: {},
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'percent' },
        row: { actual: 0.9796, explanation: '校舍改造推迟，预计明年完成。' },
      }),
    ).toEqual([]);
  });
});
