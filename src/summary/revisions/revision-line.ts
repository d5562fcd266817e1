import type { RevisionAct } from '../../plan/revisions/compare-plans';
import type { RevisionExtract } from '../reporting/return-extract';

/** One change of the plan: recorded in 修订, met with in ledgers of an earlier version, or both. */
export interface RevisionLine extends Omit<RevisionExtract, 'effect'> {
  /** `inForce`: no ledger says otherwise, the round goes by it. */
  readonly effect: RevisionExtract['effect'] | 'inForce';
  /** Whose ledgers are of the earlier version. */
  readonly units: readonly string[];
  /** By what 修订 says that it was changed; none where nobody recorded it. */
  readonly acts: readonly RevisionAct[];
}
