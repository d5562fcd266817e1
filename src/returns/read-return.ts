import type { Book, Cell, Sheet } from '../book/book';
import { oncePer } from '../book/once-per';
import { readTable, squeeze } from '../book/read-table';
import type { Column, Contents } from '../book/table';
import { actionColumns, type ActionKey, indicatorColumns, type IndicatorKey, sheetNames, taskColumns, type TaskKey, taskStatuses } from '../ledger/columns';
import { coverLabels, type CoverKey } from '../ledger/cover-sheet';
import { printColumns } from '../ledger/identity-sheet';
import { lockedIndicatorKeys, toEntryKeys, toIndicatorConstants } from '../ledger/indicator-sheet';
import type { ActionRow, IndicatorRow, Ledger, TaskRow } from '../ledger/ledger';
import { isAsDrawn, toCellsPrint } from '../ledger/row-print';
import { lockedActionKeys, lockedTaskKeys, toActionConstants, toTaskConstants } from '../ledger/task-sheet';
import { scaleOf } from '../ledger/yardstick';
import type { Entry } from './entry';
import { readIdentity } from './identity';
import { type Expected, readEntry } from './read-entry';
import type { Return, ReturnRow, ReturnTable } from './unit-return';

type Expectations<Key> = readonly (readonly [key: Key, expected: Expected])[];

interface Reading<Row, Key extends string> {
  readonly sheet: string;
  readonly columns: readonly Column<Key>[];
  readonly issued: readonly (Row & { readonly id: string })[];
  readonly expect: (row: Row) => Expectations<Key>;
  /** The locked values as they would be issued today. */
  readonly toConstants: (row: Row) => Contents<Key>;
  readonly lockedKeys: readonly Key[];
  /** Those of them that are entries where nothing was issued. */
  readonly openKeys: readonly Key[];
}

const readPrintTable = oncePer((sheet: Sheet) => readTable(sheet, printColumns, 'print'));

/** Fingerprints of the locked rows as issued, by sheet and row id. */
function readPrints(book: Book): ReadonlyMap<string, string> {
  const sheet = book.sheets.find(({ name }) => name === sheetNames.identity);
  const table = sheet && readPrintTable(sheet);
  return new Map(
    table?.rows.map(({ cells }) => [`${squeeze(cells.sheet?.value)}!${squeeze(cells.id?.value)}`, String(cells.print?.value ?? '')]) ?? [],
  );
}

function readRows<Row, Key extends string>(book: Book, reading: Reading<Row, Key>, prints: ReadonlyMap<string, string>): ReturnTable<Row, Key> {
  const sheet = book.sheets.find(({ name }) => name === reading.sheet);
  const table = sheet && readTable(sheet, reading.columns, 'id' as Key);
  if (!table) return { sheet: reading.sheet, isFound: false, missingColumns: [], rows: [], missingRows: reading.issued, addedRows: [] };

  const byId = new Map<string, (typeof table.rows)[number][]>();
  for (const row of table.rows) {
    const id = squeeze(row.cells['id' as Key]?.value);
    const same = byId.get(id);
    if (same) same.push(row);
    else byId.set(id, [row]);
  }
  const closed = reading.lockedKeys.filter((key) => !reading.openKeys.includes(key));
  const rows = reading.issued.flatMap((issued): ReturnRow<Row, Key>[] => {
    const [first, ...others] = byId.get(issued.id) ?? [];
    if (!first) return [];
    const locate = (row: number) => (key: Key) => ({ sheet: reading.sheet, row, column: table.positions[key] ?? 0 });
    const locationOf = locate(first.row);
    const entries: { [K in Key]?: Entry } = {};
    for (const [key, expected] of reading.expect(issued)) entries[key] = readEntry(first.cells[key], locationOf(key), expected);
    const print = prints.get(`${reading.sheet}!${issued.id}`);
    const isUntouched = (as: string) =>
      isAsDrawn(first.cells, reading.toConstants(issued), reading.openKeys, as) ||
      toCellsPrint(first.cells, reading.lockedKeys) === as ||
      (reading.openKeys.length > 0 && toCellsPrint(first.cells, closed) === as);
    return [
      {
        issued,
        location: locationOf('id' as Key),
        doubles: others.map(({ row }) => locate(row)('id' as Key)),
        entries,
        cells: first.cells,
        isUntouched: print === undefined ? null : isUntouched(print),
        changes: [],
        lockedAs: reading.toConstants(issued),
        locationOf,
      },
    ];
  });
  const ids = new Set(rows.map(({ issued }) => issued));
  return {
    sheet: reading.sheet,
    isFound: true,
    missingColumns: table.missing.filter(({ hidden }) => !hidden).map(({ header }) => header),
    rows,
    missingRows: reading.issued.filter((row) => !ids.has(row)),
    addedRows: [],
  };
}

const text: Expected = { kind: 'text' };
const status: Expected = { kind: 'choice', items: taskStatuses };

const taskEntries: Expectations<TaskKey> = [['status', status], ['progress', text], ['problems', text], ['nextSteps', text], ['evidence', text]];
const actionEntries: Expectations<ActionKey> = [['action', text], ['person', text], ['due', { kind: 'date' }], ['status', status]];

const expectIndicator = oncePer((row: IndicatorRow): Expectations<IndicatorKey> => {
  const { yardstick } = row;
  const figure: Expected = { kind: 'figure', percent: scaleOf(yardstick) === 100, unitOfMeasure: yardstick.unitOfMeasure };
  const part: Expected = { kind: 'figure', percent: false, unitOfMeasure: '' };
  const actual: Expected = yardstick.measure === 'yesNo' ? { kind: 'choice', items: ['是', '否'] } : yardstick.measure === 'text' ? text : figure;
  const keys = toEntryKeys({ ...row, prior: null });
  const priors: Expectations<IndicatorKey> = [['prior', figure], ['priorNumerator', part], ['priorDenominator', part]];
  return [
    ...(keys.includes('prior') ? priors : []),
    ...(keys.includes('numerator') ? ([['numerator', part], ['denominator', part]] as const) : ([['actual', actual]] as const)),
    ['explanation', text],
    ['evidence', text],
  ];
});

const priorKeys: readonly IndicatorKey[] = ['prior', 'priorNumerator', 'priorDenominator', 'priorInstance'];

function readCover(book: Book, key: CoverKey, expected: Expected): Entry {
  const sheet = book.sheets.find(({ name }) => name === sheetNames.cover);
  const label = sheet?.cells.find(({ value }) => squeeze(value) === coverLabels[key]);
  const at = { row: label?.row ?? 0, column: (label?.column ?? 0) + 1 };
  const cell: Cell | undefined = label && sheet?.cells.find(({ row, column }) => row === at.row && column === at.column);
  return readEntry(cell, { sheet: sheetNames.cover, ...at }, expected);
}

/**
 * Reads a workbook that came back against the ledger as it would be issued today. Rows are found by id, columns by
 * header. Throws a Fault where the workbook is no ledger (`readIdentity`).
 */
export function readReturn(book: Book, ledger: Ledger, identity = readIdentity(book)): Return {
  const prints = readPrints(book);
  return {
    identity,
    filledOn: readCover(book, 'filledOn', { kind: 'date' }),
    submission: readCover(book, 'submission', { kind: 'figure', percent: false, unitOfMeasure: '次' }),
    tasks: readRows<TaskRow, TaskKey>(
      book,
      {
        sheet: sheetNames.tasks,
        columns: taskColumns,
        issued: ledger.tasks,
        expect: () => taskEntries,
        toConstants: toTaskConstants,
        lockedKeys: lockedTaskKeys,
        openKeys: [],
      },
      prints,
    ),
    actions: readRows<ActionRow, ActionKey>(
      book,
      {
        sheet: sheetNames.actions,
        columns: actionColumns,
        issued: ledger.actions,
        expect: () => actionEntries,
        toConstants: toActionConstants,
        lockedKeys: lockedActionKeys,
        openKeys: [],
      },
      prints,
    ),
    indicators: readRows<IndicatorRow, IndicatorKey>(
      book,
      {
        sheet: sheetNames.indicators,
        columns: indicatorColumns,
        issued: ledger.indicators,
        expect: expectIndicator,
        toConstants: toIndicatorConstants,
        lockedKeys: lockedIndicatorKeys,
        openKeys: priorKeys,
      },
      prints,
    ),
    droppedRows: [],
  };
}
