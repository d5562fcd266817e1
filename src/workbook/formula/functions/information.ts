import type { FunctionDefinition } from '../function-definition';
import { Area, isTable, Union } from '../operand';
import { errors, isError, type Scalar } from '../scalar';

export const information = {
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISBLANK: test((value) => value === undefined),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value.error !== errors.na.error),
  ISNA: test((value) => isError(value) && value.error === errors.na.error),
  ISREF: {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    atMost: 1,
    run: ([operand]) => operand instanceof Area || operand instanceof Union,
  },
  NA: { kind: 'value', atLeast: 0, atMost: 0, run: () => errors.na },
  N: {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    atMost: 1,
    run: ([operand]) => {
      const value = isTable(operand) ? operand.at(0, 0) : operand;
      if (value instanceof Union) return errors.value;
      return typeof value === 'boolean' ? Number(value) : typeof value === 'number' || isError(value) ? value : 0;
    },
  },
  T: {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    atMost: 1,
    run: ([operand]) => {
      const value = isTable(operand) ? operand.at(0, 0) : operand;
      if (value instanceof Union) return errors.value;
      return typeof value === 'string' || isError(value) ? value : '';
    },
  },
} satisfies Record<string, FunctionDefinition>;

function test(holds: (value: Scalar) => boolean) {
  return {
    kind: 'value',
    atLeast: 1,
    atMost: 1,
    takesErrors: true,
    run: ([value]: readonly Scalar[]) => holds(value),
  } as const;
}
