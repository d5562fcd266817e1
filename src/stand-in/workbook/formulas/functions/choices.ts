import { logicalOf } from '../../../../workbook/formula/coerce';
import { Matrix } from '../../../../workbook/formula/operand';
import { errors, isError, type Scalar } from '../../../../workbook/formula/scalar';
import { visitValues } from '../../../../workbook/formula/visit-values';
import type { Functions } from './function-kinds';

/** Which of several values, by conditions. */
export const choices: Functions = {
  XOR: {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    run: (operands) => {
      let isOdd = false;
      for (const operand of operands)
        visitValues(operand, (each) => {
          if (each !== undefined && logicalOf(each)) isOdd = !isOdd;
        });
      return isOdd;
    },
  },
  IFS: {
    kind: 'lazy',
    atLeast: 2,
    run: ({ count, operand, value: single }) => {
      for (let at = 0; at + 1 < count; at += 2) {
        const condition = single(at);
        if (condition instanceof Matrix || isError(condition as Scalar)) return condition;
        if (logicalOf(condition as Scalar)) return operand(at + 1);
      }
      return errors.na;
    },
  },
  SWITCH: {
    kind: 'lazy',
    atLeast: 3,
    run: ({ count, operand, value: single }) => {
      const wanted = single(0);
      for (let at = 1; at + 1 < count; at += 2) if (single(at) === wanted) return operand(at + 1);
      return count % 2 === 0 ? operand(count - 1) : errors.na;
    },
  },
};
