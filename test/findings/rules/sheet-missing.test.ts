import { actionsSheet, findingsOf } from '../../kit/findings-of';

describe('sheet-missing', () => {
  test('raised', () => {
    const findings = findingsOf({
      edit: (book) => ({ ...book, sheets: book.sheets.filter(({ name }) => name !== actionsSheet) }),
    });
    expect(findings).toEqual([
      { rule: 'sheet-missing', severity: 'error', row: null, column: null, cell: null, facts: { sheet: '举措分解' } },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ edit: (book) => ({ ...book, sheets: [...book.sheets].reverse() }) })).toEqual([]);
  });
});
