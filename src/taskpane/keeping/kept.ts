import type { DoneRepair } from '../clerk/clerk-desk';
import type { ConsolidateTarget } from '../bureau/consolidate-target';
import type { RevisionTerms } from '../bureau/revision-terms';
import type { EvidenceFolder, NamedFile, PlanSource, RoundOutcome } from '../worker/jobs';

/** What a pane holds for a workbook and keeps over its own end. */
export interface Kept {
  /** Text that was pasted and may not have been read yet. */
  readonly planText: string;
  readonly planSource: PlanOrigin | null;
  /** As it was typed. */
  readonly period: string;
  /** Units that were unticked. */
  readonly left: readonly string[];
  readonly previous: File | null;
  readonly revising: KeptRevising | null;
  readonly files: readonly NamedFile[];
  readonly use: readonly string[];
  /** The summary that the consolidation carries on. */
  readonly carriedOn: File | null;
  /** The folder of evidence that the returns are held against. */
  readonly evidence: EvidenceFolder | null;
  readonly outcome: KeptOutcome | null;
  readonly repairs: readonly DoneRepair[];
}

/** The plan workbook that the open one is compared with, and what is said of the changes. */
export interface KeptRevising {
  readonly former: File;
  readonly terms: RevisionTerms;
}

/** What the last consolidation came to, and where the summary went. */
export interface KeptOutcome {
  readonly result: RoundOutcome;
  readonly isWritten: boolean;
  readonly target: ConsolidateTarget;
}

/** Where the plan was read from; the open workbook is read anew. */
export type PlanOrigin = Exclude<PlanSource, { readonly kind: 'book' }> | { readonly kind: 'book' };

/** Parts whose shape belongs to the build that made them: another build takes them for empty. */
export const builtParts = { outcome: null, repairs: [] } satisfies Partial<Kept>;

type Part = Kept[keyof Kept] | undefined;

/** Worth keeping by itself: what was typed, chosen or made, not what the workbook tells anyway. */
export function isWorthKeeping(part: Part): boolean {
  return !isBlank(part) && !(typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'book');
}

export function isBlank(part: Part): boolean {
  return (
    part === undefined || part === null || ((typeof part === 'string' || Array.isArray(part)) && part.length === 0)
  );
}
