import { indexColumn, type ColumnIndex } from './index-column';
import type { Scalar } from './scalar';

/** A cell whose formula has yet to be evaluated: it stands in the grid in place of its value. */
export class FormulaCell {
  state: 'waiting' | 'running' | 'done' = 'waiting';

  constructor(
    readonly grid: Grid,
    readonly row: number,
    readonly column: number,
    readonly formula: string,
  ) {}
}

/** Thrown by a read that meets cells without a value: evaluate these, then try again. */
export class Need {
  constructor(readonly cells: readonly FormulaCell[]) {}
}

/** One sheet's values, column by column. */
export class Grid {
  private readonly columns: (Scalar | FormulaCell)[][] = [];
  private readonly waiting: number[] = [];
  private readonly indexes = new Map<number, ColumnIndex>();
  /** How many rows and columns from the first hold anything. */
  rowsUsed = 0;
  columnsUsed = 0;

  constructor(readonly name: string) {}

  put(row: number, column: number, value: Scalar | FormulaCell): void {
    const cells = (this.columns[column] ??= []);
    const before = cells[row];
    const change = Number(value instanceof FormulaCell) - Number(before instanceof FormulaCell);
    cells[row] = value;
    this.waiting[column] = (this.waiting[column] ?? 0) + change;
    this.indexes.delete(column);
    this.rowsUsed = Math.max(this.rowsUsed, row + 1);
    this.columnsUsed = Math.max(this.columnsUsed, column + 1);
  }

  /** @throws Need where the cell's formula has no result yet. */
  at(row: number, column: number): Scalar {
    const value = this.columns[column]?.[row];
    if (value instanceof FormulaCell) throw new Need([value]);
    return value;
  }

  /**
   * A column's values by row, of which those from top to bottom may be read; missing ones are blank.
   * @throws Need naming every cell between them that has no result yet.
   */
  settled(column: number, top: number, bottom: number): readonly Scalar[] {
    const cells = this.columns[column] ?? [];
    if (this.waiting[column]) {
      const needed: FormulaCell[] = [];
      for (let row = top; row <= Math.min(bottom, cells.length - 1); row++) {
        const cell = cells[row];
        if (cell instanceof FormulaCell) needed.push(cell);
      }
      if (needed.length > 0) throw new Need(needed);
    }
    return cells as readonly Scalar[];
  }

  /** Where each value stands in a column, kept until the column changes; undefined while any of it has no result. */
  index(column: number): ColumnIndex | undefined {
    if (this.waiting[column]) return undefined;
    let index = this.indexes.get(column);
    if (!index) this.indexes.set(column, (index = indexColumn(this.settled(column, 0, this.rowsUsed - 1))));
    return index;
  }
}
