import { findingsOf } from '../../kit/findings-of';

const count = { target: 10 } as const;

describe('looks-like-date', () => {
  test('raised', () => {
    expect(findingsOf({ indicator: count, row: { actual: 45_009 } })).toEqual([
      {
        rule: 'looks-like-date',
        severity: 'query',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值', shown: '45009' },
      },
    ]);
  });

  test('raised for a numerator that makes the ratio far too large', () => {
    const indicator = { measure: 'ratio', unitOfMeasure: '人/百人', entry: 'parts', target: 20 } as const;
    expect(findingsOf({ indicator, row: { numerator: 45_009, denominator: 100 } })).toContainEqual({
      rule: 'looks-like-date',
      severity: 'query',
      row: 'T01-1',
      column: 'numerator',
      cell: '指标填报!D5',
      facts: { column: '分子', shown: '45009' },
    });
  });

  test('near miss', () => {
    expect(findingsOf({ indicator: { target: 2_500 }, row: { actual: 45_009 } })).toEqual([]);
    expect(findingsOf({ indicator: { target: 10, unitOfMeasure: '公里' }, row: { actual: 45_009.5 } })).toEqual([]);
    expect(findingsOf({ indicator: count, row: { actual: 36_525 } })).toEqual([]);
    expect(
      findingsOf({ indicator: count, row: { actual: 45_009, explanation: '含全部流动人口随迁子女，数字属实。' } }),
    ).toEqual([]);
  });
});
