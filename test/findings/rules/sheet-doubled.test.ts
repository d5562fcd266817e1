import type { Book, Sheet } from '../../../src/workbook/book/book';
import { findingsOf, indicatorsSheet } from '../../kit/findings-of';
import { typeInto } from '../../kit/fill-ledger';

const copied =
  (edit: (sheet: Sheet) => Sheet, name = '指标填报 (2)', from: string = indicatorsSheet) =>
  (book: Book): Book => ({
    ...book,
    sheets: [
      ...book.sheets,
      ...book.sheets.filter((sheet) => sheet.name === from).map((sheet) => ({ ...edit(sheet), name })),
    ],
  });

describe('sheet-doubled', () => {
  test.each(['指标填报 (2)', '指标填报（旧）', ' 指标填报', '底稿'])('raised for a copy called “%s”', (name) => {
    expect(findingsOf({ edit: copied((sheet) => typeInto(sheet, 4, 12, 11), name) })).toEqual([
      {
        rule: 'sheet-doubled',
        severity: 'error',
        row: null,
        column: null,
        cell: `${name}!A1`,
        facts: { sheet: '指标填报', sheets: `“指标填报”“${name}”`, count: '1', differing: 'T01-1' },
      },
    ]);
  });

  test('raised for a second cover that says another day', () => {
    expect(findingsOf({ edit: copied((sheet) => typeInto(sheet, 11, 1, 45_200), '填报说明 (2)', '填报说明') })).toEqual(
      [
        {
          rule: 'sheet-doubled',
          severity: 'error',
          row: null,
          column: null,
          cell: '填报说明 (2)!A1',
          facts: { sheet: '填报说明', sheets: '“填报说明”“填报说明 (2)”', count: '1', differing: '填报日期' },
        },
      ],
    );
  });

  test('near miss: a table of the clerk’s own under our headers', () => {
    expect(
      findingsOf({
        edit: copied(
          (sheet) => ({
            ...typeInto(sheet, 4, 12, 11),
            cells: typeInto(sheet, 4, 12, 11).cells.filter(({ row }) => row >= 3),
          }),
          '各科室汇总',
        ),
      }),
    ).toEqual([]);
  });
});
