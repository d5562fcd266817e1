import { findingsOf } from '../../kit/findings-of';

describe('function-formula', () => {
  test.each([
    ['TODAY()', 'TODAY'],
    ['ROUND(83.2,0)', 'ROUND'],
    ['2*Sum (3,4)+NOW()', 'SUM'],
    ['_xlfn.IFNA(NA(),0)', 'IFNA'],
    ['IF(TRUE,1,0)', 'IF'],
    ['INDIRECT("A1")', 'INDIRECT'],
    ['统计.得分(1E5)', '统计.得分'],
  ])('raised for =%s', (formula, name) => {
    const findings = findingsOf({ row: { actual: { formula, value: 83 } } });
    expect(findings).toEqual([
      {
        rule: 'function-formula',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值', name },
        repairs: [{ value: 83, shown: '83' }],
      },
    ]);
  });

  test('raised without a result too, as some programs save it', () => {
    expect(findingsOf({ row: { actual: { formula: 'NA()' } } })).toEqual([
      {
        rule: 'function-formula',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值', name: 'NA' },
      },
    ]);
  });

  test('near miss: a function that ends in an error is one', () => {
    expect(findingsOf({ row: { actual: { formula: 'NA()', value: { error: '#N/A' } } } })).toEqual([
      {
        rule: 'excel-error',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值' },
      },
    ]);
  });
});
