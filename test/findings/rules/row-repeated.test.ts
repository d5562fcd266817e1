import type { Book } from '../../../src/workbook/book/book';
import { actionsSheet, editSheet, findingsOf, indicatorsSheet } from '../../kit/findings-of';

const again = (actual: number | string) => (book: Book) =>
  editSheet(book, indicatorsSheet, (sheet) => ({
    ...sheet,
    cells: [...sheet.cells, { row: 30, column: 0, value: 'T01-1' }, { row: 30, column: 5, value: actual }],
  }));

describe('row-repeated', () => {
  test('raised where the other row holds the same', () => {
    expect(findingsOf({ edit: again(10) })).toEqual([
      {
        rule: 'row-repeated',
        severity: 'error',
        row: 'T01-1',
        column: 'id',
        cell: '指标填报!A5',
        facts: { id: 'T01-1', places: 'A5、A31' },
      },
    ]);
  });

  test('raised where both are blank', () => {
    const edit = (book: Book) =>
      editSheet(book, actionsSheet, (sheet) => ({
        ...sheet,
        cells: [...sheet.cells, { row: 20, column: 0, value: 'T01#3' }],
      }));
    expect(findingsOf({ edit })).toEqual([
      {
        rule: 'row-repeated',
        severity: 'error',
        row: 'T01#3',
        column: 'id',
        cell: '举措分解!A7',
        facts: { id: 'T01#3', places: 'A7、A21' },
      },
    ]);
  });

  test('near miss: a number and the same as text are two things', () => {
    expect(findingsOf({ edit: again('10') })).toEqual([expect.objectContaining({ rule: 'row-doubled' })]);
  });
});
