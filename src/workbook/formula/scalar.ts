import type { CellError } from '../book/book';

/** One cell's worth of value while a formula runs; undefined is blank. */
export type Scalar = number | string | boolean | CellError | undefined;

export const errors = {
  null: { error: '#NULL!' },
  div0: { error: '#DIV/0!' },
  value: { error: '#VALUE!' },
  ref: { error: '#REF!' },
  name: { error: '#NAME?' },
  num: { error: '#NUM!' },
  na: { error: '#N/A' },
} as const satisfies Record<string, CellError>;

/** Thrown inside a function to make its result this error. */
export class Raised {
  constructor(readonly result: CellError) {}
}

export function isError(value: Scalar): value is CellError {
  return typeof value === 'object';
}
