import { findingsOf } from '../../kit/findings-of';

describe('excel-error', () => {
  test('raised', () => {
    const findings = findingsOf({ row: { actual: 10, explanation: { error: '#NAME?' } } });
    expect(findings).toEqual([
      {
        rule: 'excel-error',
        severity: 'error',
        row: 'T01-1',
        column: 'explanation',
        cell: '指标填报!J5',
        facts: { column: '情况说明' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: 10, explanation: '系统显示 #NAME?，已更正。' } })).toEqual([]);
  });
});
