import { findingsOf } from '../../kit/findings-of';

describe('action-status-not-in-list', () => {
  test('raised', () => {
    expect(findingsOf({ actionRow: { status: '做完了' } })).toEqual([
      {
        rule: 'action-status-not-in-list',
        severity: 'error',
        row: 'T01#1',
        column: 'status',
        cell: '举措分解!F5',
        facts: {},
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ actionRow: { status: '已完成' } })).toEqual([]);
  });
});
