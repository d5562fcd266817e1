import type { Words } from '../workbook/book/words';

/** A number that a rule goes by, and what the bureau may put in its place. */
export interface Bound {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** Of what: 字, %. */
  readonly unit: Words;
}

/** A rule as the plan workbook lists it: the plan knows no rules, only their names. */
export interface RuleLine {
  readonly id: string;
  /** Its sentence with an example. */
  readonly says: string;
  /** Null where it goes by no number. */
  readonly bound: Bound | null;
}
