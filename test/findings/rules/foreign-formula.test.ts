import { findingsOf } from '../../kit/findings-of';

describe('foreign-formula', () => {
  test('raised', () => {
    const findings = findingsOf({ row: { actual: { formula: 'RC[-3]+1', value: 11 } } });
    expect(findings).toEqual([{ rule: 'foreign-formula', severity: 'error', row: 'T01-1', column: 'actual', cell: '指标填报!M5', facts: { column: '本期完成值' }, repairs: [{ value: 11, shown: '11' }] }]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: { formula: '7+3', value: 10 } } })).toEqual([]);
  });
});
