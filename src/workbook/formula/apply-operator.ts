import { compareScalars, equalScalars } from './compare-scalars';
import { toNumber, toText } from './coerce';
import type { BinaryOperator, UnaryOperator } from './expression';
import { sameNumber } from './same-number';
import { errors, isError, type Scalar } from './scalar';

/**
 * Between two single values; an error on either side is the result, the left one first. As in Excel, a sum or
 * difference that ends a formula is 0 where its two sides agree in 15 significant digits: 0.1+0.2-0.3 is 0.
 */
export function applyBinary(operator: BinaryOperator, left: Scalar, right: Scalar, last = false): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '=':
      return equalScalars(left, right);
    case '<>':
      return !equalScalars(left, right);
    case '<':
      return compareScalars(left, right) < 0;
    case '>':
      return compareScalars(left, right) > 0;
    case '<=':
      return compareScalars(left, right) <= 0;
    case '>=':
      return compareScalars(left, right) >= 0;
    case '&':
      return toText(left) + toText(right);
    default:
      return calculateNumbers(operator, toNumber(left), toNumber(right), last);
  }
}

export function applyUnary(operator: UnaryOperator, value: Scalar): Scalar {
  if (operator === '+' || operator === '@') return value;
  const number = toNumber(value);
  if (typeof number === 'object') return number;
  return operator === '-' ? 0 - number : number / 100;
}

function calculateNumbers(operator: '+' | '-' | '*' | '/' | '^', left: Scalar, right: Scalar, last: boolean): Scalar {
  if (typeof left !== 'number') return left;
  if (typeof right !== 'number') return right;
  switch (operator) {
    case '+':
      return last && sameNumber(left, -right) ? 0 : finite(left + right);
    case '-':
      return last && sameNumber(left, right) ? 0 : finite(left - right);
    case '*':
      return finite(left * right);
    case '/':
      return right === 0 ? errors.div0 : finite(left / right);
    case '^':
      return power(left, right);
  }
}

function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return errors.num;
  if (base === 0 && exponent < 0) return errors.div0;
  return finite(base ** exponent);
}

function finite(number: number): Scalar {
  return Number.isFinite(number) ? number : errors.num;
}
