import type { Book } from '../../src/book/book';
import { Fault } from '../../src/book/fault';
import { readIdentity } from '../../src/returns/identity';
import { bookGiven, editCells, editSheet, identitySheet, indicatorsSheet } from '../kit/findings-of';

const issued = { planId: 'p1', unit: '甲局', period: '2023' };

function faultOf(book: Book): string {
  try {
    readIdentity(book);
  } catch (fault) {
    if (fault instanceof Fault) return fault.code;
    throw fault;
  }
  throw new Error('No fault');
}

const without = (book: Book, name: string): Book => ({ ...book, sheets: book.sheets.filter((sheet) => sheet.name !== name) });

test('stands in _ledger, hidden or not, wherever its lines were moved', () => {
  const moved = editSheet(bookGiven({}), identitySheet, (sheet) => ({ ...sheet, visibility: 'hidden', cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 3, column: cell.column + 1 })) }));
  expect(readIdentity(moved)).toMatchObject({ ...issued, source: 'sheet' });
});

test('is read from the visible number where _ledger is gone', () => {
  expect(readIdentity(without(bookGiven({}), identitySheet))).toEqual({ ...issued, planFingerprint: null, source: 'number' });
});

test('is read from any sheet’s number', () => {
  const only = bookGiven({}).sheets.filter(({ name }) => name === indicatorsSheet);
  expect(readIdentity({ names: [], sheets: only })).toMatchObject({ ...issued, source: 'number' });
});

test('of another unit on one sheet is a conflict', () => {
  const mixed = editCells(bookGiven({}), indicatorsSheet, '台账编号：p1/甲局/2023', (cell) => ({ ...cell, value: '台账编号：p1/乙局/2023' }));
  expect(faultOf(mixed)).toBe('identityConflict');
});

test('of another period on the cover is a conflict even without _ledger', () => {
  const mixed = editCells(without(bookGiven({}), identitySheet), '填报说明', 'p1/甲局/2023', (cell) => ({ ...cell, value: 'p1/甲局/2022' }));
  expect(faultOf(mixed)).toBe('identityConflict');
});

test('is nowhere in somebody else’s workbook', () => {
  expect(faultOf({ names: [], sheets: [] })).toBe('notLedger');
  expect(faultOf(editSheet({ names: [], sheets: bookGiven({}).sheets.filter(({ name }) => name === identitySheet) }, identitySheet, (sheet) => ({ ...sheet, cells: sheet.cells.slice(1) })))).toBe('notLedger');
});
