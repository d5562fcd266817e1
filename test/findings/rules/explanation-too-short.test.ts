import { findingsOf } from '../../kit/findings-of';

describe('explanation-too-short', () => {
  test('raised', () => {
    expect(findingsOf({ row: { actual: 9, explanation: ' 有误差 ' } })).toEqual([
      {
        rule: 'explanation-too-short',
        severity: 'query',
        row: 'T01-1',
        column: 'explanation',
        cell: '指标填报!J5',
        facts: { least: '5' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: 9, explanation: '两校缓建。' } })).toEqual([]);
  });
});
