import { editCells, findingsOf, indicatorsSheet } from '../../kit/findings-of';

describe('column-missing', () => {
  test('raised', () => {
    const findings = findingsOf({
      edit: (book) => editCells(book, indicatorsSheet, '情况说明', (cell) => ({ ...cell, value: '备注' })),
    });
    expect(findings).toEqual([
      {
        rule: 'column-missing',
        severity: 'error',
        row: null,
        column: null,
        cell: null,
        facts: { sheet: '指标填报', columns: '情况说明' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        edit: (book) => editCells(book, indicatorsSheet, '情况说明', (cell) => ({ ...cell, value: '情况\n说明 ' })),
      }),
    ).toEqual([]);
  });
});
