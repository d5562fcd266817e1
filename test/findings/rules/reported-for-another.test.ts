import { districtFindingsOf } from '../../kit/district-findings-of';

describe('reported-for-another', () => {
  test('raised', () => {
    expect(districtFindingsOf({}, {}, { 乙局: 5 }, ['甲局'])).toEqual([
      {
        rule: 'reported-for-another',
        severity: 'query',
        place: { unit: '乙局', row: 'T01-1', column: 'actual' },
        location: { sheet: '乙局', row: 0, column: 2 },
        facts: { name: '新建学校', unit: '乙局', value: '5', owner: '甲局' },
        repairs: [],
      },
    ]);
  });

  test('near miss', () => {
    expect(districtFindingsOf({}, {}, { 乙局: 5 })).toEqual([]);
  });
});
