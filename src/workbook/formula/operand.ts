import type { Grid } from './grid';
import type { Scalar } from './scalar';

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** What an expression gives: one value, an array of values, or a reference to cells. */
export type Operand = Scalar | Matrix | Area | Union;

/** Values in rows and columns, whether computed or standing in cells; both counted from 0. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Scalar;
}

export class Matrix implements Table {
  /** `values` run row by row; those missing at the end are blank. */
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: readonly Scalar[],
  ) {}

  at(row: number, column: number): Scalar {
    return this.values[row * this.columns + column];
  }
}

/** A rectangle of cells; all four sides included, and never clipped to what is used. */
export class Area implements Table {
  constructor(
    readonly grid: Grid,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {}

  get rows(): number {
    return this.bottom - this.top + 1;
  }

  get columns(): number {
    return this.right - this.left + 1;
  }

  at(row: number, column: number): Scalar {
    return this.grid.at(this.top + row, this.left + column);
  }

  /** The last row and column of the area where anything stands; before `top` or `left` if nothing does. */
  get lastRow(): number {
    return Math.min(this.bottom, this.grid.rowsUsed - 1);
  }

  get lastColumn(): number {
    return Math.min(this.right, this.grid.columnsUsed - 1);
  }
}

/** Several areas, as in `(R1C1,R3C1)`. */
export class Union {
  constructor(readonly areas: readonly Area[]) {}
}

export function isTable(operand: Operand): operand is Matrix | Area {
  return operand instanceof Area || operand instanceof Matrix;
}

export function isScalar(operand: Operand): operand is Scalar {
  return !isTable(operand) && !(operand instanceof Union);
}
