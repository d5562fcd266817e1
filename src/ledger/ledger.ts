import type { Period } from '../plan/period';
import type { Plan, RuleSetting, Task } from '../plan/plan';
import type { Role } from '../plan/reporting';
import type { Yardstick } from './yardstick';

/** What one unit has to report in one period. */
export interface Ledger {
  readonly identity: Identity;
  readonly planTitle: string;
  /** First and last day of the plan, ISO. */
  readonly planSpan: { readonly start: string; readonly end: string };
  readonly period: Period;
  readonly deadline: string | null;
  readonly contact: string;
  readonly tasks: readonly TaskRow[];
  readonly actions: readonly ActionRow[];
  readonly indicators: readonly IndicatorRow[];
  /** What the unit is asked about that was found in an earlier round. */
  readonly matters: readonly LedgerMatter[];
  /** The bureau's exceptions to the rules, as far as they are in force. */
  readonly ruleSettings: readonly RuleSetting[];
}

/** A matter that is followed up, as the summary before has it; texts are empty where it does not say. */
export interface LedgerMatter {
  /** `〔2023〕1号` */
  readonly number: string;
  /** 红, 黄, 蓝. */
  readonly level: string;
  readonly reason: string;
  readonly actual: string;
  readonly target: string;
  /** An ISO date, or as somebody typed it. */
  readonly replyBy: string;
}

/** The open matters of each unit. */
export type FindMatters = (unit: string) => readonly LedgerMatter[];

export interface Identity {
  readonly planId: string;
  readonly planFingerprint: string;
  readonly appVersion: string;
  readonly unit: string;
  /** The period's id. */
  readonly period: string;
}

/** What a row of `任务台账` asks about: a task, or a node, which has no number. */
export type Duty = Pick<Task, 'title' | 'project' | 'lead' | 'responsible' | 'due' | 'dueDerived' | 'isStanding'> & {
  readonly number: number | null;
};

export interface TaskRow {
  /** `T08`; of a node `N-1`, of a repeated one `N-4@2023`. */
  readonly id: string;
  readonly duty: Duty;
  readonly role: Role;
  /** Whether this unit must say how far it is. */
  readonly required: boolean;
}

export interface ActionRow {
  /** `T08#1` */
  readonly id: string;
  readonly task: Task;
}

export interface IndicatorRow {
  /** `T05-2`, `T05-2@2023春`, `T27-1.1`. */
  readonly id: string;
  readonly indicator: string;
  /** The part's id where the row is a part. */
  readonly part: string | null;
  readonly task: number | null;
  /** The period that the figure is reported for: the ledger's, or an instance inside it. */
  readonly instance: Period;
  /** The instance of the cadence that it is about: 2024 in 2024Q3 for a yearly target; else `instance`. */
  readonly about: Period;
  readonly name: string;
  /** Whether this unit's figure counts. */
  readonly required: boolean;
  /** All that says what counts: the plan's 口径, and the 涉及对象 that it lists by name. */
  readonly definition: string;
  readonly definedBy: { readonly definition: string; readonly subjects: string };
  /** The plan's sentence. */
  readonly clause: string;
  /** The row above that has the same sentence, where there is one: it is shown there. */
  readonly clauseRow: string | null;
  readonly yardstick: Yardstick;
  readonly accrual: Plan['indicators'][number]['accrual'];
  readonly due: string;
  readonly dueDerived: boolean;
  /** `本期目标` in words. */
  readonly periodTarget: string;
  /** The figure of 上期 as known to the bureau; null: the clerk enters it, or `priorRow` has it. */
  readonly prior: Prior | null;
  /** The row of the same ledger whose figure is 上期, the instance before; null where there is none, or nothing is compared. */
  readonly priorRow: string | null;
  /** What 上期 is of, where an instance is asked for; null: whichever was reported last before. */
  readonly priorInstance: Period | null;
  /** What the year came to before this instance; null where every instance stands for itself. */
  readonly carried: Carried | null;
}

/**
 * What the instances of the year before this one add up to: nothing yet, what the row of the one before comes to in the
 * same ledger, a figure that the bureau knows, or something that nobody knows.
 */
export type Carried =
  | { readonly kind: 'nothing' | 'unknown' }
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'known'; readonly value: number; readonly denominator: number | null };

/** In the cell's scale (0.421 for 42.1%). */
export interface Prior {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The id of the instance that it is of; absent: the plan's baseline. */
  readonly instance?: string;
}

/** Which figure is asked for as 上期. */
export interface SoughtPrior {
  /** The indicator's id, or the part's. */
  readonly id: string;
  /** Null: the one that was reported last. */
  readonly instance: Period | null;
  /** The first day of the period that it is asked for; what ends later is not before it. */
  readonly before: string;
}

/** Earlier figures by unit. */
export type PriorFigures = (unit: string, sought: SoughtPrior) => Prior | undefined;

/** The visible 台账编号. */
export function toLedgerNumber(identity: Pick<Identity, 'planId' | 'unit' | 'period'>): string {
  return `${identity.planId}/${identity.unit}/${identity.period}`;
}
