import type { Book } from '../../../src/workbook/book/book';
import { actionsSheet, editSheet, findingsOf, indicatorsSheet } from '../../kit/findings-of';

/** The row of T01#3 once more at the foot of the table. */
const again = (entries: Readonly<Record<number, string>>) => (book: Book) =>
  editSheet(book, actionsSheet, (sheet) => ({
    ...sheet,
    cells: [
      ...sheet.cells,
      { row: 20, column: 0, value: 'T01#3' },
      ...Object.entries(entries).map(([column, value]) => ({ row: 20, column: Number(column), value })),
    ],
  }));

describe('row-doubled', () => {
  test('raised, with all its places and alone', () => {
    expect(findingsOf({ edit: again({ 3: '另一项举措' }) })).toEqual([
      {
        rule: 'row-doubled',
        severity: 'error',
        row: 'T01#3',
        column: 'id',
        cell: '举措分解!A7',
        facts: { id: 'T01#3', places: 'A7、A21' },
      },
    ]);
  });

  test('of three rows, two of them alike', () => {
    const edit = (book: Book) =>
      editSheet(book, indicatorsSheet, (sheet) => ({
        ...sheet,
        cells: [
          ...sheet.cells,
          ...[30, 31].flatMap((row) => [
            { row, column: 0, value: 'T01-1' },
            { row, column: 5, value: row === 30 ? 10 : 11 },
          ]),
        ],
      }));
    expect(findingsOf({ edit })).toEqual([
      {
        rule: 'row-doubled',
        severity: 'error',
        row: 'T01-1',
        column: 'id',
        cell: '指标填报!A5',
        facts: { id: 'T01-1', places: 'A5、A31、A32' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        edit: (book) =>
          editSheet(book, actionsSheet, (sheet) => ({
            ...sheet,
            cells: [...sheet.cells, { row: 20, column: 1, value: '任务1' }],
          })),
      }),
    ).toEqual([]);
  });
});
