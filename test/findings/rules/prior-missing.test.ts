import { findingsOf } from '../../kit/findings-of';

describe('prior-missing', () => {
  test('raised', () => {
    const findings = findingsOf({
      indicator: { measure: 'ratio', unitOfMeasure: '%', target: 0.5, entry: 'percent', comparator: 'fallBy' },
      row: { actual: 0.416 },
    });
    expect(findings).toEqual([
      { rule: 'prior-missing', severity: 'query', row: 'T01-1', column: 'prior', cell: '指标填报!M5', facts: {} },
    ]);
  });

  test('raised where the formula that took it from the row above is gone', () => {
    const indicator = {
      cadence: 'termly',
      comparator: 'riseBy',
      target: 2,
      accrual: 'inPeriod',
      baseline: { value: 9, numerator: null, denominator: null, date: '2022-12-31' },
    } as const;
    const findings = findingsOf({
      indicator,
      row: {},
      others: { 'T01-1@2023春': { actual: 12 }, 'T01-1@2023秋': { actual: 12, prior: '' } },
    });
    expect(findings).toEqual([
      {
        rule: 'prior-missing',
        severity: 'query',
        row: 'T01-1@2023秋',
        column: 'prior',
        cell: '指标填报!M6',
        facts: {},
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', target: 0.5, entry: 'percent', comparator: 'fallBy' },
        row: { prior: 0.421, actual: 0.416 },
      }),
    ).toEqual([]);
  });
});
