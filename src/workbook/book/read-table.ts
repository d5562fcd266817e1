import type { Cell, Sheet } from './book';
import type { Column } from './table';

/** A row found under a header: its cells by column key, and where each column is for pointing at blanks. */
export interface FoundRow<Key extends string> {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Key, Cell | undefined>>>;
}

export interface FoundTable<Key extends string> {
  readonly headerRow: number;
  /** The position of each column whose header was found. */
  readonly positions: Readonly<Partial<Record<Key, number | undefined>>>;
  /** Headers that were not found. */
  readonly missing: readonly Column<Key>[];
  /** Headers that stand in more than one column, and in which; `positions` has the first. */
  readonly doubled: readonly { readonly column: Column<Key>; readonly positions: readonly number[] }[];
  /** Rows with at least one filled cell under a known header, in the sheet's order. */
  readonly rows: readonly FoundRow<Key>[];
}

/** Text as people mean it in a header or an id: without white space of any kind. */
export function squeeze(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/[\s\u3000\u00a0]+/g, '') : '';
}

/** Characters; what is longer is no header, and not worth a look in a large sheet. */
const longestHeader = 60;

interface SheetRow {
  readonly row: number;
  readonly cells: Cell[];
}

/** From the first row to the last. */
function toRows(cells: readonly Cell[]): SheetRow[] {
  const byRow = new Map<number, SheetRow>();
  let here: SheetRow | undefined;
  for (const cell of cells) {
    if (here?.row !== cell.row) {
      here = byRow.get(cell.row) ?? { row: cell.row, cells: [] };
      byRow.set(cell.row, here);
    }
    here.cells.push(cell);
  }
  return [...byRow.values()].sort((a, b) => a.row - b.row);
}

interface Header<Key extends string> {
  readonly row: number;
  readonly positions: ReadonlyMap<Key, number>;
  /** Further columns under a header that was met before. */
  readonly others: readonly (readonly [key: Key, column: number])[];
}

function findHeader<Key extends string>(
  rows: readonly SheetRow[],
  columns: readonly Column<Key>[],
  anchor: Key,
): Header<Key> | undefined {
  const keys = new Map(
    columns.flatMap(({ key, header, formerHeaders = [] }) =>
      [header, ...formerHeaders].map((each) => [squeeze(each), key] as const),
    ),
  );
  let best: Header<Key> | undefined;
  for (const { row, cells } of rows) {
    const positions = new Map<Key, number>();
    const others: [Key, number][] = [];
    for (const { value, column } of cells) {
      if (typeof value !== 'string' || value.length > longestHeader) continue;
      const key = keys.get(value) ?? keys.get(squeeze(value));
      if (key === undefined) continue;
      if (positions.has(key)) others.push([key, column]);
      else positions.set(key, column);
    }
    if (positions.has(anchor) && positions.size > (best?.positions.size ?? 0)) best = { row, positions, others };
    if (best?.positions.size === columns.length) break;
  }
  return best;
}

/** How many of the headers stand in one row beside `anchor`, itself included; 0 where it stands nowhere. */
export function countHeaders<Key extends string>(sheet: Sheet, columns: readonly Column<Key>[], anchor: Key): number {
  return findHeader(toRows(sheet.cells), columns, anchor)?.positions.size ?? 0;
}

/** The filled cells of a row under the known headers; null where there are none. */
function pickCells<Key extends string>(
  cells: readonly Cell[],
  keyAt: ReadonlyMap<number, Key>,
): FoundRow<Key>['cells'] | null {
  // filled in place: made from entries, a row takes ten times as long
  const found: Partial<Record<Key, Cell>> = {};
  let isBlank = true;
  for (const cell of cells) {
    if (cell.value === undefined && cell.formula === undefined) continue;
    const key = keyAt.get(cell.column);
    if (key === undefined) continue;
    found[key] = cell;
    isBlank = false;
  }
  return isBlank ? null : found;
}

/**
 * Finds a table by its header texts, wherever rows and columns were moved to. The header row is the first row that
 * holds `anchor` and more known headers than any before it; undefined where `anchor` stands nowhere.
 */
export function readTable<Key extends string>(
  sheet: Sheet,
  columns: readonly Column<Key>[],
  anchor: Key,
): FoundTable<Key> | undefined {
  const rows = toRows(sheet.cells);
  const header = findHeader(rows, columns, anchor);
  if (!header) return undefined;
  const keyAt = new Map([...header.positions].map(([key, column]) => [column, key]));
  const found: FoundRow<Key>[] = [];
  for (const { row, cells } of rows) {
    const picked = row > header.row ? pickCells(cells, keyAt) : null;
    if (picked) found.push({ row, cells: picked });
  }
  return {
    headerRow: header.row,
    positions: Object.fromEntries(header.positions) as FoundTable<Key>['positions'],
    missing: columns.filter(({ key }) => !header.positions.has(key)),
    doubled: columns.flatMap((column) => {
      const first = header.positions.get(column.key);
      const further = header.others.flatMap(([key, at]) => (key === column.key ? [at] : []));
      return first === undefined || further.length === 0 ? [] : [{ column, positions: [first, ...further] }];
    }),
    rows: found,
  };
}
