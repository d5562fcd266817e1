import { districtFindingsOf } from '../../kit/district-findings-of';

const rate = { measure: 'ratio', unitOfMeasure: '%', target: 98, collect: 'sumOf' } as const;

describe('cannot-be-added', () => {
  test('raised', () => {
    expect(districtFindingsOf(rate, { 甲镇: [98, 100], 乙镇: 0.97 })).toEqual([
      {
        rule: 'cannot-be-added',
        severity: 'query',
        place: { unit: '乙镇', row: 'T01-1', column: 'actual' },
        location: { sheet: '乙镇', row: 1, column: 1 },
        facts: { name: '新建学校', unit: '乙镇' },
        repairs: [],
      },
    ]);
  });

  test('near miss', () => {
    expect(districtFindingsOf(rate, { 甲镇: [98, 100], 乙镇: [97, 100] })).toEqual([]);
  });
});
