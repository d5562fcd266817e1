import { logicalOf, numberOf, soundOf, wholeOf } from '../coerce';
import type { FunctionDefinition } from '../function-definition';
import { findExact, findSorted } from '../find-place';
import { Area, columnLimit, isScalar, isTable, Matrix, rowLimit, Union, type Operand } from '../operand';
import { errors, isError, Raised, type Scalar } from '../scalar';

export const lookup = {
  INDEX: {
    kind: 'range',
    parameters: ['array', 'value', 'value', 'value'],
    atLeast: 2,
    atMost: 4,
    run: ([operand, first, second]) => {
      const table = tableOf(operand);
      const single = table.rows === 1 && second === undefined;
      const row = single ? 0 : wholeOf(scalarOf(first));
      const column = single
        ? wholeOf(scalarOf(first))
        : second === undefined
          ? table.columns === 1
            ? 1
            : 0
          : wholeOf(scalarOf(second));
      if (row < 0 || column < 0) return errors.value;
      if (row > table.rows || column > table.columns) return errors.ref;
      return partOf(table, row, column);
    },
  },
  MATCH: {
    kind: 'range',
    parameters: ['value', 'range', 'value'],
    atLeast: 2,
    atMost: 3,
    run: (operands) => {
      const [sought, where, how] = operands;
      const line = lineOf(tableOf(where));
      const direction = operands.length < 3 ? 1 : numberOf(scalarOf(how));
      const value = soundOf(scalarOf(sought));
      const at =
        direction === 0 ? findExact(line, value) : findSorted(line, value, direction > 0 ? 'ascending' : 'descending');
      return at < 0 ? errors.na : at + 1;
    },
  },
  VLOOKUP: {
    kind: 'range',
    parameters: ['value', 'range', 'value', 'value'],
    atLeast: 3,
    atMost: 4,
    run: (operands) => {
      const table = tableOf(operands[1]);
      const column = wholeOf(scalarOf(operands[2]));
      if (column < 1) return errors.value;
      if (column > table.columns) return errors.ref;
      const at = lookUp(columnOf(table, 0), operands);
      return at < 0 ? errors.na : table.at(at, column - 1);
    },
  },
  HLOOKUP: {
    kind: 'range',
    parameters: ['value', 'range', 'value', 'value'],
    atLeast: 3,
    atMost: 4,
    run: (operands) => {
      const table = tableOf(operands[1]);
      const row = wholeOf(scalarOf(operands[2]));
      if (row < 1) return errors.value;
      if (row > table.rows) return errors.ref;
      const at = lookUp(rowOf(table, 0), operands);
      return at < 0 ? errors.na : table.at(row - 1, at);
    },
  },
  LOOKUP: {
    kind: 'range',
    parameters: ['value', 'array', 'array'],
    atLeast: 2,
    atMost: 3,
    run: (operands) => {
      const value = soundOf(scalarOf(operands[0]));
      const table = tableOf(operands[1]);
      const across = table.columns > table.rows;
      const line = across ? rowOf(table, 0) : columnOf(table, 0);
      const at = findSorted(line, value, 'ascending');
      if (at < 0) return errors.na;
      if (operands.length < 3) return across ? table.at(table.rows - 1, at) : table.at(at, table.columns - 1);
      const results = lineOf(tableOf(operands[2]));
      return at < results.rows ? results.at(at, 0) : errors.na;
    },
  },
  ROW: {
    kind: 'range',
    parameters: ['range'],
    atLeast: 0,
    atMost: 1,
    run: (operands, { row }) => (operands.length === 0 ? row + 1 : numbersOfLines(operands[0], 'rows')),
  },
  COLUMN: {
    kind: 'range',
    parameters: ['range'],
    atLeast: 0,
    atMost: 1,
    run: (operands, { column }) => (operands.length === 0 ? column + 1 : numbersOfLines(operands[0], 'columns')),
  },
  ROWS: { kind: 'range', parameters: ['array'], atLeast: 1, atMost: 1, run: ([operand]) => tableOf(operand).rows },
  COLUMNS: {
    kind: 'range',
    parameters: ['array'],
    atLeast: 1,
    atMost: 1,
    run: ([operand]) => tableOf(operand).columns,
  },
  HYPERLINK: { kind: 'value', atLeast: 1, atMost: 2, run: (values) => (values.length > 1 ? values[1] : values[0]) },
} satisfies Record<string, FunctionDefinition>;

function lookUp(line: Area | Matrix, operands: readonly Operand[]): number {
  const value = soundOf(scalarOf(operands[0]));
  const sorted = operands.length < 4 || logicalOf(scalarOf(operands[3]));
  return sorted ? findSorted(line, value, 'ascending') : findExact(line, value);
}

function scalarOf(operand: Operand): Scalar {
  return isScalar(operand) ? operand : errors.value;
}

function tableOf(operand: Operand): Area | Matrix {
  if (isTable(operand)) return operand;
  if (operand instanceof Union) throw new Raised(errors.ref);
  if (isError(operand)) throw new Raised(operand);
  return new Matrix(1, 1, [operand]);
}

/** A single row or column, stood upright. */
function lineOf(table: Area | Matrix): Area | Matrix {
  if (table.columns === 1) return table;
  if (table.rows === 1) return rowOf(table, 0);
  throw new Raised(errors.na);
}

function columnOf(table: Area | Matrix, column: number): Area | Matrix {
  if (table instanceof Area)
    return new Area(table.grid, table.top, table.left + column, table.bottom, table.left + column);
  return new Matrix(
    table.rows,
    1,
    Array.from({ length: table.rows }, (_, row) => table.at(row, column)),
  );
}

function rowOf(table: Area | Matrix, row: number): Matrix {
  const length = table instanceof Area ? Math.max(0, table.lastColumn - table.left + 1) : table.columns;
  return new Matrix(
    length,
    1,
    Array.from({ length }, (_, column) => table.at(row, column)),
  );
}

/** A row or column of 0 means all of them. */
function partOf(table: Area | Matrix, row: number, column: number): Operand {
  if (table instanceof Area) {
    const [top, bottom] = row === 0 ? [table.top, table.bottom] : [table.top + row - 1, table.top + row - 1];
    const [left, right] = column === 0 ? [table.left, table.right] : [table.left + column - 1, table.left + column - 1];
    return new Area(table.grid, top, left, bottom, right);
  }
  if (row > 0 && column > 0) return table.at(row - 1, column - 1);
  if (row > 0)
    return new Matrix(
      1,
      table.columns,
      Array.from({ length: table.columns }, (_, at) => table.at(row - 1, at)),
    );
  return column > 0 ? columnOf(table, column - 1) : table;
}

/** The first line's number, or one number for each line. */
function numbersOfLines(operand: Operand, along: 'rows' | 'columns'): Operand {
  if (!(operand instanceof Area)) return isScalar(operand) && isError(operand) ? operand : errors.value;
  const from = along === 'rows' ? operand.top + 1 : operand.left + 1;
  const count = operand[along];
  if (count === 1 || count === rowLimit || count === columnLimit) return from;
  const numbers = Array.from({ length: count }, (_, at) => from + at);
  return along === 'rows' ? new Matrix(count, 1, numbers) : new Matrix(1, count, numbers);
}
