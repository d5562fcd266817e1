import { sumExactly } from '../exact-sum';
import { numberOf, toNumber } from '../coerce';
import type { FunctionDefinition } from '../function-definition';
import { Area, isScalar, Matrix, Union, type Operand } from '../operand';
import { errors, isError, Raised } from '../scalar';
import { toMatrix } from '../to-matrix';
import { visitValues } from '../visit-values';

export const totals = {
  SUM: ofNumbers(sumExactly),
  PRODUCT: ofNumbers((numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1),
  ),
  AVERAGE: ofNumbers((numbers) => (numbers.length === 0 ? errors.div0 : sumExactly(numbers) / numbers.length)),
  MIN: ofNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MAX: ofNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  LARGE: nth((a, b) => b - a),
  SMALL: nth((a, b) => a - b),
  COUNT: {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    run: (operands) =>
      countValues(
        operands,
        (value, inRange) => typeof value === 'number' || (!inRange && typeof toNumber(value) === 'number'),
      ),
  },
  COUNTA: {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    run: (operands) => countValues(operands, (value, inRange) => !inRange || value !== undefined),
  },
  COUNTBLANK: {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    atMost: 1,
    run: ([operand]) => {
      if (!(operand instanceof Area)) return isScalar(operand) && isError(operand) ? operand : errors.value;
      const filled = countValues([operand], (value) => value !== undefined && value !== '');
      return operand.rows * operand.columns - filled;
    },
  },
  SUMPRODUCT: {
    kind: 'range',
    parameters: ['array'],
    atLeast: 1,
    run: (operands, { rowsUsed }) => {
      const tables = operands.map((operand) => {
        if (operand instanceof Union) throw new Raised(errors.value);
        if (operand instanceof Area) return toMatrix(operand, rowsUsed);
        return operand instanceof Matrix ? operand : new Matrix(1, 1, [operand]);
      });
      const [first] = tables;
      if (!first || tables.some((table) => table.rows !== first.rows || table.columns !== first.columns))
        return errors.value;
      let total = 0;
      for (let at = 0; at < first.rows * first.columns; at++) {
        let product = 1;
        for (const table of tables) {
          const value = table.values[at];
          if (isError(value)) return value;
          product *= typeof value === 'number' ? value : 0;
        }
        total += product;
      }
      return total;
    },
  },
} satisfies Record<string, FunctionDefinition>;

type Visited = Parameters<Parameters<typeof visitValues>[1]>;

function ofNumbers(total: (numbers: readonly number[]) => Operand) {
  return {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    run: (operands: readonly Operand[]) => total(numbersIn(operands)),
  } as const;
}

function nth(order: (a: number, b: number) => number) {
  return {
    kind: 'range',
    parameters: ['array', 'value'],
    atLeast: 2,
    atMost: 2,
    run: ([operand, place]: readonly Operand[]) => {
      const at = Math.ceil(isScalar(place) ? numberOf(place) : 0);
      return numbersIn([operand]).sort(order)[at - 1] ?? errors.num;
    },
  } as const;
}

/** In cells and arrays only numbers count; given as such, whatever reads as a number does. */
function numbersIn(operands: readonly Operand[]): number[] {
  const numbers: number[] = [];
  for (const operand of operands) {
    visitValues(operand, (value, inRange) => {
      if (typeof value === 'number') numbers.push(value);
      else if (isError(value)) throw new Raised(value);
      else if (!inRange) numbers.push(numberOf(value));
    });
  }
  return numbers;
}

function countValues(operands: readonly Operand[], counts: (...visited: Visited) => boolean): number {
  let count = 0;
  for (const operand of operands) {
    visitValues(operand, (...visited) => {
      if (counts(...visited)) count++;
    });
  }
  return count;
}
