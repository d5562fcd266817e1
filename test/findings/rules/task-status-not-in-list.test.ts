import { findingsOf } from '../../kit/findings-of';

describe('task-status-not-in-list', () => {
  test('raised', () => {
    expect(findingsOf({ taskRow: { status: '完成' } })).toEqual([
      {
        rule: 'task-status-not-in-list',
        severity: 'error',
        row: 'T01',
        column: 'status',
        cell: '任务台账!G5',
        facts: {},
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ taskRow: { status: ' 推进中\u3000' } })).toEqual([]);
  });
});
