import type { Book, Sheet } from '../../../src/workbook/book/book';
import { findingsOf, indicatorsSheet } from '../../kit/findings-of';
import { typeInto } from '../../kit/fill-ledger';

const copied =
  (edit: (sheet: Sheet) => Sheet) =>
  (book: Book): Book => ({
    ...book,
    sheets: [
      ...book.sheets,
      ...book.sheets
        .filter(({ name }) => name === indicatorsSheet)
        .map((sheet) => ({ ...edit(sheet), name: '指标填报 (2)' })),
    ],
  });

const raised = [
  {
    rule: 'sheet-repeated',
    severity: 'error',
    row: null,
    column: null,
    cell: '指标填报 (2)!A1',
    facts: { sheet: '指标填报', sheets: '“指标填报”“指标填报 (2)”' },
  },
];

describe('sheet-repeated', () => {
  test('raised for a copy that holds the same', () => {
    expect(findingsOf({ edit: copied((sheet) => sheet) })).toEqual(raised);
  });

  test('raised for a copy that nobody filled in', () => {
    expect(findingsOf({ edit: copied((sheet) => typeInto(sheet, 4, 12, '')) })).toEqual(raised);
  });

  test('near miss: another sheet', () => {
    expect(
      findingsOf({ edit: copied((sheet) => ({ ...sheet, cells: [{ row: 0, column: 0, value: '指标填报 的说明' }] })) }),
    ).toEqual([]);
  });
});
