import { districtFindingsOf } from '../../kit/district-findings-of';

const refused = {
  unit: '甲局',
  column: 'check',
  why: 'outlived',
  shown: '7',
  corrects: '4',
  reported: '8',
  location: { sheet: '明细', row: 3, column: 12 },
} as const;

describe('check-outlived', () => {
  test('raised', () => {
    expect(districtFindingsOf({}, { 甲局: 8 }, {}, [], [refused])).toEqual([
      {
        rule: 'check-outlived',
        severity: 'query',
        place: { unit: '甲局', row: 'T01-1', column: 'check' },
        location: { sheet: '明细', row: 3, column: 12 },
        facts: { unit: '甲局', name: '新建学校', shown: '7', corrects: '4', reported: '8' },
        repairs: [],
      },
    ]);
  });

  test('near miss', () => {
    const rules = districtFindingsOf({}, { 甲局: 8 }, {}, [], [{ ...refused, why: 'inError' }]).map(({ rule }) => rule);
    expect(rules).toEqual(['check-in-error']);
  });
});
