import { findingsOf } from '../../kit/findings-of';

describe('filled-on-unreadable', () => {
  test('raised', () => {
    expect(findingsOf({ cover: { filledOn: '十二月底' } })).toEqual([
      {
        rule: 'filled-on-unreadable',
        severity: 'error',
        row: null,
        column: 'filledOn',
        cell: '填报说明!B12',
        facts: { typed: '十二月底' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ cover: { filledOn: '2023年12月20日' } })).toEqual([]);
  });
});
