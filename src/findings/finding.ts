import type { Severity } from '../ledger/cell-rule';
import type { Location, Repair } from '../returns/entry';

/** Facts of a finding by name, as they are shown: the rule's sentence puts them into words. */
export type Facts = Readonly<Record<string, string>>;

/** Something the clerk must correct (`error`), or correct or explain (`query`). */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Where that is in the file; null where the finding is about no cell. */
  readonly location: Location | null;
  readonly facts: Facts;
  readonly repairs: readonly Repair[];
}

export interface Place {
  readonly unit: string;
  /** Null for the whole return. */
  readonly row: string | null;
  readonly column: string | null;
}
