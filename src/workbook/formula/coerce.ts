import type { CellError } from '../book/book';
import { readNumber } from './read-number';
import { errors, isError, Raised, type Scalar } from './scalar';
import { showNumber } from './show-number';

/** As arithmetic takes it: blank is 0, TRUE is 1, a text counts where it reads as a number. */
export function toNumber(value: Scalar): number | CellError {
  switch (typeof value) {
    case 'number':
      return value;
    case 'undefined':
      return 0;
    case 'boolean':
      return value ? 1 : 0;
    case 'string':
      return readNumber(value) ?? errors.value;
    default:
      return value;
  }
}

/** As `&` takes it. */
export function toText(value: Exclude<Scalar, CellError>): string;
export function toText(value: Scalar): string | CellError;
export function toText(value: Scalar): string | CellError {
  switch (typeof value) {
    case 'string':
      return value;
    case 'undefined':
      return '';
    case 'number':
      return showNumber(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      return value;
  }
}

/** As IF takes it. */
export function toLogical(value: Scalar): boolean | CellError {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'undefined':
      return false;
    case 'number':
      return value !== 0;
    case 'string':
      return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : errors.value;
    default:
      return value;
  }
}

/** @throws Raised where there is no number. */
export function numberOf(value: Scalar): number {
  const number = toNumber(value);
  if (typeof number === 'object') throw new Raised(number);
  return number;
}

/** Cut towards zero. @throws Raised where there is no number. */
export function wholeOf(value: Scalar): number {
  return Math.trunc(numberOf(value));
}

/** @throws Raised for an error. */
export function textOf(value: Scalar): string {
  const text = toText(value);
  if (typeof text === 'object') throw new Raised(text);
  return text;
}

/** @throws Raised where there is no logical value. */
export function logicalOf(value: Scalar): boolean {
  const logical = toLogical(value);
  if (typeof logical === 'object') throw new Raised(logical);
  return logical;
}

/** @throws Raised for an error. */
export function soundOf(value: Scalar): Exclude<Scalar, CellError> {
  if (isError(value)) throw new Raised(value);
  return value;
}
