import { findingsOf } from '../../kit/findings-of';

describe('fell-by-less', () => {
  test('raised', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', entry: 'percent', comparator: 'fallBy', target: 0.5 },
        row: { prior: 0.421, actual: 0.418 },
      }),
    ).toEqual([
      {
        rule: 'fell-by-less',
        severity: 'query',
        row: 'T01-1',
        column: 'explanation',
        cell: '指标填报!J5',
        facts: { promised: '0.5个百分点', change: '-0.30个百分点' },
      },
    ]);
  });

  test('raised for a number that has to fall by a percentage', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', entry: 'value', comparator: 'fallBy', target: 20 },
        row: { prior: 250, actual: 255 },
      }),
    ).toEqual([
      {
        rule: 'fell-by-less',
        severity: 'query',
        row: 'T01-1',
        column: 'explanation',
        cell: '指标填报!J5',
        facts: { promised: '20%', change: '+2.00%' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator: { measure: 'ratio', unitOfMeasure: '%', entry: 'percent', comparator: 'fallBy', target: 0.5 },
        row: { prior: 0.421, actual: 0.416 },
      }),
    ).toEqual([]);
  });
});
