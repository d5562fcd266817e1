import type { Book, Cell, Sheet } from '../../src/workbook/book/book';
import { drawUpLedger } from '../../src/ledger/draw-up-ledger';
import { readReturn } from '../../src/returns/read-return';
import { toPeriod } from '../../src/plan/period';
import { bookGiven, editSheet, type Given, indicatorsSheet, tasksSheet } from '../kit/findings-of';
import { planOfEveryKind } from '../kit/plan-of-every-kind';

const filled: Given = {
  plan: planOfEveryKind(),
  row: { actual: 10, explanation: '与基数口径一致。' },
  taskRow: { status: '推进中', progress: '已选址' },
  others: { 'T01-5': { numerator: 196, denominator: 200 }, 'T02-3': { actual: '是' }, 'T02-6@2023秋': { actual: 2 } },
};

const ledger = drawUpLedger(planOfEveryKind(), { unit: '甲局', period: toPeriod('2023'), appVersion: '0.0.0' });

/** What was read, without where it stood. */
function meaningOf(book: Book): unknown {
  const { tasks, actions, indicators, cover } = readReturn(book, ledger);
  return [tasks, actions, indicators].map(({ rows, missingRows, missingColumns }) => ({
    filledOn: cover.entries.filledOn.kind,
    missingRows,
    missingColumns,
    rows: rows.map(({ issued, entries, isUntouched }) => [
      issued.id,
      isUntouched,
      Object.entries(entries).map(([key, entry]) => [key, { ...entry, location: null }]),
    ]),
  }));
}

function moveCells(book: Book, move: (cell: Cell) => Pick<Cell, 'row' | 'column'> | undefined): Book {
  return editSheet(book, indicatorsSheet, (sheet) => ({
    ...sheet,
    cells: sheet.cells
      .flatMap((cell) => {
        const to = move(cell);
        return to ? [{ ...cell, ...to }] : [];
      })
      .sort((a, b) => a.row - b.row || a.column - b.column),
  }));
}

const last = 3 + ledger.indicators.length;

test.each<[string, (cell: Cell) => Pick<Cell, 'row' | 'column'> | undefined]>([
  ['sorted the other way round', ({ row, column }) => ({ row: row > 3 ? last + 4 - row : row, column })],
  ['set apart by blank rows', ({ row, column }) => ({ row: row > 3 ? row * 2 : row, column })],
  ['moved down, the header with them', ({ row, column }) => ({ row: row + 5, column })],
  ['moved to the right', ({ row, column }) => ({ row, column: column + 2 })],
  ['mirrored, the last column first', ({ row, column }) => ({ row, column: 120 - column })],
])('rows are read when %s', (_, move) => {
  const book = bookGiven(filled);
  expect(meaningOf(moveCells(book, move))).toEqual(meaningOf(book));
});

test('each entry says where it stands now', () => {
  const book = moveCells(bookGiven(filled), ({ row, column }) => ({ row: row + 5, column: column + 2 }));
  expect(readReturn(book, ledger).indicators.rows[0]?.entries.actual?.location).toEqual({
    sheet: '指标填报',
    row: 9,
    column: 7,
  });
});

test('white space in headers and ids does not matter', () => {
  const book = bookGiven(filled);
  const spaced = editSheet(book, indicatorsSheet, (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === 'string' &&
      cell.formula === undefined &&
      (cell.row === 3 || cell.column === 0) &&
      cell.row >= 3
        ? { ...cell, value: `\u3000${cell.value.slice(0, 2)}\n${cell.value.slice(2)} ` }
        : cell,
    ),
  }));
  const ids = (each: Book) => readReturn(each, ledger).indicators.rows.map(({ issued }) => issued.id);
  expect(ids(spaced)).toEqual(ids(book));
});

describe('what is not there is named', () => {
  const without = (edit: (sheet: Sheet) => Sheet, name: string = indicatorsSheet) =>
    readReturn(editSheet(bookGiven(filled), name, edit), ledger);

  test('a renamed header', () => {
    const { indicators } = without((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.value === '本期完成值' ? { ...cell, value: '完成值' } : cell)),
    }));
    expect(indicators.missingColumns).toEqual(['本期完成值']);
    expect(indicators.rows[0]?.entries.actual).toMatchObject({
      kind: 'unreadable',
      reason: 'columnMissing',
      typed: null,
    });
  });

  test('a header row without 指标编号', () => {
    const { indicators } = without((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ value }) => value !== '指标编号'),
    }));
    expect(indicators).toMatchObject({
      isFound: true,
      missingColumns: ['指标编号'],
      rows: [],
      missingRows: ledger.indicators,
    });
  });

  test('a row that was deleted, and one whose id was overwritten', () => {
    const { tasks } = without(
      (sheet) => ({
        ...sheet,
        cells: sheet.cells
          .filter(({ row }) => row !== 4)
          .map((cell) => (cell.value === 'T02' ? { ...cell, value: 'T20' } : cell)),
      }),
      tasksSheet,
    );
    expect(tasks.missingRows.map(({ id }) => id)).toEqual(['T01', 'T02']);
  });
});

test('of two rows with one id and other entries neither is read, and both are named', () => {
  const book = bookGiven(filled);
  const copied = editSheet(book, indicatorsSheet, (sheet) => ({
    ...sheet,
    cells: [...sheet.cells, { row: 60, column: 0, value: 'T01-1' }, { row: 60, column: 12, value: 99 }],
  }));
  const [row] = readReturn(copied, ledger).indicators.rows;
  expect(row?.entries.actual).toMatchObject({ kind: 'unreadable', reason: 'doubled', typed: 10 });
  expect(row?.isContradicted).toBe(true);
  expect(row?.doubles).toEqual([{ sheet: '指标填报', row: 60, column: 0 }]);
});
