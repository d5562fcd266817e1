import { districtFindingsOf } from '../../kit/district-findings-of';

const refused = {
  column: 'check',
  unit: '甲局',
  why: 'inError',
  shown: '12.5',
  corrects: '4',
  reported: '4',
  location: null,
} as const;

describe('check-in-error', () => {
  test('raised', () => {
    expect(districtFindingsOf({ target: 10 }, { 甲局: 4 }, {}, [], [refused])).toEqual([
      {
        rule: 'check-in-error',
        severity: 'error',
        place: { unit: '甲局', row: 'T01-1', column: 'check' },
        location: null,
        facts: { unit: '甲局', name: '新建学校', shown: '12.5' },
        repairs: [],
      },
    ]);
  });

  test('near miss', () => {
    expect(
      districtFindingsOf({ target: 10 }, { 甲局: 4 }, {}, [], [{ ...refused, why: 'outlived' }]),
    ).not.toContainEqual(expect.objectContaining({ rule: 'check-in-error' }));
  });
});
