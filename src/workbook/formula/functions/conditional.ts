import { sumExactly } from '../exact-sum';
import type { FunctionDefinition } from '../function-definition';
import { matchRows, type Condition } from '../match-rows';
import { Area, columnLimit, isScalar, rowLimit, type Operand } from '../operand';
import { readCriterion } from '../read-criterion';
import { errors, isError, Raised } from '../scalar';

export const conditional = {
  SUMIF: {
    kind: 'range',
    parameters: ['range', 'value', 'range'],
    atLeast: 2,
    atMost: 3,
    run: (operands) => sumExactly(besides(operands)),
  },
  AVERAGEIF: {
    kind: 'range',
    parameters: ['range', 'value', 'range'],
    atLeast: 2,
    atMost: 3,
    run: (operands) => average(besides(operands)),
  },
  SUMIFS: {
    kind: 'range',
    parameters: ['range', 'range', 'value'],
    repeats: 2,
    atLeast: 3,
    run: ([summed, ...rest]) => sumExactly(numbersWhere(areaOf(summed), conditionsOf(rest))),
  },
  AVERAGEIFS: {
    kind: 'range',
    parameters: ['range', 'range', 'value'],
    repeats: 2,
    atLeast: 3,
    run: ([averaged, ...rest]) => average(numbersWhere(areaOf(averaged), conditionsOf(rest))),
  },
  COUNTIF: {
    kind: 'range',
    parameters: ['range', 'value'],
    atLeast: 2,
    atMost: 2,
    run: (operands) => count(conditionsOf(operands)),
  },
  COUNTIFS: {
    kind: 'range',
    parameters: ['range', 'value'],
    repeats: 2,
    atLeast: 2,
    run: (operands) => count(conditionsOf(operands)),
  },
} satisfies Record<string, FunctionDefinition>;

function count(conditions: readonly Condition[]): number {
  let found = 0;
  const beyond = matchRows(conditions, undefined, () => found++);
  return found + beyond;
}

function average(numbers: readonly number[]): Operand {
  return numbers.length === 0 ? errors.div0 : sumExactly(numbers) / numbers.length;
}

/** SUMIF's third argument gives only a corner; the shape is the first one's. */
function besides([range, criterion, summed]: readonly Operand[]): number[] {
  const sought = areaOf(range);
  const corner = summed === undefined ? sought : areaOf(summed);
  const bottom = corner.top + sought.rows - 1;
  const right = corner.left + sought.columns - 1;
  if (bottom >= rowLimit || right >= columnLimit) throw new Raised(errors.value);
  return numbersWhere(new Area(corner.grid, corner.top, corner.left, bottom, right), conditionsOf([range, criterion]));
}

function numbersWhere(summed: Area, conditions: readonly Condition[]): number[] {
  const numbers: number[] = [];
  matchRows(conditions, summed, (row, column) => {
    const value = summed.at(row, column);
    if (isError(value)) throw new Raised(value);
    if (typeof value === 'number') numbers.push(value);
  });
  return numbers;
}

function conditionsOf(operands: readonly Operand[]): Condition[] {
  const conditions: Condition[] = [];
  for (let at = 0; at < operands.length; at += 2) {
    const criterion = operands[at + 1];
    if (at + 1 >= operands.length || !isScalar(criterion)) throw new Raised(errors.value);
    conditions.push({ area: areaOf(operands[at]), criterion: readCriterion(criterion) });
  }
  return conditions;
}

function areaOf(operand: Operand): Area {
  if (operand instanceof Area) return operand;
  throw new Raised(isScalar(operand) && isError(operand) ? operand : errors.value);
}
