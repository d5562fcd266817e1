import { actionsSheet, editSheet, findingsOf } from '../../kit/findings-of';

describe('row-doubled', () => {
  test('raised', () => {
    const findings = findingsOf({ edit: (book) => editSheet(book, actionsSheet, (sheet) => ({ ...sheet, cells: [...sheet.cells, { row: 20, column: 0, value: 'T01#3' }] })) });
    expect(findings).toEqual([{ rule: 'row-doubled', severity: 'error', row: 'T01#3', column: 'id', cell: '举措分解!A7', facts: { id: 'T01#3', other: 'A21' } }]);
  });

  test('near miss', () => {
    expect(findingsOf({ edit: (book) => editSheet(book, actionsSheet, (sheet) => ({ ...sheet, cells: [...sheet.cells, { row: 20, column: 2, value: '任务1' }] })) })).toEqual([]);
  });
});
