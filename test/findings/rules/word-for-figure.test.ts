import { findingsOf } from '../../kit/findings-of';

describe('word-for-figure', () => {
  test('raised', () => {
    const findings = findingsOf({ row: { actual: '尚未统计' } });
    expect(findings).toEqual([
      {
        rule: 'word-for-figure',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值', typed: '尚未统计' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: ' 不适用\u3000' } })).toEqual([]);
  });
});
