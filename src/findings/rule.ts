import type { Value } from '../workbook/book/book';
import type { Words } from '../workbook/book/words';
import type { Severity } from '../ledger/cell-rule';
import type { ActionKey, IndicatorKey, TaskKey } from '../ledger/ledger-columns';
import type { ActionRow, IndicatorRow, Ledger, TaskRow } from '../ledger/ledger';
import type { Figure } from '../ledger/yardstick';
import type { Indicator } from '../plan/plan';
import type { Bound } from '../plan/rule-line';
import type { Entry, Location, Repair } from '../returns/entry';
import type { MeasuredRow } from '../returns/measure-row';
import type { Return, ReturnRow } from '../returns/unit-return';
import type { FigureFault } from './figure-fault';
import type { Facts } from './finding';

/** A row of an open ledger, as its sheet shows it. */
export interface ShownRow {
  /** What stands in its cells, by column; undefined where they are blank. */
  readonly valueOf: (key: string) => Value | undefined;
  /** The columns in which words are asked. */
  readonly textKeys: readonly string[];
}

/** One thing that can be wrong. `Subject` is what it looks at. */
export interface Rule<Subject, Hit> {
  /** The file's name, and the name of its fixtures. */
  readonly id: string;
  readonly severity: Severity;
  /** Why the rule is there. */
  readonly basis: Words;
  /** The sentence; `{fact}` stands for a fact. What happened, then what to do. */
  readonly message: Words;
  /** Facts for the printed rule book; absent where the sentence has none. */
  readonly example?: Facts;
  /** The number that the rule goes by, where the bureau may choose another. */
  readonly bound?: Bound;
  /** The column to go to where the sentence does not name it: the same each time, or by what the row shows. */
  readonly points?: string | ((shown: ShownRow) => string | undefined);
  /** What an entry at fault may have been meant to be. */
  readonly repairs?: (entry: Entry) => readonly Repair[];
  /**
   * What it says of one entry alone: the facts of its sentence less the column, null where the entry is fine.
   * Only for what no formula sees, so that the pane asks the rule itself.
   */
  readonly ofEntry?: (entry: Entry) => Facts | null;
  /** Whether it holds numerator and denominator against each other: while one of them is a date, there is nothing to say. */
  readonly comparesParts?: true;
  /** Whether it judges each cell of a figure by itself: a date in another is nothing to it. */
  readonly judgesEachCell?: true;
  /** Whether it holds the figure against 上期: while that is a date, there is nothing to say. */
  readonly comparesPrior?: true;
  /** Whether its bound is the most characters that a text of its sheet may have: the cells refuse more as they are typed. */
  readonly limitsText?: true;
  /** Whether it only says that nothing was entered yet. */
  readonly isBlank?: true;
  /** Whether it only asks to explain a light: where the light is followed up, it makes no matter of its own. */
  readonly repeatsLight?: true;
  /** The line of the sign-off that it puts in doubt: by that a return never wins over another. */
  readonly doubts?: 'filledOn' | 'submission';
  /**
   * Whether a figure that it finds at fault does not count: an error until it is corrected, a query until it is
   * corrected or explained. A fault of 上期 voids only what is rated against it, one of words never.
   */
  readonly voids?: true;
  /** `bound` is the one in force. */
  readonly check: (subject: Subject, bound: number) => readonly Hit[];
}

/** A fault in one column of the row that was looked at. */
export interface RowHit<Key extends string> {
  readonly column: Key;
  readonly facts?: Facts;
}

/** A fault of the return as a whole or of some place in it. */
export interface ReturnHit {
  readonly row: string | null;
  readonly column: string | null;
  readonly location: Location | null;
  readonly facts?: Facts;
  readonly repairs?: readonly Repair[];
  /** Rows whose figures a rule that voids makes void, where they are not `row` alone. */
  readonly voidsRows?: readonly string[];
}

/** The same fault as a formula over the row's column keys, and its facts as formulas. */
export interface CellFault {
  readonly fault: string;
  /** The column at fault; rules that void say it. */
  readonly column?: string;
  readonly facts?: Readonly<Record<string, string>>;
}

export interface IndicatorSubject extends MeasuredRow {
  readonly ledger: Ledger;
  /** All rows of the return, for sums. */
  readonly rows: readonly MeasuredRow[];
  /** The row of the return that has its 上期. */
  readonly earlier: MeasuredRow | undefined;
}

export interface TaskSubject {
  readonly row: ReturnRow<TaskRow, TaskKey>;
  readonly ledger: Ledger;
  readonly rows: readonly MeasuredRow[];
}

export interface ActionSubject {
  readonly row: ReturnRow<ActionRow, ActionKey>;
  readonly ledger: Ledger;
}

export interface ReturnSubject {
  readonly unitReturn: Return;
  readonly ledger: Ledger;
  /** The day by which the round is looked at; null where nobody says. */
  readonly asOf: string | null;
}

export interface IndicatorRule extends Rule<IndicatorSubject, RowHit<IndicatorKey>> {
  /** Where it looks at nothing but the figure: a 更正值 is held against it too. */
  readonly figure?: FigureFault;
  readonly cell?: (row: IndicatorRow, ledger: Ledger, bound: number) => readonly CellFault[];
}

export interface TaskRule extends Rule<TaskSubject, RowHit<TaskKey>> {
  readonly cell?: (row: TaskRow, ledger: Ledger, bound: number) => readonly CellFault[];
}

export interface ActionRule extends Rule<ActionSubject, RowHit<ActionKey>> {
  readonly cell?: (row: ActionRow, ledger: Ledger, bound: number) => readonly CellFault[];
}

export type ReturnRule = Rule<ReturnSubject, ReturnHit>;

/** One unit's entry of a row, as the district sees it. */
export interface Contribution {
  readonly unit: string;
  readonly figure: Figure;
  readonly location: Location | null;
}

/**
 * A 更正值 that is not used: it breaks a rule about figures, the unit has reported another figure since, or the row
 * cannot take it. Or such a 核查值, which is used in the second case.
 */
export interface RefusedCorrection {
  readonly column: 'correction' | 'check';
  readonly unit: string;
  readonly why: 'inError' | 'outlived' | 'unusable';
  /** The 更正值 or 核查值, the figure that it is about and the one that is reported now, as people see them. */
  readonly shown: string;
  readonly corrects: string;
  readonly reported: string;
  readonly location: Location | null;
}

/** One row of the district, and everybody's figures for it. */
export interface DistrictSubject {
  readonly row: IndicatorRow;
  readonly collect: Indicator['collect'];
  readonly counted: readonly Contribution[];
  readonly others: readonly Contribution[];
  /** Units whose figure counts and that gave none. */
  readonly missing: readonly string[];
  /** 更正值 and 核查值 in question. */
  readonly corrections: readonly RefusedCorrection[];
}

export interface DistrictHit extends ReturnHit {
  readonly unit: string;
}

export type DistrictRule = Rule<DistrictSubject, DistrictHit>;

/** A row in which several returns count for one unit, issued to names that it had before, and disagree. */
export interface Dispute {
  readonly unit: string;
  readonly row: string;
  readonly name: string;
  readonly column: 'actual' | 'numerator' | 'status';
  /** In the file whose line stands for the unit. */
  readonly location: Location | null;
  readonly sides: readonly { readonly file: string; readonly issuedTo: string; readonly shown: string }[];
}

export type DisputeRule = Rule<Dispute, DistrictHit>;
