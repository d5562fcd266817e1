import { districtFindingsOf } from '../../kit/district-findings-of';

describe('reported-differently', () => {
  test('raised', () => {
    expect(districtFindingsOf({}, { 甲局: 10 }, { 乙局: 12 })).toEqual([
      {
        rule: 'reported-differently',
        severity: 'query',
        place: { unit: '乙局', row: 'T01-1', column: 'actual' },
        location: { sheet: '乙局', row: 0, column: 2 },
        facts: { name: '新建学校', unit: '乙局', value: '12', owner: '甲局', counted: '10' },
        repairs: [],
      },
    ]);
  });

  test('near miss', () => {
    expect(
      districtFindingsOf({ measure: 'ratio', unitOfMeasure: '%', target: 98 }, { 甲局: [196, 200] }, { 乙局: 0.98 }),
    ).toEqual([]);
  });
});
