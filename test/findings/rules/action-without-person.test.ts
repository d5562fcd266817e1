import { findingsOf } from '../../kit/findings-of';

describe('action-without-person', () => {
  test('raised', () => {
    expect(findingsOf({ actionRow: { action: '开展培训' } })).toEqual([
      {
        rule: 'action-without-person',
        severity: 'query',
        row: 'T01#1',
        column: 'person',
        cell: '举措分解!D5',
        facts: {},
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ actionRow: { action: '开展培训', person: '基教科' } })).toEqual([]);
  });
});
