import { editCells, findingsOf, indicatorsSheet } from '../../kit/findings-of';

describe('locked-cell-changed', () => {
  test('raised', () => {
    const findings = findingsOf({
      edit: (book) =>
        editCells(book, indicatorsSheet, '到2023年达到10所。', (cell) => ({ ...cell, value: '到2023年达到9所。' })),
    });
    expect(findings).toEqual([
      {
        rule: 'locked-cell-changed',
        severity: 'error',
        row: 'T01-1',
        column: 'clause',
        cell: '指标填报!S5',
        facts: { column: '方案依据', issued: '到2023年达到10所。' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        edit: (book) =>
          editCells(book, indicatorsSheet, '到2023年达到10所。', (cell) => ({ ...cell, value: '到2023年达到10所。 ' })),
      }),
    ).toEqual([]);
  });
});
