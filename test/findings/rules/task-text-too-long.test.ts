import { findingsOf } from '../../kit/findings-of';

describe('task-text-too-long', () => {
  test('raised', () => {
    expect(findingsOf({ taskRow: { status: '推进中', progress: '字'.repeat(1001) } })).toEqual([
      {
        rule: 'task-text-too-long',
        severity: 'error',
        row: 'T01',
        column: 'progress',
        cell: '任务台账!D5',
        facts: { column: '进展情况', most: '1000' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ taskRow: { status: '推进中', progress: ` ${'字'.repeat(1000)} ` } })).toEqual([]);
  });
});
