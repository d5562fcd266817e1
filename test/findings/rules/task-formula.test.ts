import { findingsOf } from '../../kit/findings-of';

describe('task-formula', () => {
  test('raised where it shows a status', () => {
    expect(findingsOf({ taskRow: { status: { formula: 'IF(R5C13>9,"推进中","未启动")', value: '推进中' } } })).toEqual([
      {
        rule: 'task-formula',
        severity: 'error',
        row: 'T01',
        column: 'status',
        cell: '任务台账!C5',
        facts: { column: '完成状态' },
        repairs: [{ value: '推进中', shown: '推进中' }],
      },
    ]);
  });

  test('near miss: it shows no status', () => {
    expect(findingsOf({ taskRow: { status: { formula: '"完"&"成"', value: '完成' } } })).toEqual([
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
});
