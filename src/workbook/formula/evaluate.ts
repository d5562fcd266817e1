import { Fault } from '../book/fault';
import { applyBinary, applyUnary } from './apply-operator';
import type { Binary, Corners, Expression, Line } from './expression';
import type { Caller, FunctionDefinition, Parameter } from './function-definition';
import type { Grid } from './grid';
import { Area, columnLimit, isScalar, Matrix, rowLimit, Union, type Operand } from './operand';
import { errors, isError, Raised, type Scalar } from './scalar';
import { placeOf, spread, spreadPair } from './spread';
import { toMatrix } from './to-matrix';

/** The workbook as a formula sees it. */
export interface Surroundings {
  readonly rowsUsed: number;
  /** By its name, in any case. */
  grid(sheet: string): Grid | undefined;
  /** A defined name's meaning: the sheet's own before the whole workbook's. */
  meaning(name: string, sheet: Grid): Expression | undefined;
}

/** Where a formula stands. */
export interface Site {
  readonly surroundings: Surroundings;
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  /** How many names deep we are. */
  readonly depth: number;
}

const nameDepthLimit = 32;

/**
 * What the expression gives at this place. With `inArray`, operators work on whole ranges; without, a range in the
 * place of one value means its cell in the formula's own row or column.
 * @throws Need where a cell that it reads has no result yet.
 */
export function evaluate(expression: Expression, site: Site, inArray: boolean): Operand {
  switch (expression.kind) {
    case 'constant':
    case 'matrix':
      return expression.value;
    case 'reference':
      return locate(expression.sheet, expression.corners, site);
    case 'name':
      return lookUp(expression, site);
    case 'unary': {
      const { operator } = expression;
      return spread(
        [reduce(evaluate(expression.operand, site, inArray), site, inArray && operator !== '@')],
        ([value]) => applyUnary(operator, value),
      );
    }
    case 'binary':
      return chain(expression, site, inArray);
    case 'join':
      return join(
        expression.operator,
        evaluate(expression.left, site, inArray),
        evaluate(expression.right, site, inArray),
      );
    case 'call':
      return call(expression.definition, expression.arguments, site, inArray);
  }
}

/** Operators one after the other: as long as the formula is, and no deeper for it. */
function chain(expression: Binary, site: Site, inArray: boolean): Operand {
  const links: Binary[] = [];
  let start: Expression = expression;
  for (; start.kind === 'binary'; start = start.left) links.push(start);
  return links.reduceRight(
    (before, { operator, last, right: next }) => {
      const left = reduce(before, site, inArray);
      const right = reduce(evaluate(next, site, inArray), site, inArray);
      if (left instanceof Matrix || right instanceof Matrix)
        return spreadPair(left, right, (a, b) => applyBinary(operator, a, b, last));
      return applyBinary(operator, left, right, last);
    },
    evaluate(start, site, inArray),
  );
}

/** One value, or an array: references are read. */
export function reduce(operand: Operand, site: Site, inArray: boolean): Scalar | Matrix {
  if (operand instanceof Area) {
    if (operand.rows === 1 && operand.columns === 1) return operand.grid.at(operand.top, operand.left);
    return inArray ? toMatrix(operand, site.surroundings.rowsUsed) : intersect(operand, site);
  }
  if (operand instanceof Union) return errors.value;
  if (operand instanceof Matrix && operand.rows === 1 && operand.columns === 1) return operand.at(0, 0);
  return operand;
}

function intersect(area: Area, site: Site): Scalar {
  if (area.columns === 1 && site.row >= area.top && site.row <= area.bottom) return area.grid.at(site.row, area.left);
  if (area.rows === 1 && site.column >= area.left && site.column <= area.right)
    return area.grid.at(area.top, site.column);
  return errors.value;
}

function locate(sheet: string | undefined, corners: Corners, site: Site): Operand {
  const grid = sheet === undefined ? site.grid : site.surroundings.grid(sheet);
  if (!grid) return errors.ref;
  const top = position(corners.top, site.row, 0);
  const bottom = position(corners.bottom, site.row, rowLimit - 1);
  const left = position(corners.left, site.column, 0);
  const right = position(corners.right, site.column, columnLimit - 1);
  if (
    Math.min(top, bottom, left, right) < 0 ||
    Math.max(top, bottom) >= rowLimit ||
    Math.max(left, right) >= columnLimit
  ) {
    return errors.ref;
  }
  return new Area(grid, Math.min(top, bottom), Math.min(left, right), Math.max(top, bottom), Math.max(left, right));
}

function position(line: Line, own: number, edge: number): number {
  if (line.at === undefined) return edge;
  return line.relative ? own + line.at : line.at;
}

/** In a name's meaning, as Excel has it, operators work on whole ranges. */
function lookUp({ name, sheet }: { name: string; sheet: string | undefined }, site: Site): Operand {
  const grid = sheet === undefined ? site.grid : site.surroundings.grid(sheet);
  if (!grid) return errors.ref;
  const meaning = site.surroundings.meaning(name, grid);
  if (!meaning) return errors.name;
  if (site.depth === nameDepthLimit) {
    throw new Fault('name-circular', {
      zh: `名称“${name}”的定义绕回了自身，无法计算。请在名称管理器中修改它引用的位置。`,
      en: `The name "${name}" is defined by way of itself, so it has no value. Change what it refers to in the name manager.`,
    });
  }
  return evaluate(meaning, { ...site, depth: site.depth + 1 }, true);
}

function join(operator: ':' | ' ' | ',', left: Operand, right: Operand): Operand {
  for (const side of [left, right]) if (isScalar(side)) return isError(side) ? side : errors.value;
  if (operator === ',')
    return left instanceof Matrix || right instanceof Matrix
      ? errors.value
      : new Union([...areasOf(left), ...areasOf(right)]);
  if (!(left instanceof Area) || !(right instanceof Area) || left.grid !== right.grid) return errors.value;
  if (operator === ':') {
    return new Area(
      left.grid,
      Math.min(left.top, right.top),
      Math.min(left.left, right.left),
      Math.max(left.bottom, right.bottom),
      Math.max(left.right, right.right),
    );
  }
  const top = Math.max(left.top, right.top);
  const bottom = Math.min(left.bottom, right.bottom);
  const start = Math.max(left.left, right.left);
  const end = Math.min(left.right, right.right);
  return top > bottom || start > end ? errors.null : new Area(left.grid, top, start, bottom, end);
}

function areasOf(operand: Operand): readonly Area[] {
  return operand instanceof Union ? operand.areas : operand instanceof Area ? [operand] : [];
}

function call(
  definition: FunctionDefinition,
  given: readonly (Expression | undefined)[],
  site: Site,
  inArray: boolean,
): Operand {
  const operand = (at: number, within: boolean): Operand => {
    const argument = given[at];
    return argument && evaluate(argument, site, within);
  };
  switch (definition.kind) {
    case 'value': {
      const values = given.map((_, at) => reduce(operand(at, inArray), site, inArray));
      return spread(values, (row) => {
        const error = definition.takesErrors ? undefined : row.find(isError);
        return error ?? raising(() => definition.run(row));
      });
    }
    case 'range': {
      const { surroundings, grid, row: own, column } = site;
      const caller: Caller = {
        row: own,
        column,
        rowsUsed: surroundings.rowsUsed,
        grid,
        sheet: (name) => surroundings.grid(name),
      };
      const operands = given.map((_, at) => {
        const parameter = parameterAt(definition, at);
        const within = inArray || parameter === 'array';
        return parameter === 'value' ? reduce(operand(at, within), site, within) : operand(at, within);
      });
      const isSpread = (at: number) => parameterAt(definition, at) === 'value' && operands[at] instanceof Matrix;
      if (!operands.some((_, at) => isSpread(at))) return raising(() => definition.run(operands, caller));
      const spreading = operands.map((each, at) => (isSpread(at) ? (each as Matrix) : undefined));
      return spread(spreading, (row) => {
        const result = raising(() =>
          definition.run(
            operands.map((each, at) => (isSpread(at) ? row[at] : each)),
            caller,
          ),
        );
        return firstOf(reduce(result, site, inArray));
      });
    }
    case 'lazy':
      return raising(() =>
        definition.run({
          count: given.length,
          operand: (at) => operand(at, inArray),
          value: (at) => reduce(operand(at, false), site, false),
          each: (value, choose) => {
            const reduced = reduce(value, site, false);
            if (!(reduced instanceof Matrix)) return choose(reduced);
            return spreadTables(reduced, choose, site);
          },
        }),
      );
  }
}

function parameterAt(definition: { parameters: readonly Parameter[]; repeats?: number }, at: number): Parameter {
  const { parameters, repeats = 1 } = definition;
  const index = at < parameters.length ? at : parameters.length - repeats + ((at - parameters.length) % repeats);
  return parameters[index] ?? 'range';
}

function raising<Result extends Operand>(run: () => Result): Result | Scalar {
  try {
    const result = run();
    return typeof result === 'number' && !Number.isFinite(result) ? errors.num : result;
  } catch (thrown) {
    if (thrown instanceof Raised) return thrown.result;
    throw thrown;
  }
}

function firstOf(value: Scalar | Matrix): Scalar {
  return value instanceof Matrix ? value.at(0, 0) : value;
}

/** An array that chooses among arrays: each place takes the same place of what it chose. */
function spreadTables(chooser: Matrix, choose: (value: Scalar) => Operand, site: Site): Matrix {
  const chosen = chooser.values.map((value) => reduce(choose(value), site, true));
  const tables = chosen.filter((each) => each instanceof Matrix);
  const rows = Math.max(chooser.rows, ...tables.map((table) => table.rows));
  const columns = Math.max(chooser.columns, ...tables.map((table) => table.columns));
  const results: Scalar[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = chooser.rows === 1 ? 0 : row;
      const across = chooser.columns === 1 ? 0 : column;
      const inside = at < chooser.rows && across < chooser.columns;
      results.push(inside ? placeOf(chosen[at * chooser.columns + across], row, column) : errors.na);
    }
  }
  return new Matrix(rows, columns, results);
}
