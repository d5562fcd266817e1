import type { Area } from '../cells/area';

/** The rule in the words of the API, its formulas in R1C1 relative to `home`. */
export interface ValidationRecord {
  areas: readonly Area[];
  /** What relative references count from. */
  readonly home: { readonly row: number; readonly column: number };
  readonly rule: StoredRule;
  readonly prompt: { readonly title: string; readonly message: string; readonly showPrompt: boolean };
  readonly errorAlert: ErrorAlert;
  readonly ignoreBlanks: boolean;
}

export interface ErrorAlert {
  readonly title: string;
  readonly message: string;
  /** `Stop`, `Warning`, `Information`. */
  readonly style: string;
  readonly showAlert: boolean;
}

export const comparisons = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

export type Comparison = (typeof comparisons)[number];

export const basicTypes = ['WholeNumber', 'Decimal', 'Date', 'Time', 'TextLength'] as const;

export type BasicType = (typeof basicTypes)[number];

/** A constant, or a formula in R1C1. */
export type Operand = { readonly constant: number | string } | { readonly formula: string };

export type StoredRule =
  | { readonly type: 'None' }
  | { readonly type: BasicType; readonly operator: Comparison; readonly first: Operand; readonly second?: Operand }
  | { readonly type: 'List'; readonly inCellDropDown: boolean; readonly source: Operand }
  | { readonly type: 'Custom'; readonly formula: string };
