import { findingsOf } from '../../kit/findings-of';

describe('action-text-too-long', () => {
  test('raised', () => {
    expect(findingsOf({ actionRow: { person: '李老师', action: '字'.repeat(1001) } })).toEqual([
      {
        rule: 'action-text-too-long',
        severity: 'error',
        row: 'T01#1',
        column: 'action',
        cell: '举措分解!C5',
        facts: { column: '举措', most: '1000' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ actionRow: { person: '李老师', action: ` ${'字'.repeat(1000)} ` } })).toEqual([]);
  });
});
