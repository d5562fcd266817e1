import { Matrix } from './operand';
import { errors, type Scalar } from './scalar';

/** Once for single values; with arrays, once for every place, single rows, columns and values standing for all. */
export function spread(values: readonly (Scalar | Matrix)[], run: (row: readonly Scalar[]) => Scalar): Scalar | Matrix {
  const matrices = values.filter((value) => value instanceof Matrix);
  if (matrices.length === 0) return run(values as readonly Scalar[]);
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const results: Scalar[] = [];
  const each: Scalar[] = values.map(() => undefined);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      for (let at = 0; at < values.length; at++) each[at] = placeOf(values[at], row, column);
      results.push(run(each));
    }
  }
  return new Matrix(rows, columns, results);
}

/** The same for two. */
export function spreadPair(
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  run: (left: Scalar, right: Scalar) => Scalar,
): Matrix {
  const rows = Math.max(heightOf(left), heightOf(right));
  const columns = Math.max(widthOf(left), widthOf(right));
  const values: Scalar[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      values.push(run(placeOf(left, row, column), placeOf(right, row, column)));
  }
  return new Matrix(rows, columns, values);
}

function heightOf(value: Scalar | Matrix): number {
  return value instanceof Matrix ? value.rows : 1;
}

function widthOf(value: Scalar | Matrix): number {
  return value instanceof Matrix ? value.columns : 1;
}

/** The value that an operand lends to one place of a result. */
export function placeOf(value: Scalar | Matrix, row: number, column: number): Scalar {
  if (!(value instanceof Matrix)) return value;
  const at = value.rows === 1 ? 0 : row;
  const across = value.columns === 1 ? 0 : column;
  return at < value.rows && across < value.columns ? value.at(at, across) : errors.na;
}
