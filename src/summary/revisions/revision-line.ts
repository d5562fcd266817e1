import type { RevisionExtract } from '../reporting/return-extract';

/** One change of the plan that ledgers of an earlier version met with, and whose ledgers those are. */
export interface RevisionLine extends RevisionExtract {
  readonly units: readonly string[];
}
