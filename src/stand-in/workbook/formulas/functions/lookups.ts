import { compareScalars } from '../../../../workbook/formula/compare-scalars';
import { logicalOf, numberOf, textOf, wholeOf } from '../../../../workbook/formula/coerce';
import type { FunctionDefinition } from '../../../../workbook/formula/function-definition';
import { matchRows } from '../../../../workbook/formula/match-rows';
import { Area, columnLimit, Matrix, rowLimit, type Operand } from '../../../../workbook/formula/operand';
import { readCriterion } from '../../../../workbook/formula/read-criterion';
import { errors, isError, Raised, type Scalar } from '../../../../workbook/formula/scalar';
import { toMatrix } from '../../../../workbook/formula/to-matrix';
import { scalarOf, tableOf } from './arrays';

/** The cells that a text means for a formula on a sheet: its sheet and corners, counted from 0. */
export type Locate = (
  text: string,
  isA1: boolean,
  from: { readonly sheet: string; readonly row: number; readonly column: number },
) =>
  | {
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
    }
  | undefined;

/** Functions that find values, or cells, by what they are given. */
export function lookupFunctions(locate: Locate): Readonly<Record<string, FunctionDefinition>> {
  return {
    XLOOKUP: {
      kind: 'range',
      parameters: ['value', 'array', 'array', 'range', 'value', 'value'],
      atLeast: 3,
      atMost: 6,
      run: ([wanted, where, results, otherwise, mode, way], { rowsUsed }) => {
        const found = search(scalarOf(wanted), tableOf(whole(where, rowsUsed)).values, modeOf(mode, 0), modeOf(way, 1));
        if (found === undefined) return otherwise ?? errors.na;
        const table = tableOf(whole(results, rowsUsed));
        const isDown = tableOf(whole(where, rowsUsed)).columns === 1;
        const line = Array.from({ length: isDown ? table.columns : table.rows }, (_, at) =>
          isDown ? table.at(found, at) : table.at(at, found),
        );
        return line.length === 1
          ? line[0]
          : isDown
            ? new Matrix(1, line.length, line)
            : new Matrix(line.length, 1, line);
      },
    },
    XMATCH: {
      kind: 'range',
      parameters: ['value', 'array', 'value', 'value'],
      atLeast: 2,
      atMost: 4,
      run: ([wanted, where, mode, way], { rowsUsed }) => {
        const found = search(scalarOf(wanted), tableOf(whole(where, rowsUsed)).values, modeOf(mode, 0), modeOf(way, 1));
        return found === undefined ? errors.na : found + 1;
      },
    },
    MAXIFS: {
      kind: 'range',
      parameters: ['range', 'range', 'value'],
      repeats: 2,
      atLeast: 3,
      run: (operands) => extreme(operands, Math.max),
    },
    MINIFS: {
      kind: 'range',
      parameters: ['range', 'range', 'value'],
      repeats: 2,
      atLeast: 3,
      run: (operands) => extreme(operands, Math.min),
    },
    OFFSET: {
      kind: 'range',
      parameters: ['range', 'value', 'value', 'value', 'value'],
      atLeast: 3,
      atMost: 5,
      run: ([from, down, across, height, width]) => {
        if (!(from instanceof Area)) return errors.value;
        const count = (given: Operand, own: number) => (given === undefined ? own : wholeOf(scalarOf(given)));
        const [rows, columns] = [count(height, from.rows), count(width, from.columns)];
        const top = from.top + count(down, 0) + (rows < 0 ? rows + 1 : 0);
        const left = from.left + count(across, 0) + (columns < 0 ? columns + 1 : 0);
        const [bottom, right] = [top + Math.abs(rows) - 1, left + Math.abs(columns) - 1];
        if (rows === 0 || columns === 0 || top < 0 || left < 0 || bottom >= rowLimit || right >= columnLimit)
          return errors.ref;
        return new Area(from.grid, top, left, bottom, right);
      },
    },
    INDIRECT: {
      kind: 'range',
      parameters: ['value', 'value'],
      atLeast: 1,
      atMost: 2,
      run: ([text, isA1], { grid, sheet, row, column }) => {
        const place = locate(textOf(scalarOf(text)), isA1 === undefined || logicalOf(scalarOf(isA1)), {
          sheet: grid.name,
          row,
          column,
        });
        const of = place && sheet(place.sheet);
        return place && of ? new Area(of, place.top, place.left, place.bottom, place.right) : errors.ref;
      },
    },
  };
}

function whole(operand: Operand, rowsUsed: number): Operand {
  return operand instanceof Area ? toMatrix(operand, rowsUsed) : operand;
}

function modeOf(given: Operand, usual: number): number {
  return given === undefined ? usual : wholeOf(scalarOf(given));
}

/**
 * The place of a value. Mode: 0 the same, -1 or the next smaller, 1 or the next larger, 2 by wildcards; a
 * negative way begins at the end.
 */
function search(wanted: Scalar, values: readonly Scalar[], mode: number, way: number): number | undefined {
  if (isError(wanted)) throw new Raised(wanted);
  const places = values.map((_, at) => at);
  if (way < 0) places.reverse();
  const criterion = mode === 2 && typeof wanted === 'string' ? readCriterion(`=${wanted}`) : undefined;
  const order = (value: Scalar) =>
    value === undefined || isError(value) || typeof value !== typeof wanted
      ? Number.NaN
      : compareScalars(value, wanted);
  const exact = places.find((at) => (criterion ? criterion.matches(values[at]) : order(values[at]) === 0));
  if (exact !== undefined || (mode !== -1 && mode !== 1)) return exact;
  const near = places.filter((at) => (mode < 0 ? order(values[at]) < 0 : order(values[at]) > 0));
  return near.reduce<number | undefined>((best, at) => {
    if (best === undefined) return at;
    const [a, b] = [values[at], values[best]];
    if (isError(a) || isError(b)) return best;
    return (mode < 0 ? compareScalars(a, b) > 0 : compareScalars(a, b) < 0) ? at : best;
  }, undefined);
}

function extreme([from, ...rest]: readonly Operand[], pick: (...numbers: number[]) => number): Scalar {
  if (!(from instanceof Area)) return errors.value;
  const conditions = Array.from({ length: Math.floor(rest.length / 2) }, (_, at) => {
    const area = rest[at * 2];
    if (!(area instanceof Area)) throw new Raised(errors.value);
    return { area, criterion: readCriterion(scalarOf(rest[at * 2 + 1])) };
  });
  const found: number[] = [];
  matchRows(conditions, from, (row, column) => {
    const value = from.at(row, column);
    if (typeof value === 'number') found.push(numberOf(value));
  });
  return found.length === 0 ? 0 : found.reduce((best, each) => pick(best, each));
}
