import { compareScalars } from '../../../../workbook/formula/compare-scalars';
import { logicalOf, numberOf, textOf, wholeOf } from '../../../../workbook/formula/coerce';
import type { FunctionDefinition } from '../../../../workbook/formula/function-definition';
import { Area, isTable, Matrix, type Operand } from '../../../../workbook/formula/operand';
import { errors, isError, Raised, type Scalar } from '../../../../workbook/formula/scalar';
import { toMatrix } from '../../../../workbook/formula/to-matrix';

/** Functions that give a table of values. */
export const arrayFunctions: Readonly<Record<string, FunctionDefinition>> = {
  UNIQUE: ofTable(3, (table, [byColumn, once]) => {
    const isTurned = flagOf(byColumn);
    const rows = linesOf(isTurned ? turned(table) : table);
    const keys = rows.map(keyOf);
    const kept = rows.filter((_, at) =>
      flagOf(once) ? keys.filter((key) => key === keys[at]).length === 1 : keys.indexOf(keys[at] ?? '') === at,
    );
    return kept.length === 0 ? calculationError : isTurned ? turned(toTable(kept)) : toTable(kept);
  }),
  SORT: ofTable(4, (table, [index, order, byColumn]) => {
    const isTurned = flagOf(byColumn);
    const rows = linesOf(isTurned ? turned(table) : table);
    const at = index === undefined ? 0 : wholeOf(scalarOf(index)) - 1;
    if (at < 0 || at >= (rows[0]?.length ?? 0)) return errors.value;
    const sorted = sortedBy(rows, [
      { keys: rows.map((row) => row[at]), isDown: order !== undefined && numberOf(scalarOf(order)) < 0 },
    ]);
    return isTurned ? turned(toTable(sorted)) : toTable(sorted);
  }),
  SORTBY: ofTable(64, (table, rest) => {
    const rows = linesOf(table);
    const orders: { keys: readonly Scalar[]; isDown: boolean }[] = [];
    for (let at = 0; at < rest.length; at += 2) {
      const keys = tableOf(rest[at]).values;
      if (keys.length !== rows.length) return errors.value;
      orders.push({ keys, isDown: rest[at + 1] !== undefined && numberOf(scalarOf(rest[at + 1])) < 0 });
    }
    return toTable(sortedBy(rows, orders));
  }),
  FILTER: ofTable(3, (table, [include, otherwise]) => {
    const wanted = tableOf(include);
    const isAcross = wanted.rows === 1 && table.rows !== 1;
    const rows = linesOf(isAcross ? turned(table) : table);
    if (wanted.values.length !== rows.length) return errors.value;
    const kept = rows.filter((_, at) => flagOf(wanted.values[at]));
    if (kept.length === 0) return otherwise ?? calculationError;
    return isAcross ? turned(toTable(kept)) : toTable(kept);
  }),
  SEQUENCE: {
    kind: 'range',
    parameters: ['value', 'value', 'value', 'value'],
    atLeast: 1,
    atMost: 4,
    run: (given) => {
      const [rows = 1, columns = 1, start = 1, step = 1] = given.map((each) =>
        each === undefined ? undefined : numberOf(scalarOf(each)),
      );
      if (rows < 1 || columns < 1 || rows * columns > 1_048_576) return errors.value;
      const [height, width] = [Math.trunc(rows), Math.trunc(columns)];
      return new Matrix(
        height,
        width,
        Array.from({ length: height * width }, (_, at) => start + step * at),
      );
    },
  },
  TRANSPOSE: ofTable(1, (table) => turned(table)),
  TAKE: ofTable(3, (table, [rows, columns]) =>
    cut(table, span(table.rows, rows, true), span(table.columns, columns, true)),
  ),
  DROP: ofTable(3, (table, [rows, columns]) =>
    cut(table, span(table.rows, rows, false), span(table.columns, columns, false)),
  ),
  CHOOSECOLS: ofTable(64, (table, chosen) => turned(choose(turned(table), chosen))),
  CHOOSEROWS: ofTable(64, (table, chosen) => choose(table, chosen)),
  TOCOL: ofTable(1, (table) => new Matrix(table.values.length, 1, table.values)),
  TOROW: ofTable(1, (table) => new Matrix(1, table.values.length, table.values)),
  VSTACK: ofTable(64, (table, rest) => stacked([table, ...rest.map(tableOf)])),
  HSTACK: ofTable(64, (table, rest) => turned(stacked([table, ...rest.map(tableOf)].map(turned)))),
  TEXTSPLIT: {
    kind: 'range',
    parameters: ['value', 'value', 'value'],
    atLeast: 2,
    atMost: 3,
    run: ([text, across, down]) => {
      const split = (part: string, by: Operand) =>
        by === undefined || textOf(scalarOf(by)) === '' ? [part] : part.split(textOf(scalarOf(by)));
      return toTable(split(textOf(scalarOf(text)), down).map((line) => split(line, across)));
    },
  },
};

const calculationError = { error: '#CALC!' } as const;

/** A function of a table and more; ranges inside its arguments are worked on as a whole. */
function ofTable(atMost: number, run: (table: Matrix, rest: readonly Operand[]) => Operand): FunctionDefinition {
  return {
    kind: 'range',
    parameters: ['array'],
    atLeast: 1,
    atMost,
    run: ([first, ...rest], { rowsUsed }) => {
      const whole = (operand: Operand) => (operand instanceof Area ? toMatrix(operand, rowsUsed) : operand);
      return run(tableOf(whole(first)), rest.map(whole));
    },
  };
}

/** @throws Raised where an error stands alone. */
export function tableOf(operand: Operand): Matrix {
  if (operand instanceof Matrix) return operand;
  if (operand instanceof Area)
    return new Matrix(
      operand.rows,
      operand.columns,
      Array.from({ length: operand.rows * operand.columns }, (_, at) =>
        operand.at(Math.floor(at / operand.columns), at % operand.columns),
      ),
    );
  if (isTable(operand) || (typeof operand === 'object' && !('error' in operand))) throw new Raised(errors.value);
  if (isError(operand)) throw new Raised(operand);
  return new Matrix(1, 1, [operand]);
}

export function scalarOf(operand: Operand): Scalar {
  return typeof operand === 'object' && !('error' in operand) ? tableOf(operand).at(0, 0) : operand;
}

function flagOf(operand: Operand): boolean {
  return operand !== undefined && logicalOf(scalarOf(operand));
}

function linesOf(table: Matrix): Scalar[][] {
  return Array.from({ length: table.rows }, (_, row) =>
    Array.from({ length: table.columns }, (__, column) => table.at(row, column)),
  );
}

function toTable(rows: readonly (readonly Scalar[])[]): Matrix {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return new Matrix(
    rows.length,
    columns,
    rows.flatMap((row) => Array.from({ length: columns }, (_, at) => (at < row.length ? row[at] : errors.na))),
  );
}

function turned(table: Matrix): Matrix {
  return new Matrix(
    table.columns,
    table.rows,
    Array.from({ length: table.values.length }, (_, at) => table.at(at % table.rows, Math.floor(at / table.rows))),
  );
}

function keyOf(row: readonly Scalar[]): string {
  return JSON.stringify(row.map((each) => (typeof each === 'string' ? each.toLowerCase() : (each ?? null))));
}

function sortedBy(
  rows: readonly Scalar[][],
  orders: readonly { readonly keys: readonly Scalar[]; readonly isDown: boolean }[],
): Scalar[][] {
  const compare = (a: number, b: number) => {
    for (const { keys, isDown } of orders) {
      const [left, right] = [keys[a], keys[b]];
      // blank cells come last either way
      if (left === undefined || right === undefined) {
        if (left !== right) return left === undefined ? 1 : -1;
        continue;
      }
      const order =
        isError(left) || isError(right) ? Number(isError(left)) - Number(isError(right)) : compareScalars(left, right);
      if (order !== 0) return isDown ? -order : order;
    }
    return a - b;
  };
  return rows
    .map((_, at) => at)
    .sort(compare)
    .map((at) => rows[at] ?? []);
}

/** From and to, counted from 0: so many from the beginning, or from the end where negative. */
function span(size: number, count: Operand, isKept: boolean): readonly [number, number] {
  if (count === undefined) return [0, size];
  const many = wholeOf(scalarOf(count));
  const limit = Math.min(size, Math.abs(many));
  if (isKept) return many < 0 ? [size - limit, size] : [0, limit];
  return many < 0 ? [0, size - limit] : [limit, size];
}

function cut(
  table: Matrix,
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
): Operand {
  if (top >= bottom || left >= right) return calculationError;
  return toTable(
    linesOf(table)
      .slice(top, bottom)
      .map((row) => row.slice(left, right)),
  );
}

function choose(table: Matrix, chosen: readonly Operand[]): Matrix {
  const rows = linesOf(table);
  return toTable(
    chosen
      .flatMap((each) => tableOf(each).values)
      .map((each) => {
        const number = wholeOf(each);
        const row = rows[number < 0 ? rows.length + number : number - 1];
        if (number === 0 || !row) throw new Raised(errors.value);
        return row;
      }),
  );
}

function stacked(tables: readonly Matrix[]): Matrix {
  return toTable(tables.flatMap(linesOf));
}
