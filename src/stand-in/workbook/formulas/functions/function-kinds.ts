import { numberOf, textOf } from '../../../../workbook/formula/coerce';
import type { FunctionDefinition } from '../../../../workbook/formula/function-definition';
import type { Operand } from '../../../../workbook/formula/operand';
import { isError, Raised, type Scalar } from '../../../../workbook/formula/scalar';
import { visitValues } from '../../../../workbook/formula/visit-values';

/** Worksheet functions by their names. */
export type Functions = Readonly<Record<string, FunctionDefinition>>;

/** Of single values. */
export function value(atLeast: number, atMost: number, run: (values: readonly Scalar[]) => Scalar): FunctionDefinition {
  return { kind: 'value', atLeast, atMost, run };
}

/** Of all numbers in what is given, from the least. */
export function numbers(run: (sorted: readonly number[]) => Scalar): FunctionDefinition {
  return {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    run: (operands) => run(numbersIn(operands).sort((a, b) => a - b)),
  };
}

export function numbersIn(operands: readonly Operand[]): number[] {
  const found: number[] = [];
  for (const operand of operands) {
    visitValues(operand, (each, inRange) => {
      if (isError(each)) throw new Raised(each);
      if (typeof each === 'number') found.push(each);
      else if (!inRange && each !== undefined) found.push(numberOf(each));
    });
  }
  return found;
}

export function textsIn(operands: readonly Operand[]): string[] {
  const found: string[] = [];
  for (const operand of operands) visitValues(operand, (each) => found.push(each === undefined ? '' : textOf(each)));
  return found;
}
