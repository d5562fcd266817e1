import type { Grid } from './grid';
import type { Area, Operand } from './operand';
import type { Scalar } from './scalar';

/**
 * How a function takes one argument. `value`: one value; an array gives an array of results. `range`: whatever it is.
 * `array`: whatever it is, and operators inside it work on whole ranges.
 */
export type Parameter = 'value' | 'range' | 'array';

/** What a function may ask of the formula that calls it. */
export interface Caller {
  readonly row: number;
  readonly column: number;
  /** Rows used by the longest sheet: where whole columns are cut when they become arrays. */
  readonly rowsUsed: number;
  /** The formula's own sheet, and any other by its name. */
  readonly grid: Grid;
  sheet(name: string): Grid | undefined;
}

interface Arity {
  readonly atLeast: number;
  /** Absent: without end. */
  readonly atMost?: number;
}

/** Takes single values and gives one; given an array, it is called once for each place. */
export interface ValueFunction extends Arity {
  readonly kind: 'value';
  /** Errors are handed in instead of being the result. */
  readonly takesErrors?: boolean;
  readonly run: (values: readonly Scalar[]) => Scalar;
}

/** Takes references and arrays as they are. */
export interface RangeFunction extends Arity {
  readonly kind: 'range';
  readonly parameters: readonly Parameter[];
  /** How many of the last parameters come again when there are more arguments; default 1. */
  readonly repeats?: number;
  readonly run: (operands: readonly Operand[], caller: Caller) => Operand;
}

/** Chooses which arguments are evaluated at all. */
export interface LazyFunction extends Arity {
  readonly kind: 'lazy';
  readonly run: (branches: Branches) => Operand;
}

export interface Branches {
  readonly count: number;
  /** As it is, references included. */
  operand(at: number): Operand;
  /** One value, or an array where an array constant asks for one. */
  value(at: number): Scalar | Exclude<Operand, Scalar | Area>;
  /** For each place of an array, or once for a single value. */
  each(value: Operand, choose: (value: Scalar) => Operand): Operand;
}

export type FunctionDefinition = ValueFunction | RangeFunction | LazyFunction;
