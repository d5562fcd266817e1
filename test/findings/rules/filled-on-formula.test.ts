import { findingsOf } from '../../kit/findings-of';

describe('filled-on-formula', () => {
  test.each([
    ['TODAY()', 45_280],
    ['TEXT(TODAY(),"yyyy-m-d")', '2023-12-20'],
    ['TODAY()', undefined],
  ])('raised for =%s that shows %p', (formula, value) => {
    const filledOn = value === undefined ? { formula } : { formula, value };
    expect(findingsOf({ cover: { filledOn } })).toEqual([
      { rule: 'filled-on-formula', severity: 'error', row: null, column: 'filledOn', cell: '填报说明!B12', facts: {} },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ cover: { filledOn: 45_280 } })).toEqual([]);
  });
});
