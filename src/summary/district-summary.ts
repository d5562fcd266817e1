import type { Decimal } from 'decimal.js';
import type { Words } from '../workbook/book/words';
import type { Finding } from '../findings/finding';
import type { Duty, IndicatorRow, TaskRow } from '../ledger/ledger';
import type { Rating, Reading } from '../ledger/rating';
import type { Figure } from '../ledger/yardstick';
import type { Period } from '../plan/period';
import type { Plan, RuleSetting } from '../plan/plan';
import type { Role } from '../plan/reporting';
import type { Location } from '../returns/entry';
import type { MeasuredRow } from '../returns/measure-row';
import type { Return } from '../returns/unit-return';
import type { Evidence } from './evidence/evidence';
import type { EachOutcome } from './result/each-outcome';
import type { RevisionLine } from './revisions/revision-line';
import type { ReturnExtract, Standing } from './reporting/return-extract';
import type { Fallen } from './series/fallen';
import type { SeriesLine } from './series/series';

/** What one round came to. Files are called by the names they were given under. */
export interface DistrictSummary {
  readonly plan: Plan;
  readonly appVersion: string;
  readonly period: Period;
  readonly asOf: string;
  /** For everybody who has no day of its own. */
  readonly deadline: string | null;
  readonly reporting: readonly ReportingLine[];
  readonly results: readonly Result[];
  readonly details: readonly Detail[];
  /** The figures of earlier periods, as far as they are known. */
  readonly series: readonly SeriesLine[];
  /** The figures that went the wrong way since. */
  readonly fallen: Fallen;
  readonly progress: readonly ProgressLine[];
  readonly findings: readonly FiledFinding[];
  /** Queries that a unit's own words have answered. */
  readonly answered: readonly FiledFinding[];
  /** Those that are closed at the end. */
  readonly followUp: readonly FollowUpLine[];
  readonly lastNumbers: LastNumbers;
  /** What was changed in the plan, as far as it is in force. */
  readonly revisions: readonly RevisionLine[];
  /** What the returns name as evidence, held against the files that are there; null where no folder was given. */
  readonly evidence: Evidence | null;
  /** The bureau's exceptions to the rules that were in force. */
  readonly ruleSettings: readonly RuleSetting[];
}

/** A return that was read and checked. */
export interface CheckedReturn {
  readonly unitReturn: Return;
  /** The unit's name when the ledger was issued. */
  readonly issuedTo: string;
  readonly rows: readonly MeasuredRow[];
  readonly findings: readonly Finding[];
  /** Queries that would stand there, had the unit explained nothing. */
  readonly answered: readonly Finding[];
}

/** A checked return in its file: what decides between returns is at hand, the rest is fetched when it is needed. */
export interface FiledReturn {
  readonly file: string;
  readonly standing: Standing;
  readonly fetch: () => ReturnExtract;
}

/** A return that counts: alone for its unit, or beside those issued to other former names of it. */
export interface CountedReturn {
  readonly file: string;
  readonly issuedTo: string;
  /** Whether the bureau chose it before the others that count for the unit. */
  readonly isChosen: boolean;
  readonly extract: ReturnExtract;
}

/** What one of the returns that count for a unit says in a row in which they disagree. */
export interface Side {
  readonly file: string;
  readonly issuedTo: string;
  readonly shown: string;
}

/** A file that cannot count, and why; `unit` where we could tell whose it is. */
export interface RejectedFile {
  readonly file: string;
  readonly unit: string | null;
  readonly reason: Words;
  /** Nobody took it for a ledger: a picture, a PDF file. */
  readonly isAside: boolean;
}

export interface ReportingLine {
  /** Null for a file that belongs to nobody we know. */
  readonly unit: string | null;
  /** The unit's name when the ledger was issued; null where no return is meant. */
  readonly issuedTo: string | null;
  /** `merged`: it counts beside another return of the unit, whose line is `received` or `late`. */
  readonly status: 'received' | 'late' | 'merged' | 'outstanding' | 'superseded' | 'rejected';
  readonly file: string | null;
  readonly filledOn: string | null;
  readonly submission: number | null;
  /** Who answers for the return, as it says; null where none can be read. */
  readonly contacts: Standing['contacts'] | null;
  readonly reason: Words | null;
  /** Files of the unit that tie with this one: none counts until the bureau has chosen. */
  readonly rivals: readonly string[];
  /** A rejected file that nobody took for a ledger. */
  readonly isAside: boolean;
}

/** One entry of one unit, or the place of one that is expected. */
export interface Detail {
  /** Row id and unit: what the bureau's remarks are carried over by. */
  readonly key: string;
  readonly rowId: string;
  readonly unit: string;
  readonly name: string;
  readonly required: boolean;
  /** Whether the unit's figure enters the district's. */
  readonly counted: boolean;
  /** The district's row; null where there is none any more. */
  readonly row: IndicatorRow | null;
  /** The row as the unit sees it, where its figure is rated by itself; else null. */
  readonly own: IndicatorRow | null;
  readonly reading: Reading;
  readonly prior: Figure | undefined;
  /** What the year came to before the row, where its instances are added up and that is known. */
  readonly carried: Figure | undefined;
  /** Words of a text indicator. */
  readonly text: string;
  /** What stands in the unit's cell, as people see it; empty where nothing does. */
  readonly shown: string;
  readonly explanation: string;
  readonly remarks: Remarks;
  readonly correctionState: CorrectionState;
  readonly checkState: CheckState;
  /** What the unit's entry amounts to in one cell: a 更正值 is tied to it. */
  readonly reported: number | string;
  readonly file: string | null;
  readonly location: Location | null;
  /** What the unit's returns say where they disagree: nothing counts. Else empty. */
  readonly disputed: readonly Side[];
}

/**
 * What becomes of a 更正值: it is `used`, or the unit's own entry counts, because the unit has sent another one since
 * (`outlived`) or the row cannot take it (`unusable`). `inError` breaks a rule about figures, and nothing counts.
 */
export type CorrectionState = 'none' | 'used' | 'inError' | 'outlived' | 'unusable';

/**
 * What becomes of a 核查值: it rates (`used`), also where the unit has sent another figure since (`changed`), or the row
 * cannot take it (`unusable`). `inError` breaks a rule about figures, and nothing counts.
 */
export type CheckState = 'none' | 'used' | 'changed' | 'inError' | 'unusable';

/** What somebody found who looked at the figure's grounds. */
export interface Check {
  /** As a correction. */
  readonly value: number | string | null;
  /** What the unit reported when it was checked; null where nothing was checked. */
  readonly against: number | string | null;
  readonly person: string;
  /** A serial number, or the words that were typed; empty where there is none. */
  readonly date: string | number;
  readonly basis: string;
}

/**
 * What the bureau wrote beside an entry. A correction is in the cell's scale, or 是 / 否 / 不适用; what the row
 * cannot take stays as it was typed.
 */
export interface Remarks {
  readonly correction: number | string | null;
  /** What the unit reported when it was corrected; null where there is no correction, or it stands for whatever is reported. */
  readonly corrects: number | string | null;
  readonly correctionReason: string;
  readonly check: Check;
  readonly instruction: string;
}

export interface Result {
  readonly row: IndicatorRow;
  /** The row whose entries are used: another one for a target that is stated again. */
  readonly sourceId: string;
  readonly repeats: string | null;
  readonly reporters: readonly string[];
  readonly collect: Plan['indicators'][number]['collect'];
  /** In the cell's scale; partial where a unit is missing. */
  readonly actual: Decimal | null;
  readonly text: string;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly prior: Figure | undefined;
  readonly gap: Decimal | null;
  readonly rating: Rating;
  readonly reason: Words | null;
  /** Where each unit has to meet the target by itself; else null. Numerator and denominator say the same. */
  readonly each: EachOutcome | null;
  readonly contributions: readonly Detail[];
  /** Errors that stand in the row, and queries that neither the unit's words nor a 更正值 answered. */
  readonly errors: number;
  readonly openQueries: number;
}

/** A result before it is known what was found in its row. */
export type RatedResult = Omit<Result, 'errors' | 'openQueries'>;

export interface ProgressLine {
  readonly duty: Duty;
  readonly id: TaskRow['id'];
  readonly unit: string;
  readonly role: Role;
  /** Empty where none was entered, or none that can be read. */
  readonly status: string;
  readonly isStatusInError: boolean;
  readonly progress: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly evidence: string;
  readonly isReceived: boolean;
  readonly file: string | null;
  /** Statuses of the unit's returns where they disagree; else empty. */
  readonly disputed: readonly Side[];
}

/** A finding with what people need beside it. */
export interface NotedFinding {
  readonly finding: Finding;
  /** What stands in the cell, as people see it; empty where it is blank. */
  readonly typed: string;
  /** What the unit wrote about the row, in 情况说明 or 存在问题. */
  readonly explanation: string;
}

export interface FiledFinding extends NotedFinding {
  readonly file: string;
}

/** How a figure stands, in words. Empty where there is none. */
export interface StandingWords {
  readonly actual: string;
  readonly target: string;
  readonly gap: Words;
}

/** A figure that misses its target, one that is behind before it is due, or one that is due soon and not there yet. */
export type LightKind = 'unmet' | 'behind' | 'dueSoon';

/** How pressing a matter is: 红, 黄, 蓝. */
export type Level = 'red' | 'yellow' | 'blue';

/** 新增, 在办, 待销号, 已销号, 退办. */
export type MatterState = 'new' | 'inHand' | 'toClose' | 'closed' | 'sentBackAgain';

/** What is suggested, and done by a person only: 提醒, 通报, 约谈, 问责. */
export type Step = 'remind' | 'circulate' | 'talk' | 'holdToAccount';

/** What to follow up, as the round itself says it. */
export interface DrawnLine {
  /** Unit and what it is about, whatever the instance and the level: what the bureau's entries are carried over by. */
  readonly key: string;
  readonly unit: string;
  readonly task: number | null;
  /** The row of the latest instance that is lit. */
  readonly indicator: string | null;
  /** `settled`: its reason is gone, and the line stays for what the bureau wrote on it. */
  readonly kind: LightKind | 'inError' | 'overdue' | 'query' | 'outstanding' | 'late' | 'settled';
  /** Null where it is no matter: a query that is only to be answered. */
  readonly level: Level | null;
  readonly reason: Words;
  /** Whether the unit has said why; null where no words of the unit would answer. */
  readonly isExplained: boolean | null;
  readonly explanation: string;
}

/** What the bureau writes on a line of 督办清单. Days are serial numbers, or as they were typed. */
export interface Handling {
  /** 立案: the matter is given a number when the round is consolidated again. */
  readonly isIssued: boolean;
  readonly remedyBy: string | number;
  readonly extendedTo: string | number;
  readonly approvedBy: string;
  readonly remedy: string;
  readonly verdict: 'close' | 'sendBackAgain' | null;
  readonly verdictOn: string | number;
}

export interface FollowUpLine extends DrawnLine, Handling {
  /** Of the figure that the line is about, when the summary was made. */
  readonly standing: StandingWords;
  /** `〔2023〕1号`; empty where nobody issued it. */
  readonly number: string;
  /** Null where it is no matter. */
  readonly state: MatterState | null;
  /** What the unit says in 督办回复 of its ledger; empty where it says nothing. */
  readonly reply: string;
  /** The period in which it was first followed up. */
  readonly openedIn: string;
  /** The period in which it was closed; empty while it is open. */
  readonly closedIn: string;
  /** Red lights in a row, those of earlier periods included. */
  readonly reds: number;
  /** Those of earlier periods. */
  readonly redsBefore: number;
  readonly step: Step | null;
}

/** The last number given in each year. */
export type LastNumbers = Readonly<Record<string, number>>;
