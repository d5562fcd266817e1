import { findingsOf } from '../../kit/findings-of';

describe('choice-not-in-list', () => {
  test('raised', () => {
    const findings = findingsOf({ indicator: { measure: 'yesNo', target: 1 }, row: { actual: '完成' } });
    expect(findings).toEqual([
      { rule: 'choice-not-in-list', severity: 'error', row: 'T01-1', column: 'actual', cell: '指标填报!F5', facts: {} },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ indicator: { measure: 'yesNo', target: 1 }, row: { actual: ' 是' } })).toEqual([]);
  });
});
