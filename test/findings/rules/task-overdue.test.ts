import { findingsOf } from '../../kit/findings-of';

describe('task-overdue', () => {
  test('raised', () => {
    expect(findingsOf({ task: { due: '2023-12-31' } })).toEqual([
      { rule: 'task-overdue', severity: 'query', row: 'T01', column: 'problems', cell: '任务台账!E5', facts: {} },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ task: { due: '2024-01-01' } })).toEqual([]);
    const standing = { due: '2023-12-31', isStanding: true } as const;
    expect(findingsOf({ task: standing, taskRow: { status: '推进中', progress: '每周巡查。' } })).toEqual([]);
    expect(findingsOf({ task: standing, taskRow: { status: '已逾期', progress: '没有巡查。' } })).toEqual([
      expect.objectContaining({ rule: 'task-overdue' }),
    ]);
  });
});
