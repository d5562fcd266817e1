import { findingsOf } from '../../kit/findings-of';

describe('none-for-figure', () => {
  test('raised', () => {
    const findings = findingsOf({ row: { actual: '无' } });
    expect(findings).toEqual([
      {
        rule: 'none-for-figure',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值', typed: '无' },
        repairs: [
          { value: 0, shown: '0' },
          { value: '不适用', shown: '不适用' },
        ],
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: '不适用' } })).toEqual([]);
  });
});
