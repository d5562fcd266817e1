import type { Cell, Sheet } from '../workbook/book/book';
import { type FoundTable, readTable } from '../workbook/book/read-table';
import type { Column, Contents } from '../workbook/book/table';
import { isAsDrawn, listLockedSets, toCellsPrint } from '../ledger/row-print';
import type { Entry, Location } from './entry';
import { groupById, isOther, listDiffering, toTyped } from './compare-rows';
import type { FoundSheet } from './find-sheets';
import { type Expected, readEntry } from './read-entry';
import type { ReturnRow, ReturnTable } from './unit-return';

export type Expectations<Key> = readonly (readonly [key: Key, expected: Expected])[];

/** One of the ledger's three tables, as it was issued. */
export interface IssuedTable<Row, Key extends string> {
  readonly sheet: string;
  readonly columns: readonly Column<Key>[];
  readonly issued: readonly (Row & { readonly id: string })[];
  readonly expect: (row: Row) => Expectations<Key>;
  /** The locked values as they would be issued today. */
  readonly toConstants: (row: Row) => Contents<Key>;
  /** The same where the file is without a column that came later. */
  readonly toFormerConstants?: (row: Row) => Contents<Key>;
  readonly lockedKeys: readonly Key[];
  /** Those of them that hold something else where nothing was issued, by what is issued together. */
  readonly openKeys: readonly (readonly Key[])[];
}

/** The table; where the column of ids is gone it is known by the others. */
export function findTable<Key extends string>(
  sheet: Sheet | undefined,
  columns: readonly Column<Key>[],
): FoundTable<Key> | undefined {
  if (!sheet) return undefined;
  const table = readTable(sheet, columns, 'id' as Key);
  if (table) return table;
  const without = readTable(sheet, columns, 'verdict' as Key);
  const isSeen = ({ hidden }: Column<Key>) => !hidden;
  return without && without.missing.filter(isSeen).length * 3 <= columns.filter(isSeen).length ? without : undefined;
}

/** What the columns under a doubled header hold, by row; nothing where no header is doubled. */
function indexDoubled<Key extends string>(
  sheet: Sheet,
  { doubled }: FoundTable<Key>,
): (row: number, key: Key) => boolean {
  if (doubled.length === 0) return () => false;
  const keyAt = new Map(doubled.flatMap(({ column: { key }, positions }) => positions.map((at) => [at, key] as const)));
  const filled = new Set<string>();
  for (const cell of sheet.cells) {
    const key = keyAt.get(cell.column);
    if (key !== undefined && toTyped(cell) !== null) filled.add(`${String(cell.row)} ${key}`);
  }
  return (row, key) => filled.has(`${String(row)} ${key}`);
}

/** Reads one table of a workbook that came back. Rows are found by id, columns by header. */
export function readRows<Row, Key extends string>(
  { sheet, copies }: FoundSheet,
  reading: IssuedTable<Row, Key>,
  prints: ReadonlyMap<string, string>,
): ReturnTable<Row, Key> {
  const table = findTable(sheet, reading.columns);
  if (!sheet || !table) {
    return {
      sheet: reading.sheet,
      isFound: false,
      missingColumns: [],
      doubledColumns: [],
      unsureKeys: new Set(),
      copies: [],
      rows: [],
      missingRows: reading.issued,
      addedRows: [],
    };
  }
  const openKeys = reading.openKeys.flat();
  const isRead = ({ key, hidden }: Column<Key>) => !hidden || openKeys.includes(key);
  const doubled = table.doubled.filter(({ column }) => isRead(column));
  const missing = table.missing.filter(({ hidden, isLater }) => !hidden && !isLater);
  const isFormer = table.missing.some(({ isLater }) => isLater);
  const toConstants = (isFormer && reading.toFormerConstants) || reading.toConstants;
  const [missingKeys, doubledKeys] = [
    new Set(missing.map(({ key }) => key)),
    new Set(doubled.map(({ column }) => column.key)),
  ];
  const unsureKeys: ReadonlySet<Key> = new Set([...missingKeys, ...doubledKeys]);
  const isDoubled = indexDoubled(sheet, table);

  const byId = groupById(table.rows);
  const filled = reading.issued.map((row) => ({ id: row.id, keys: reading.expect(row).map(([key]) => key) }));
  const compared = copies.flatMap((copy) => {
    const found = findTable(copy, reading.columns);
    const rows = found && groupById(found.rows);
    return rows ? [{ sheet: copy.name, rows, differing: listDiffering(filled, byId, rows) }] : [];
  });
  const isKeyUnsure = doubledKeys.has('id' as Key);
  const isSheetUnsure = compared.some(({ differing }) => differing.length > 0);
  const lockedSets = listLockedSets(reading.lockedKeys, reading.openKeys);
  const rows = reading.issued.flatMap((issued): ReturnRow<Row, Key>[] => {
    const [first, ...others] = byId.get(issued.id) ?? [];
    if (!first) return [];
    const locate = (row: number) => (key: Key) => ({ sheet: sheet.name, row, column: table.positions[key] ?? 0 });
    const locationOf = locate(first.row);
    const expected = reading.expect(issued);
    const keys = expected.map(([key]) => key);
    const isContradicted = others.some(({ cells }) => isOther(keys, first.cells, cells));
    const all =
      isContradicted || isSheetUnsure
        ? [
            first.cells,
            ...others.map(({ cells }) => cells),
            ...compared.flatMap(({ rows: copied }) => (copied.get(issued.id) ?? []).map(({ cells }) => cells)),
          ]
        : [];
    const isUnsureAt = (key: Key) =>
      isKeyUnsure ||
      all.some((cells) => toTyped(cells[key]) !== null) ||
      (doubledKeys.has(key) && isDoubled(first.row, key));
    const entries: { [K in Key]?: Entry } = {};
    for (const [key, expectation] of expected) {
      entries[key] = missingKeys.has(key)
        ? toUnsure('columnMissing', undefined, locationOf(key))
        : isUnsureAt(key)
          ? toUnsure('doubled', first.cells[key], locationOf(key))
          : readEntry(first.cells[key], locationOf(key), expectation);
    }
    const print = prints.get(`${reading.sheet}!${issued.id}`);
    const isUntouched = (as: string) =>
      isAsDrawn(first.cells, toConstants(issued), openKeys, as) ||
      lockedSets.some((keys) => toCellsPrint(first.cells, keys) === as);
    return [
      {
        issued,
        location: locationOf('id' as Key),
        doubles: others.map(({ row }) => locate(row)('id' as Key)),
        isContradicted,
        entries,
        cells: first.cells,
        isUntouched: print === undefined ? null : isUntouched(print),
        changes: [],
        lockedAs: toConstants(issued),
        locationOf,
        isUnsure: (key) => isContradicted || unsureKeys.has(key),
      },
    ];
  });
  const found = new Set(rows.map(({ issued }) => issued));
  return {
    sheet: sheet.name,
    isFound: true,
    missingColumns: missing.map(({ header }) => header),
    doubledColumns: doubled.map(({ column: { key, header }, positions }) => ({
      key,
      header,
      places: positions.map((column) => ({ sheet: sheet.name, row: table.headerRow, column })),
    })),
    unsureKeys,
    copies: compared.map(({ sheet: name, differing }) => ({ sheet: name, differing })),
    rows,
    missingRows: reading.issued.filter((row) => !found.has(row)),
    addedRows: [],
  };
}

/** An entry that is there, or was, and cannot be told. */
export function toUnsure(reason: 'columnMissing' | 'doubled', cell: Cell | undefined, location: Location): Entry {
  return { kind: 'unreadable', reason, repairs: [], typed: cell?.value ?? null, location };
}
