import type { Words } from '../../workbook/book/words';
import type { Severity } from '../../ledger/cell-rule';
import type { Location, Repair } from '../../returns/entry';

/** Something that a ledger says about itself. */
export interface SelfFinding {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** Null where no row is meant. */
  readonly row: string | null;
  /** What the row is called; empty where it has no name. */
  readonly name: string;
  /** The cell to go to; null where it is gone. */
  readonly location: Location | null;
  readonly sentence: Words;
  readonly repairs: readonly Repair[];
}

/** How far an open ledger is, as its own formulas say. */
export interface SelfCheck {
  readonly unit: string;
  readonly period: string;
  /** ISO date, or null where the bureau set none. */
  readonly deadline: string | null;
  /** Rows that must be filled in. */
  readonly asked: number;
  /** Where those stand that are still blank, in the sheets' order. */
  readonly blanks: readonly Location[];
  readonly findings: readonly SelfFinding[];
}
