import { findingsOf } from '../../kit/findings-of';

describe('task-excel-error', () => {
  test('raised', () => {
    const findings = findingsOf({ taskRow: { status: '推进中', progress: { error: '#NAME?' } } });
    expect(findings).toEqual([
      {
        rule: 'task-excel-error',
        severity: 'error',
        row: 'T01',
        column: 'progress',
        cell: '任务台账!D5',
        facts: { column: '进展情况' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ taskRow: { status: '推进中', progress: '-已完成选址' } })).toEqual([]);
  });
});
