import { findingsOf } from '../../kit/findings-of';

describe('out-of-range', () => {
  test('raised', () => {
    expect(findingsOf({ row: { actual: 13_800_138_000 } })).toEqual([
      {
        rule: 'out-of-range',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { shown: '13800138000', unit: '所', range: '0～100000000' },
      },
    ]);
  });

  test('raised for a fall by more than everything', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'percent', due: '2025-12-31' },
        row: { actual: -1.2 },
      }),
    ).toEqual([
      {
        rule: 'out-of-range',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { shown: '-120.00%', unit: '%', range: '≥-100%' },
      },
    ]);
  });

  test('raised for a ratio far above all', () => {
    const indicator = { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts', due: '2025-12-31' } as const;
    expect(
      findingsOf({ indicator, row: { numerator: 196, denominator: 2, explanation: '分母填错了，明天改。' } }),
    ).toEqual([
      {
        rule: 'out-of-range',
        severity: 'error',
        row: 'T01-1',
        column: 'numerator',
        cell: '指标填报!D5',
        facts: { shown: '196/2', unit: '%', range: '0%～1000%' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: 100_000_000 } })).toEqual([]);
  });
});
