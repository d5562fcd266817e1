import { findingsOf } from '../../kit/findings-of';

describe('prior-missing', () => {
  test('raised', () => {
    const findings = findingsOf({ indicator: { measure: 'ratio', unitOfMeasure: '%', target: 0.5, entry: 'percent', comparator: 'fallBy' }, row: { actual: 0.416 } });
    expect(findings).toEqual([{ rule: 'prior-missing', severity: 'query', row: 'T01-1', column: 'prior', cell: '指标填报!J5', facts: {} }]);
  });

  test('near miss', () => {
    expect(findingsOf({ indicator: { measure: 'ratio', unitOfMeasure: '%', target: 0.5, entry: 'percent', comparator: 'fallBy' }, row: { prior: 0.421, actual: 0.416 } })).toEqual([]);
  });
});
