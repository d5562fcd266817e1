import { findingsOf, type Given } from '../../kit/findings-of';
import { indicatorOf } from '../../kit/plan-of';

const toMine = (given: Given = {}) =>
  findingsOf({
    indicator: { reporters: ['乙局'] },
    ...given,
    revised: (plan) => ({ ...plan, indicators: [indicatorOf({ id: 'T01-1', reporters: ['甲局'] })] }),
  });

describe('row-required-since', () => {
  test('raised, and nothing else is said of the blank', () => {
    expect(toMine({ row: {} })).toEqual([
      { rule: 'row-required-since', severity: 'error', row: 'T01-1', column: 'actual', cell: '指标填报!F5', facts: {} },
    ]);
  });

  test('near miss: it is filled in', () => {
    expect(toMine()).toEqual([]);
  });

  test('near miss: it was required all along', () => {
    expect(toMine({ indicator: {}, row: {} })).toEqual([
      { rule: 'required-blank', severity: 'error', row: 'T01-1', column: 'actual', cell: '指标填报!F5', facts: {} },
    ]);
  });
});
