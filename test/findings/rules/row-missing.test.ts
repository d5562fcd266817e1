import { actionsSheet, editSheet, findingsOf } from '../../kit/findings-of';

describe('row-missing', () => {
  test('raised', () => {
    const findings = findingsOf({
      edit: (book) =>
        editSheet(book, actionsSheet, (sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row }) => row !== 6) })),
    });
    expect(findings).toEqual([
      {
        rule: 'row-missing',
        severity: 'error',
        row: 'T01#3',
        column: null,
        cell: null,
        facts: { sheet: '举措分解', id: 'T01#3', name: '任务1' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        edit: (book) =>
          editSheet(book, actionsSheet, (sheet) => ({
            ...sheet,
            cells: sheet.cells.map((cell) => (cell.row === 6 ? { ...cell, row: 60 } : cell)),
          })),
      }),
    ).toEqual([]);
  });
});
