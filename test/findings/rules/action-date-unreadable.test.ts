import { findingsOf } from '../../kit/findings-of';

describe('action-date-unreadable', () => {
  test('raised', () => {
    expect(findingsOf({ actionRow: { due: '九月底' } })).toEqual([
      {
        rule: 'action-date-unreadable',
        severity: 'error',
        row: 'T01#1',
        column: 'due',
        cell: '举措分解!E5',
        facts: { typed: '九月底' },
      },
    ]);
  });

  test.each([
    ['2023.9.30', '2023.9.30'],
    [20_230_930, '20230930'],
  ])('raised for %p, with the date that was meant', (due, typed) => {
    expect(findingsOf({ actionRow: { due } })).toEqual([
      {
        rule: 'action-date-unreadable',
        severity: 'error',
        row: 'T01#1',
        column: 'due',
        cell: '举措分解!E5',
        facts: { typed },
        repairs: [{ value: 45_199, shown: '2023-09-30' }],
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ actionRow: { due: 45_199 } })).toEqual([]);
  });
});
