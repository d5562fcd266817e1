import { findingsOf } from '../../kit/findings-of';

describe('action-excel-error', () => {
  test('raised', () => {
    const findings = findingsOf({ actionRow: { action: { error: '#NAME?' } } });
    expect(findings).toEqual([
      {
        rule: 'action-excel-error',
        severity: 'error',
        row: 'T01#1',
        column: 'action',
        cell: '举措分解!C5',
        facts: { column: '举措' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ actionRow: { action: '-开展培训', person: '基教科' } })).toEqual([]);
  });
});
