import { findingsOf } from '../../kit/findings-of';

describe('task-control-characters', () => {
  test('raised', () => {
    expect(findingsOf({ taskRow: { status: '推进中', progress: '第一批\u000b第二批' } })).toEqual([
      {
        rule: 'task-control-characters',
        severity: 'error',
        row: 'T01',
        column: 'progress',
        cell: '任务台账!D5',
        facts: { column: '进展情况' },
        repairs: [{ value: '第一批第二批', shown: '第一批第二批' }],
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ taskRow: { status: '推进中', progress: '第一批\n第二批\t' } })).toEqual([]);
  });
});
