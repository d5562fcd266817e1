import { editCells, findingsOf, indicatorsSheet } from '../../kit/findings-of';

describe('prior-changed', () => {
  test('raised', () => {
    const findings = findingsOf({
      prior: { value: 7, numerator: null, denominator: null },
      edit: (book) => editCells(book, indicatorsSheet, 7, (cell) => ({ ...cell, value: 8 })),
    });
    expect(findings).toEqual([
      { rule: 'prior-changed', severity: 'error', row: 'T01-1', column: 'prior', cell: '指标填报!M5', facts: {} },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { prior: 8, actual: 10 } })).toEqual([]);
  });
});
