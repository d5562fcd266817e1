import { editSheet, findingsOf, identitySheet } from '../../kit/findings-of';

describe('mark-missing', () => {
  test('raised', () => {
    const findings = findingsOf({
      edit: (book) => ({ ...book, sheets: book.sheets.filter(({ name }) => name !== identitySheet) }),
    });
    expect(findings).toEqual([
      { rule: 'mark-missing', severity: 'query', row: null, column: null, cell: null, facts: {} },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({ edit: (book) => editSheet(book, identitySheet, (sheet) => ({ ...sheet, visibility: 'visible' })) }),
    ).toEqual([]);
  });
});
