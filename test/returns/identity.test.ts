import type { Book } from '../../src/workbook/book/book';
import { Fault } from '../../src/workbook/book/fault';
import { blankSheet } from '../../src/workbook/book/table';
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

const without = (book: Book, name: string): Book => ({
  ...book,
  sheets: book.sheets.filter((sheet) => sheet.name !== name),
});

test('stands in _ledger, hidden or not, wherever its lines were moved', () => {
  const moved = editSheet(bookGiven({}), identitySheet, (sheet) => ({
    ...sheet,
    visibility: 'hidden',
    cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 3, column: cell.column + 1 })),
  }));
  expect(readIdentity(moved)).toMatchObject({ ...issued, source: 'sheet' });
});

test('is read from the visible number where _ledger is gone', () => {
  expect(readIdentity(without(bookGiven({}), identitySheet))).toEqual({
    ...issued,
    planFingerprint: null,
    source: 'number',
  });
});

test('is read from any sheet’s number', () => {
  const only = bookGiven({}).sheets.filter(({ name }) => name === indicatorsSheet);
  expect(readIdentity({ names: [], sheets: only })).toMatchObject({ ...issued, source: 'number' });
});

test('of another unit on one sheet is a conflict', () => {
  const mixed = editCells(bookGiven({}), indicatorsSheet, '台账编号：p1/甲局/2023', (cell) => ({
    ...cell,
    value: '台账编号：p1/乙局/2023',
  }));
  expect(faultOf(mixed)).toBe('identityConflict');
});

test('of another period on the cover is a conflict even without _ledger', () => {
  const mixed = editCells(without(bookGiven({}), identitySheet), '填报说明', 'p1/甲局/2023', (cell) => ({
    ...cell,
    value: 'p1/甲局/2022',
  }));
  expect(faultOf(mixed)).toBe('identityConflict');
});

test('is nowhere in somebody else’s workbook', () => {
  expect(faultOf({ names: [], sheets: [] })).toBe('notLedger');
});

const marked = /台账编号|^p1\//;

describe('a ledger whose marks are gone is no other’s workbook', () => {
  const unmarked = (book: Book): Book => ({
    ...book,
    sheets: without(book, identitySheet).sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ value }) => typeof value !== 'string' || !marked.test(value)),
    })),
  });
  const only =
    (name: string) =>
    (book: Book): Book => ({ ...book, sheets: book.sheets.filter((sheet) => sheet.name === name) });
  const renamed = (book: Book): Book => ({
    ...book,
    sheets: book.sheets.map((sheet, at) => ({ ...sheet, name: `Sheet${String(at + 1)}` })),
  });

  test.each<[string, (book: Book) => Book]>([
    ['all its sheets are there', unmarked],
    ['its sheets were renamed too', (book) => renamed(unmarked(book))],
    ['only 指标填报 is left', (book) => only(indicatorsSheet)(unmarked(book))],
    ['only 举措分解 is left, under another name', (book) => renamed(only('举措分解')(unmarked(book)))],
    ['only the cover is left', (book) => only('填报说明')(unmarked(book))],
    [
      'only _ledger is left, without its first line',
      (book) =>
        editSheet(only(identitySheet)(book), identitySheet, (sheet) => ({ ...sheet, cells: sheet.cells.slice(1) })),
    ],
  ])('%s', (_, edit) => {
    expect(faultOf(edit(bookGiven({})))).toBe('marksGone');
  });
});

describe('a workbook of another system is none, whatever its sheets are called', () => {
  const table = (name: string, headers: readonly string[]): Book => ({
    names: [],
    sheets: [{ ...blankSheet(name), cells: headers.map((value, column) => ({ row: 0, column, value })) }],
  });
  test.each([
    ['指标填报', ['序号', '指标名称', '完成值', '备注']],
    ['任务台账', ['任务编号', '工作任务', '牵头单位', '责任人', '完成时限', '进展情况']],
    ['考核指标', ['指标编号', '指标名称', '计量单位', '目标值', '完成时限', '分子', '分母', '情况说明', '佐证材料']],
    ['填报说明', ['填报单位', '填报人', '联系人', '联系电话', '填报日期']],
  ])('%s', (name, headers) => {
    expect(faultOf(table(name, headers))).toBe('notLedger');
  });
});

/** The sentence of the conflict; undefined where there is none. */
function conflictOf(book: Book, names: Readonly<Record<string, string>> = {}): string | undefined {
  try {
    readIdentity(book, (written) => names[written] ?? written);
    return undefined;
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'identityConflict') return fault.sentence.zh;
    throw fault;
  }
}

const retitled = (book: Book, from: string, to: string): Book => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.row === 0 && cell.column === 0 && typeof cell.value === 'string'
        ? { ...cell, value: cell.value.replace(from, to) }
        : cell,
    ),
  })),
});
const cover = '填报说明';

describe('the cover and the titles agree with 台账编号, or both names are said', () => {
  const remedy = '请用本单位本期下发的台账填报；只是写错了的，把字改回来。';
  test('another unit on the cover', () => {
    expect(conflictOf(editCells(bookGiven({}), cover, '甲局', (cell) => ({ ...cell, value: '乙局' })))).toBe(
      `台账的填报单位前后不一致：“甲局”（_ledger；填报说明 B7、A1；任务台账 A2、A1；举措分解 A2、A1；指标填报 A2、A1），“乙局”（填报说明 B4）。${remedy}`,
    );
  });

  test('another unit in the titles', () => {
    expect(conflictOf(retitled(bookGiven({}), '甲局', '乙局'))).toBe(
      `台账的填报单位前后不一致：“甲局”（_ledger；填报说明 B7、B4；任务台账 A2；举措分解 A2；指标填报 A2），“乙局”（填报说明 A1；任务台账 A1；举措分解 A1；指标填报 A1）。${remedy}`,
    );
  });

  test('another period on the cover', () => {
    expect(conflictOf(editCells(bookGiven({}), cover, '2023年度', (cell) => ({ ...cell, value: '2022年' })))).toMatch(
      /^台账的报告期前后不一致：“2023”（.+），“2022年”（填报说明 B5）。/,
    );
  });

  test('another period in the titles', () => {
    expect(conflictOf(retitled(bookGiven({}), '2023年度', '2023年上半年'))).toMatch(
      /“2023年上半年”（填报说明 A1；任务台账 A1；举措分解 A1；指标填报 A1）。/,
    );
  });

  test.each<[string, (book: Book) => Book, Readonly<Record<string, string>>]>([
    [
      'with blanks between',
      (book) => editCells(book, cover, '甲局', (cell) => ({ ...cell, value: ' 甲\u3000局 ' })),
      {},
    ],
    ['in wide forms', (book) => retitled(book, '2023年度', '２０２３年度'), {}],
    ['as a number', (book) => editCells(book, cover, '2023年度', (cell) => ({ ...cell, value: 2023 })), {}],
    [
      'under another of the unit’s names',
      (book) => editCells(book, cover, '甲局', (cell) => ({ ...cell, value: '甲办' })),
      { 甲办: '甲局' },
    ],
    [
      'on a cover that was cleared',
      (book) =>
        editSheet(book, cover, (sheet) => ({
          ...sheet,
          cells: sheet.cells.filter(({ value }) => value !== '甲局' && value !== '2023年度'),
        })),
      {},
    ],
    ['under titles that somebody worded anew', (book) => retitled(book, '甲局 2023年度', '甲局教育工作'), {}],
  ])('the same %s', (_, edit, names) => {
    expect(conflictOf(edit(bookGiven({})), names)).toBeUndefined();
  });
});
