import { editCells, findingsOf, indicatorsSheet } from '../../kit/findings-of';

describe('unit-of-measure-changed', () => {
  test('raised', () => {
    const findings = findingsOf({
      edit: (book) => editCells(book, indicatorsSheet, '所', (cell) => ({ ...cell, value: '万所' })),
    });
    expect(findings).toEqual([
      {
        rule: 'unit-of-measure-changed',
        severity: 'error',
        row: 'T01-1',
        column: 'unitOfMeasure',
        cell: '指标填报!O5',
        facts: { issued: '所', found: '万所' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({ edit: (book) => editCells(book, indicatorsSheet, '所', (cell) => ({ ...cell, value: '所 ' })) }),
    ).toEqual([]);
  });
});
