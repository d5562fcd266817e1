import { findingsOf } from '../../kit/findings-of';

describe('control-characters', () => {
  test('raised', () => {
    expect(findingsOf({ row: { actual: 10, explanation: '第一批\u000b第二批' } })).toEqual([
      {
        rule: 'control-characters',
        severity: 'error',
        row: 'T01-1',
        column: 'explanation',
        cell: '指标填报!J5',
        facts: { column: '情况说明' },
        repairs: [{ value: '第一批第二批', shown: '第一批第二批' }],
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: 10, explanation: '第一批\n第二批\t' } })).toEqual([]);
  });
});
