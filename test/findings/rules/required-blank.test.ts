import { findingsOf } from '../../kit/findings-of';

describe('required-blank', () => {
  test('raised', () => {
    expect(findingsOf({ row: {} })).toEqual([
      { rule: 'required-blank', severity: 'error', row: 'T01-1', column: 'actual', cell: '指标填报!F5', facts: {} },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: 0, explanation: '校舍改造推迟，预计明年完成。' } })).toEqual([]);
  });
});
