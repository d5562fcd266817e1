import type { Book } from '../../../src/workbook/book/book';
import { editCells, editSheet, findingsOf, indicatorsSheet, tasksSheet } from '../../kit/findings-of';

/** A column of the clerk's after all others. */
const added =
  (header: string, value: number | string, sheet: string = indicatorsSheet) =>
  (book: Book) =>
    editSheet(book, sheet, (each) => ({
      ...each,
      cells: [...each.cells, { row: 3, column: 120, value: header }, { row: 4, column: 120, value }].sort(
        (a, b) => a.row - b.row || a.column - b.column,
      ),
    }));

describe('column-doubled', () => {
  test('raised alone: the figures under it are no second fault', () => {
    expect(findingsOf({ edit: added('本期完成值', 12) })).toEqual([
      {
        rule: 'column-doubled',
        severity: 'error',
        row: null,
        column: null,
        cell: '指标填报!F4',
        facts: { sheet: '指标填报', column: '本期完成值', places: 'F4、DQ4' },
      },
    ]);
  });

  test('of a locked column: nothing in it was changed', () => {
    expect(
      findingsOf({
        edit: (book) =>
          editCells(added('本期完成值', 12)(book), indicatorsSheet, '本期完成值', (cell) => ({
            ...cell,
            value: '目标值',
          })),
      }),
    ).toEqual([
      expect.objectContaining({ rule: 'column-missing', facts: { sheet: '指标填报', columns: '本期完成值' } }),
      expect.objectContaining({
        rule: 'column-doubled',
        facts: { sheet: '指标填报', column: '目标值', places: 'F4、L4、DQ4' },
      }),
    ]);
  });

  test('of the tasks’ status: it is not called missing', () => {
    expect(findingsOf({ edit: added('完成状态', '已完成', tasksSheet) })).toEqual([
      {
        rule: 'column-doubled',
        severity: 'error',
        row: null,
        column: null,
        cell: '任务台账!C4',
        facts: { sheet: '任务台账', column: '完成状态', places: 'C4、DQ4' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ edit: added('本期完成值（万元）', 12) })).toEqual([]);
  });
});
