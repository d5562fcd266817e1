import fc from 'fast-check';
import type { Book, Cell, Sheet, Value } from '../../src/workbook/book/book';
import { readTable, squeeze } from '../../src/workbook/book/read-table';
import {
  actionColumns,
  indicatorColumns,
  type IndicatorKey,
  sheetNames,
  taskColumns,
} from '../../src/ledger/ledger-columns';
import type { Plan } from '../../src/plan/plan';
import { checkLedger } from '../../src/round/check-ledger';
import { anyLedger } from '../kit/any-ledger';
import { bookOfRows } from '../kit/book-of-rows';
import { editSheet, indicatorsSheet } from '../kit/findings-of';
import { orASixth } from '../kit/thorough';

const columnsOf = {
  [sheetNames.tasks]: taskColumns,
  [sheetNames.actions]: actionColumns,
  [sheetNames.indicators]: indicatorColumns,
};
const isTable = (name: string): name is keyof typeof columnsOf => name in columnsOf;

function tableOf(book: Book) {
  const sheet = book.sheets.find(({ name }) => name === indicatorsSheet);
  const table = sheet && readTable(sheet, indicatorColumns, 'id');
  if (!sheet || !table) throw new Error('No table');
  return {
    sheet,
    table,
    last: Math.max(...table.rows.map(({ row }) => row)),
    width: Math.max(...sheet.cells.map(({ column }) => column)) + 1,
  };
}

const inOrder = (cells: readonly Cell[]) => [...cells].sort((a, b) => a.row - b.row || a.column - b.column);

/** What was read and said of a ledger, wherever it stands in the file. */
function meaningOf(plan: Plan, book: Book) {
  const { rows, findings, unitReturn } = checkLedger(book, { plan, appVersion: '0.0.0', asOf: '2023-12-31' });
  return {
    rows: rows.map(({ row, reading, prior, rating }) => ({ id: row.issued.id, reading, prior, rating })),
    tasks: unitReturn.tasks.rows.map(({ issued, entries }) => [
      issued.id,
      Object.values(entries).map((entry) => entry?.typed),
    ]),
    findings: findings
      .map(({ rule, severity, place, facts, repairs }) => ({ rule, severity, place, facts, repairs }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

/** The rows of a ledger by id, as the core reads them. */
function readingsOf(
  plan: Plan,
  book: Book,
): ReadonlyMap<string, { readonly state: string; readonly rating: string | undefined }> {
  return new Map(
    checkLedger(book, { plan, appVersion: '0.0.0' }).rows.map(({ row, reading, rating }) => [
      row.issued.id,
      { state: reading.state, rating },
    ]),
  );
}

/** Shuffles the rows under the header and the columns of a table. */
function shuffle(sheet: Sheet, rowOrder: readonly number[], columnOrder: readonly number[]): Sheet {
  if (!isTable(sheet.name)) return sheet;
  const table = readTable<string>(sheet, columnsOf[sheet.name], 'id');
  if (!table) throw new Error(`No table on ${sheet.name}`);
  const rows = table.rows.map(({ row }) => row);
  const moved = [...rows].sort(
    (a, b) => (rowOrder[a % rowOrder.length] ?? 0) - (rowOrder[b % rowOrder.length] ?? 0) || a - b,
  );
  const columns = [...new Set(sheet.cells.map(({ column }) => column))].sort((a, b) => a - b);
  const sorted = [...columns].sort(
    (a, b) => (columnOrder[a % columnOrder.length] ?? 0) - (columnOrder[b % columnOrder.length] ?? 0) || a - b,
  );
  const toRow = new Map(rows.map((row, at) => [row, moved[at] ?? row]));
  const toColumn = new Map(columns.map((column, at) => [column, sorted[at] ?? column]));
  return {
    ...sheet,
    cells: inOrder(
      sheet.cells.map((cell) => ({
        ...cell,
        row: toRow.get(cell.row) ?? cell.row,
        column: cell.row >= table.headerRow ? (toColumn.get(cell.column) ?? cell.column) : cell.column,
      })),
    ),
  };
}

const anyOrder = fc.array(fc.nat(1000), { minLength: 7, maxLength: 97 });
const anyBlank = fc.constantFrom('', ' ', '\u3000', '\u00a0', ' \u3000 ');

test('a ledger whose rows, columns and sheets were moved reads the same', () => {
  fc.assert(
    fc.property(
      anyLedger,
      anyOrder,
      anyOrder,
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      anyBlank,
      ([rows, tasks], rowOrder, columnOrder, sheetOrder, blank) => {
        const { plan, book } = bookOfRows(rows, tasks);
        const moved = {
          ...book,
          sheets: sheetOrder
            .flatMap((at) => book.sheets[at] ?? [])
            .map((sheet) => ({ ...shuffle(sheet, rowOrder, columnOrder), name: `${sheet.name}${blank}` })),
        };
        const meaning = meaningOf(plan, book);
        const trim = ({ facts, ...rest }: (typeof meaning)['findings'][number]) => ({
          ...rest,
          facts: { ...facts, ...(facts.sheet !== undefined && { sheet: squeeze(facts.sheet) }) },
        });
        const again = meaningOf(plan, moved);
        expect({ ...again, findings: again.findings.map(trim) }).toEqual(meaning);
      },
    ),
    { numRuns: orASixth(12) },
  );
});

test('sheets that were renamed are found by what stands on them', () => {
  fc.assert(
    fc.property(anyLedger, fc.shuffledSubarray([0, 1, 2, 3]), ([rows, tasks], renamed) => {
      const { plan, book } = bookOfRows(rows, tasks);
      const other = {
        ...book,
        sheets: book.sheets.map((sheet, at) =>
          renamed.includes(at) ? { ...sheet, name: `Sheet${String(at)}` } : sheet,
        ),
      };
      expect(meaningOf(plan, other)).toEqual(meaningOf(plan, book));
    }),
    { numRuns: orASixth(8) },
  );
});

/** The columns in which a row's figure is entered. */
const figureKeys: readonly IndicatorKey[] = ['numerator', 'denominator', 'actual'];
const anyOther = fc.constantFrom<Value>(7, 11, 99.5, 0.97, '12所', '不适用', '是', true);

function pick(rows: readonly number[], at: number): number {
  const row = rows[at % rows.length];
  if (row === undefined) throw new Error('No row');
  return row;
}

test('a row that stands twice with another figure never counts, whichever stands first', () => {
  fc.assert(
    fc.property(anyLedger, fc.nat(), fc.boolean(), anyOther, ([rows, tasks], which, isFirst, other) => {
      const { plan, book } = bookOfRows(rows, tasks);
      const { table, last } = tableOf(book);
      const row = pick(
        table.rows.map((each) => each.row),
        which,
      );
      const cells = table.rows.find((each) => each.row === row)?.cells ?? {};
      const id = squeeze(cells.id?.value);
      const measured = readingsOf(plan, book).get(id);
      const keys = figureKeys.filter((key) => cells[key]?.formula === undefined);
      const double = figureKeys.flatMap((key) =>
        table.positions[key] === undefined ? [] : [{ row: last + 1, column: table.positions[key], value: other }],
      );
      const doubled = editSheet(book, indicatorsSheet, (sheet) => ({
        ...sheet,
        cells: inOrder(
          [...sheet.cells, { row: last + 1, column: table.positions.id ?? 0, value: id }, ...double].map((cell) =>
            isFirst && cell.row > 3 ? { ...cell, row: cell.row === last + 1 ? 4 : cell.row + 1 } : cell,
          ),
        ),
      }));
      const isSame = keys.every((key) => cells[key]?.value === other);
      const again = readingsOf(plan, doubled);
      if (!isSame)
        expect([
          again.get(id)?.state,
          ['met', 'unmet', 'onTrack', 'behind', 'notDue'].includes(again.get(id)?.rating ?? ''),
        ]).toEqual(['unreadable', false]);
      expect(measured).toBeDefined();
      // what a quarter has in doubt, the year's sum behind it has too
      const [indicator = ''] = id.split('@');
      const ofOthers = (all: ReadonlyMap<string, unknown>) => [...all].filter(([each]) => !each.startsWith(indicator));
      expect(ofOthers(again)).toEqual(ofOthers(readingsOf(plan, book)));
    }),
    { numRuns: orASixth(25) },
  );
});

test('nothing counts that stands in a column which is there twice, or in a sheet of which a copy says otherwise', () => {
  fc.assert(
    fc.property(anyLedger, fc.nat(), anyOther, fc.boolean(), ([rows, tasks], which, other, isFirst) => {
      const { plan, book } = bookOfRows(rows, tasks);
      const { sheet, table, width } = tableOf(book);
      const row = pick(
        table.rows.map((each) => each.row),
        which,
      );
      const actual = table.positions.actual ?? 0;
      const put = (cells: readonly Cell[], column: number) =>
        inOrder([...cells.filter((cell) => cell.row !== row || cell.column !== column), { row, column, value: other }]);
      const before = readingsOf(plan, book);

      const beside = editSheet(book, indicatorsSheet, (each) => ({
        ...each,
        cells: inOrder(
          [...put(each.cells, width), { row: table.headerRow, column: width, value: '本期完成值' }].map((cell) =>
            isFirst ? { ...cell, column: width - cell.column } : cell,
          ),
        ),
      }));
      for (const { row: each, reading } of checkLedger(beside, { plan, appVersion: '0.0.0' }).rows) {
        const { entry, measure } = each.issued.yardstick;
        if (entry !== 'parts' && measure !== 'text') expect(reading.state).toMatch(/^(?:blank|unreadable)$/);
        else if (entry === 'parts') expect(reading.state).toBe(before.get(each.issued.id)?.state);
      }

      const id = squeeze(table.rows.find((each) => each.row === row)?.cells.id?.value);
      const isEntered =
        checkLedger(book, { plan, appVersion: '0.0.0' }).rows.find((each) => each.row.issued.id === id)?.row.entries
          .actual !== undefined;
      const copied = {
        ...book,
        sheets: [...book.sheets, { ...sheet, name: '指标填报 (2)', cells: put(sheet.cells, actual) }],
      };
      const isSame = sheet.cells.find((cell) => cell.row === row && cell.column === actual)?.value === other;
      if (isEntered && !isSame)
        for (const { state } of readingsOf(plan, copied).values()) expect(state).toMatch(/^(?:blank|unreadable)$/);
    }),
    { numRuns: orASixth(12) },
  );
});

test('a column that is gone is said once, and leaves no figure and no blank behind it', () => {
  const required = (plan: Plan, book: Book, rule: string) =>
    checkLedger(book, { plan, appVersion: '0.0.0' }).findings.filter((finding) => finding.rule === rule).length;
  fc.assert(
    fc.property(
      anyLedger,
      fc.constantFrom('本期完成值*', '完成值', '本期完成值（万元）', ''),
      ([rows, tasks], header) => {
        const { plan, book } = bookOfRows(rows, tasks);
        const changed = editSheet(book, indicatorsSheet, (sheet) => ({
          ...sheet,
          cells: sheet.cells.map((cell) => (cell.value === '本期完成值' ? { ...cell, value: header } : cell)),
        }));
        const { rows: read, findings } = checkLedger(changed, { plan, appVersion: '0.0.0' });
        expect(findings.filter(({ rule }) => rule === 'column-missing').map(({ facts }) => facts)).toEqual([
          { sheet: '指标填报', columns: '本期完成值' },
        ]);
        expect(
          findings.filter(
            ({ place }) =>
              place.column === 'actual' &&
              place.row !== null &&
              read.find(({ row }) => row.issued.id === place.row)?.row.issued.yardstick.entry !== 'parts',
          ),
        ).toEqual([]);
        for (const {
          row: { issued },
          reading,
          rating,
        } of read) {
          if (issued.yardstick.entry === 'parts') continue;
          expect([reading.state, rating]).toEqual(
            issued.required
              ? ['unreadable', issued.yardstick.measure === 'text' ? 'notRated' : rating]
              : ['blank', issued.yardstick.measure === 'text' ? 'notRated' : undefined],
          );
          expect(['met', 'unmet', 'onTrack', 'behind', 'notDue']).not.toContain(rating);
        }
        expect(required(plan, changed, 'required-blank')).toBeLessThanOrEqual(required(plan, book, 'required-blank'));
      },
    ),
    { numRuns: orASixth(12) },
  );
});
