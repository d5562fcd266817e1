import type { Task } from '../../../src/plan/plan';
import { findingsOf, type Given } from '../../kit/findings-of';
import { taskOf } from '../../kit/plan-of';

const revisedTo = (task: Partial<Task>, given: Given = {}) =>
  findingsOf({ ...given, revised: (plan) => ({ ...plan, tasks: [taskOf({ ...plan.tasks[0], ...task, number: 1 })] }) });

describe('task-revised', () => {
  test('raised', () => {
    expect(revisedTo({ due: '2024-12-31' })).toEqual([
      {
        rule: 'task-revised',
        severity: 'query',
        row: 'T01',
        column: 'status',
        cell: '任务台账!C5',
        facts: { changes: '完成时限 2025-12-31→2024-12-31' },
      },
    ]);
  });

  test('raised beside what follows from it', () => {
    expect(revisedTo({ due: '2023-12-31' }).map((finding) => (finding as { rule: string }).rule)).toEqual([
      'task-revised',
      'task-overdue',
    ]);
  });

  test('near miss: it is explained', () => {
    expect(revisedTo({ due: '2024-12-31' }, { taskRow: { status: '推进中', problems: '没有影响。' } })).toEqual([]);
  });

  test('near miss: nothing was entered', () => {
    expect(
      revisedTo({ due: '2024-12-31' }, { taskRow: {} }).map((finding) => (finding as { rule: string }).rule),
    ).toEqual(['task-status-missing']);
  });
});
