import { findingsOf } from '../../kit/findings-of';

describe('filled-on-missing', () => {
  test('raised', () => {
    expect(findingsOf({ cover: {} })).toEqual([
      { rule: 'filled-on-missing', severity: 'query', row: null, column: 'filledOn', cell: '填报说明!B12', facts: {} },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ cover: { filledOn: 45_280 } })).toEqual([]);
  });
});
