import { findingsOf } from '../../kit/findings-of';

describe('action-date-outside-plan', () => {
  test('raised', () => {
    expect(findingsOf({ actionRow: { action: '培训', person: '李老师', due: 46_023 } })).toEqual([
      {
        rule: 'action-date-outside-plan',
        severity: 'query',
        row: 'T01#1',
        column: 'due',
        cell: '举措分解!E5',
        facts: { start: '2021-01-01', end: '2025-12-31' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ actionRow: { action: '培训', person: '李老师', due: 46_022 } })).toEqual([]);
  });
});
