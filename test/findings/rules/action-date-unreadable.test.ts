import { findingsOf } from '../../kit/findings-of';

describe('action-date-unreadable', () => {
  test('raised', () => {
    expect(findingsOf({ actionRow: { due: '九月底' } })).toEqual([{ rule: 'action-date-unreadable', severity: 'error', row: 'T01#1', column: 'due', cell: '举措分解!F5', facts: { typed: '九月底' } }]);
  });

  test('near miss', () => {
    expect(findingsOf({ actionRow: { due: '2023.9.30' } })).toEqual([]);
  });
});
