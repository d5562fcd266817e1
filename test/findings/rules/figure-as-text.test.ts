import { findingsOf } from '../../kit/findings-of';

describe('figure-as-text', () => {
  test('raised', () => {
    const findings = findingsOf({ row: { actual: '3.4万' } });
    expect(findings).toEqual([
      {
        rule: 'figure-as-text',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值', typed: '3.4万' },
        repairs: [{ value: 34_000, shown: '34000' }],
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: 34_000 } })).toEqual([]);
  });
});
