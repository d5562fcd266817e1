import { findingsOf } from '../../kit/findings-of';

describe('action-control-characters', () => {
  test('raised', () => {
    expect(findingsOf({ actionRow: { person: '李老师', action: '第一批\u000b第二批' } })).toEqual([
      {
        rule: 'action-control-characters',
        severity: 'error',
        row: 'T01#1',
        column: 'action',
        cell: '举措分解!C5',
        facts: { column: '举措' },
        repairs: [{ value: '第一批第二批', shown: '第一批第二批' }],
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ actionRow: { person: '李老师', action: '第一批\n第二批\t' } })).toEqual([]);
  });
});
