import type { Value } from '../../../workbook/book/book';
import { everything, type Area } from './area';
import type { CellStyle } from '../styles/cell-style';

/** One cell that holds or shows anything. Never changed in place. */
export interface CellRecord {
  readonly value?: Value | undefined;
  /** R1C1, without "=". The value is its last result. */
  readonly formula?: string | undefined;
  readonly style?: CellStyle | undefined;
  readonly link?: CellLink | undefined;
  /** The formula beside it that gives the value. */
  readonly spill?: Spill | undefined;
}

/** Where the formula stands whose result spreads over other cells. */
export interface Spill {
  readonly row: number;
  readonly column: number;
}

export interface CellLink {
  readonly address?: string;
  /** `Sheet!A1` or a name. */
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: CellRecord;
}

/** A sheet's cells, by row and column. */
export class Cells {
  private rows = new Map<number, Map<number, CellRecord>>();

  get(row: number, column: number): CellRecord | undefined {
    return this.rows.get(row)?.get(column);
  }

  set(row: number, column: number, cell: CellRecord | undefined): void {
    const isEmpty =
      cell === undefined ||
      (cell.value === undefined && cell.formula === undefined && cell.style === undefined && cell.link === undefined);
    const known = this.rows.get(row);
    if (isEmpty) {
      known?.delete(column);
      if (known?.size === 0) this.rows.delete(row);
    } else if (known) known.set(column, cell);
    else this.rows.set(row, new Map([[column, cell]]));
  }

  /** The cells that stand in an area, in reading order. */
  *within(area: Area = everything): Generator<Placed> {
    for (const row of this.rowsWithin(area)) {
      const cells = this.rows.get(row);
      if (!cells) continue;
      if (area.right - area.left + 1 < cells.size) {
        for (let column = area.left; column <= area.right; column += 1) {
          const cell = cells.get(column);
          if (cell) yield { row, column, cell };
        }
        continue;
      }
      const columns = [...cells.keys()]
        .filter((column) => column >= area.left && column <= area.right)
        .sort((a, b) => a - b);
      for (const column of columns) {
        const cell = cells.get(column);
        if (cell) yield { row, column, cell };
      }
    }
  }

  private rowsWithin({ top, bottom }: Area): number[] {
    if (bottom - top + 1 < this.rows.size) {
      return Array.from({ length: bottom - top + 1 }, (_, at) => top + at).filter((row) => this.rows.has(row));
    }
    return [...this.rows.keys()].filter((row) => row >= top && row <= bottom).sort((a, b) => a - b);
  }

  /** Takes every cell out of an area. */
  take(area: Area): Placed[] {
    const taken = [...this.within(area)];
    for (const { row, column } of taken) this.set(row, column, undefined);
    return taken;
  }

  /** The smallest area around what is used; with `valuesOnly`, around cells that are not blank. */
  used(valuesOnly: boolean, within: Area = everything): Area | null {
    let area: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const { row, column, cell } of this.within(within)) {
      if (valuesOnly && cell.formula === undefined && cell.value === undefined) continue;
      if (!area) area = { top: row, left: column, bottom: row, right: column };
      area.bottom = row;
      area.left = Math.min(area.left, column);
      area.right = Math.max(area.right, column);
    }
    return area;
  }
}
