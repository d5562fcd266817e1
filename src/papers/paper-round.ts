import type { Rating } from '../ledger/rating';
import type { FollowUpLine } from '../summary/district-summary';
import type { ReportingCounts } from '../summary/reporting/count-reporting';

/** A row of 汇总 as its cells show it. */
export interface FigureLine {
  readonly id: string;
  readonly task: string;
  readonly name: string;
  readonly periodTarget: string;
  readonly due: string;
  readonly actual: string;
  readonly gap: string;
  /** Null where the cell holds none of the words. */
  readonly rating: Rating | null;
  readonly clause: string;
  readonly isGoal: boolean;
  /** Whether it is counted; a target that is stated again is not. */
  readonly isOwn: boolean;
  /** What each unit whose figure counts reported. */
  readonly reported: readonly ReportedFigure[];
}

export interface ReportedFigure {
  readonly unit: string;
  readonly value: string;
  readonly rating: Rating | null;
}

/** What a unit sent along with a task. */
export interface EvidenceLine {
  readonly task: string;
  readonly title: string;
  readonly unit: string;
  readonly evidence: string;
}

/** A dated duty without a figure, and how it stands with each unit that answers for it. */
export interface NodeLine {
  readonly id: string;
  readonly title: string;
  readonly due: string;
  readonly reported: readonly { readonly unit: string; readonly status: string; readonly evidence: string }[];
}

/** A round as its summary's cells say it. */
export interface PaperRound {
  readonly planTitle: string;
  /** The period's id. */
  readonly period: string;
  /** ISO date. */
  readonly asOf: string;
  readonly figures: readonly FigureLine[];
  readonly units: ReportingCounts['units'];
  /** Units by what they are: expected ones in their order. */
  readonly expected: readonly string[];
  readonly late: readonly string[];
  readonly outstanding: readonly string[];
  readonly evidence: readonly EvidenceLine[];
  readonly nodes: readonly NodeLine[];
  /** What is still to follow up, in the order of 督办清单. */
  readonly matters: readonly FollowUpLine[];
}
