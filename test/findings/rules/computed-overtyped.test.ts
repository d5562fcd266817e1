import { findingsOf } from '../../kit/findings-of';

describe('computed-overtyped', () => {
  test('raised', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' },
        row: { numerator: 197, denominator: 200, actual: 1 },
      }),
    ).toEqual([
      {
        rule: 'computed-overtyped',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { typed: '100.00%' },
      },
    ]);
  });

  test('raised for words', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' },
        row: { numerator: '不适用', denominator: '不适用', actual: '没有数据' },
      }),
    ).toEqual([
      {
        rule: 'computed-overtyped',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { typed: '没有数据' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' },
        row: { numerator: 197, denominator: 200, actual: 0.985 },
      }),
    ).toEqual([]);
  });
});
