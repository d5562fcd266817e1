import type { Cell, Sheet } from './book';
import type { Column } from './table';

/** A row found under a header: its cells by column key, and where each column is for pointing at blanks. */
export interface FoundRow<Key extends string> {
  readonly row: number;
  readonly cells: { readonly [K in Key]?: Cell | undefined };
}

export interface FoundTable<Key extends string> {
  readonly headerRow: number;
  /** The position of each column whose header was found. */
  readonly positions: { readonly [K in Key]?: number | undefined };
  /** Headers that were not found. */
  readonly missing: readonly Column<Key>[];
  /** Rows with at least one filled cell under a known header, in the sheet's order. */
  readonly rows: readonly FoundRow<Key>[];
}

/** Text as people mean it in a header or an id: without white space of any kind. */
export function squeeze(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/[\s\u3000\u00a0]+/g, '') : '';
}

/** Characters; what is longer is no header, and not worth a look in a large sheet. */
const longestHeader = 60;

/**
 * Finds a table by its header texts, wherever rows and columns were moved to. The header row is the first row that
 * holds `anchor` and more known headers than any before it; undefined where `anchor` stands nowhere.
 */
export function readTable<Key extends string>(
  sheet: Sheet,
  columns: readonly Column<Key>[],
  anchor: Key,
): FoundTable<Key> | undefined {
  const byRow = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const keys = new Map(columns.map((column) => [squeeze(column.header), column.key]));
  let best: { row: number; positions: Map<Key, number> } | undefined;
  for (const [row, cells] of byRow) {
    const positions = new Map<Key, number>();
    for (const cell of cells) {
      if (typeof cell.value !== 'string' || cell.value.length > longestHeader) continue;
      const key = keys.get(squeeze(cell.value));
      if (key !== undefined && !positions.has(key)) positions.set(key, cell.column);
    }
    if (positions.has(anchor) && positions.size > (best?.positions.size ?? 0)) best = { row, positions };
  }
  if (!best) return undefined;

  const { row: headerRow, positions } = best;
  const keyAt = new Map([...positions].map(([key, column]) => [column, key]));
  const rows = [...byRow.entries()]
    .filter(([row]) => row > headerRow)
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      cells: Object.fromEntries(
        cells.flatMap((cell) => {
          const key = keyAt.get(cell.column);
          return key !== undefined && (cell.value !== undefined || cell.formula !== undefined) ? [[key, cell]] : [];
        }),
      ) as FoundRow<Key>['cells'],
    }))
    .filter(({ cells }) => Object.keys(cells).length > 0);
  return {
    headerRow,
    positions: Object.fromEntries(positions) as FoundTable<Key>['positions'],
    missing: columns.filter(({ key }) => !positions.has(key)),
    rows,
  };
}
