import { findingsOf } from '../../kit/findings-of';

const indicator = {
  cadence: 'termly',
  comparator: 'riseBy',
  target: 2,
  accrual: 'inPeriod',
  baseline: { value: 9, numerator: null, denominator: null, date: '2022-12-31' },
} as const;

function findingsWith(autumn: Readonly<Record<string, number | string>>): object[] {
  return findingsOf({
    indicator,
    row: {},
    others: { 'T01-1@2023春': { actual: 12 }, 'T01-1@2023秋': { actual: 15, ...autumn } },
  });
}

describe('prior-overtyped', () => {
  test('raised', () => {
    expect(findingsWith({ prior: 10 })).toEqual([
      {
        rule: 'prior-overtyped',
        severity: 'error',
        row: 'T01-1@2023秋',
        column: 'prior',
        cell: '指标填报!M6',
        facts: { row: 'T01-1@2023春', typed: '10' },
      },
    ]);
  });

  test('raised for words', () => {
    expect(findingsWith({ prior: '无' })).toEqual([
      {
        rule: 'prior-overtyped',
        severity: 'error',
        row: 'T01-1@2023秋',
        column: 'prior',
        cell: '指标填报!M6',
        facts: { row: 'T01-1@2023春', typed: '无' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsWith({})).toEqual([]);
    expect(findingsWith({ prior: 12 })).toEqual([]);
  });
});
