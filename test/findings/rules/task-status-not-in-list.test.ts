import { findingsOf } from '../../kit/findings-of';

describe('task-status-not-in-list', () => {
  test('raised', () => {
    expect(findingsOf({ taskRow: { status: '完成' } })).toEqual([
      {
        rule: 'task-status-not-in-list',
        severity: 'error',
        row: 'T01',
        column: 'status',
        cell: '任务台账!C5',
        facts: {},
      },
    ]);
  });

  test('raised where the plan does not mark the task as standing', () => {
    expect(findingsOf({ taskRow: { status: '持续推进', progress: '每周巡查。' } })).toEqual([
      expect.objectContaining({ rule: 'task-status-not-in-list', row: 'T01', column: 'status' }),
    ]);
    const task = { isStanding: true } as const;
    expect(findingsOf({ task, taskRow: { status: '持续推进', progress: '每周巡查。' } })).toEqual([]);
    // an action of such a task is done some day
    expect(
      findingsOf({
        task,
        taskRow: { status: '持续推进', progress: '每周巡查。' },
        actionRow: { action: '检查', person: '张三', status: '持续推进' },
      }),
    ).toEqual([expect.objectContaining({ rule: 'action-status-not-in-list' })]);
  });

  test('near miss', () => {
    expect(findingsOf({ taskRow: { status: ' 推进中\u3000' } })).toEqual([]);
  });
});
