import { findingsOf } from '../../kit/findings-of';

describe('task-overdue', () => {
  test('raised', () => {
    expect(findingsOf({ task: { due: '2023-12-31' } })).toEqual([
      { rule: 'task-overdue', severity: 'query', row: 'T01', column: 'problems', cell: '任务台账!I5', facts: {} },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ task: { due: '2024-01-01' } })).toEqual([]);
  });
});
