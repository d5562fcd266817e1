import { findingsOf } from '../../kit/findings-of';

describe('task-status-missing', () => {
  test('raised', () => {
    expect(findingsOf({ taskRow: {} })).toEqual([
      { rule: 'task-status-missing', severity: 'query', row: 'T01', column: 'status', cell: '任务台账!C5', facts: {} },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ unit: '乙局', taskRow: {} })).toEqual([]);
  });
});
