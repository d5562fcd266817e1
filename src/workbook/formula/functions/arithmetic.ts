import { numberOf, wholeOf } from '../coerce';
import type { FunctionDefinition } from '../function-definition';
import { roundDecimal } from '../round-decimal';
import { errors, type Scalar } from '../scalar';

export const arithmetic = {
  ROUND: {
    kind: 'value',
    atLeast: 2,
    atMost: 2,
    run: ([number, places]) => roundDecimal(numberOf(number), wholeOf(places)),
  },
  ROUNDUP: {
    kind: 'value',
    atLeast: 2,
    atMost: 2,
    run: ([number, places]) => roundDecimal(numberOf(number), wholeOf(places), 'up'),
  },
  ROUNDDOWN: {
    kind: 'value',
    atLeast: 2,
    atMost: 2,
    run: ([number, places]) => roundDecimal(numberOf(number), wholeOf(places), 'down'),
  },
  TRUNC: {
    kind: 'value',
    atLeast: 1,
    atMost: 2,
    run: ([number, places]) => roundDecimal(numberOf(number), wholeOf(places), 'down'),
  },
  INT: {
    kind: 'value',
    atLeast: 1,
    atMost: 1,
    run: ([value]) => {
      const number = numberOf(value);
      return roundDecimal(number, 0, number < 0 ? 'up' : 'down');
    },
  },
  MOD: {
    kind: 'value',
    atLeast: 2,
    atMost: 2,
    run: ([value, by]) => {
      const [number, divisor] = [numberOf(value), numberOf(by)];
      if (divisor === 0) return errors.div0;
      const rest = number - divisor * Math.floor(number / divisor);
      return rest === 0 ? 0 : rest;
    },
  },
  QUOTIENT: {
    kind: 'value',
    atLeast: 2,
    atMost: 2,
    run: ([value, by]) => {
      const [number, divisor] = [numberOf(value), numberOf(by)];
      return divisor === 0 ? errors.div0 : Math.trunc(number / divisor) + 0;
    },
  },
  ABS: ofOne(Math.abs),
  SIGN: ofOne(Math.sign),
  SQRT: ofOne((number) => Math.sqrt(number)),
  POWER: {
    kind: 'value',
    atLeast: 2,
    atMost: 2,
    run: ([base, exponent]) => {
      const [number, power] = [numberOf(base), numberOf(exponent)];
      if (number === 0 && power <= 0) return power === 0 ? errors.num : errors.div0;
      return number ** power;
    },
  },
} satisfies Record<string, FunctionDefinition>;

function ofOne(calculate: (number: number) => number) {
  return {
    kind: 'value',
    atLeast: 1,
    atMost: 1,
    run: ([value]: readonly Scalar[]) => calculate(numberOf(value)),
  } as const;
}
