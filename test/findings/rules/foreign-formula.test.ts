import { findingsOf } from '../../kit/findings-of';

describe('foreign-formula', () => {
  test.each([
    'RC[-3]+1',
    "'上期'!R4C3*2",
    '[1]Sheet1!R1C1',
    '合计*2',
    'SUM(R1C1:R3C1)',
    'IF(R5C7>0,1,2)',
    'ROUND(RC[-1],0)',
    'Sheet1!#REF!+1',
  ])('raised for =%s', (formula) => {
    const findings = findingsOf({ row: { actual: { formula, value: 11 } } });
    expect(findings).toEqual([
      {
        rule: 'foreign-formula',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值' },
        repairs: [{ value: 11, shown: '11' }],
      },
    ]);
  });

  test('raised for a choice, with the choice that it shows', () => {
    const findings = findingsOf({
      indicator: { measure: 'yesNo', target: 1, unitOfMeasure: '' },
      row: { actual: { formula: 'IF(R5C7>0,"是","否")', value: '是' } },
    });
    expect(findings).toEqual([
      {
        rule: 'foreign-formula',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值' },
        repairs: [{ value: '是', shown: '是' }],
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: { formula: '7+3', value: 10 } } })).toEqual([]);
  });
});
