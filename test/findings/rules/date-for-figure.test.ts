import { editCells, findingsOf, indicatorsSheet } from '../../kit/findings-of';

describe('date-for-figure', () => {
  test('raised', () => {
    const findings = findingsOf({
      row: { actual: 45_200 },
      edit: (book) =>
        editCells(book, indicatorsSheet, 45_200, (cell) => ({ ...cell, style: { numberFormat: 'm"月"d"日"' } })),
    });
    expect(findings).toEqual([
      {
        rule: 'date-for-figure',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ indicator: { target: 45_000 }, row: { actual: 45_200 } })).toEqual([]);
  });
});
