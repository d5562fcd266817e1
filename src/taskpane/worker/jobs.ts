import type { Book } from '../../workbook/book/book';
import type { Language, Words } from '../../workbook/book/words';
import type { Passage, Question } from '../../plan/draft';
import type { QuestionPlace } from '../../plan/book/locate-questions';
import type { PaperKind } from '../../papers/paper';
import type { Plan, Revision } from '../../plan/plan';
import type { RecordOrder } from '../../round/record-revisions';
import type { Judged } from '../../round/judge-file';
import type { ReportingCounts } from '../../summary/reporting/count-reporting';
import type { Headline } from '../../summary/headline';
import type { ReminderFile } from '../../summary/send-back/reminder-file';
import type { SendBack } from '../../summary/send-back/send-back';

/** A file with the name it goes by: inside its folder, where a folder was given. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** A folder of 佐证材料: only the names of its files are looked at. */
export interface EvidenceFolder {
  readonly name: string;
  /** Their paths in it, with `/`. */
  readonly files: readonly string[];
}

export type PlanSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'book'; readonly book: Book };

/** What the worker can be asked to do. */
export type Job =
  | { readonly kind: 'readPlan'; readonly source: PlanSource }
  | {
      readonly kind: 'comparePlans';
      /** The plan workbook as it was before. */
      readonly former: File;
      /** The open one. */
      readonly book: Book;
    }
  | ({ readonly kind: 'recordRevisions' } & RecordOrder)
  | {
      readonly kind: 'issue';
      readonly plan: Plan;
      readonly period: string;
      readonly language: Language;
      /** Ledger units by name. */
      readonly units: readonly string[];
      /** Last period's summary, for 上期. */
      readonly previous: File | null;
      /** One workbook, or all in a zip. */
      readonly as: 'workbook' | 'zip';
    }
  | {
      readonly kind: 'consolidate';
      readonly plan: Plan;
      readonly period: string;
      readonly files: readonly NamedFile[];
      /** The summary of an earlier period, whose matters and figures are carried on. */
      readonly previous: File | null;
      /** What the returns name as evidence is held against these files. */
      readonly evidence: EvidenceFolder | null;
      /** Files that count where two of one unit tie. */
      readonly use: readonly string[];
      /** The summary that is about to be replaced. */
      readonly existing: Book | null;
      /** What files came to for this plan and period before, by the hash of their bytes. */
      readonly known: ReadonlyMap<string, Judged<Uint8Array>>;
    }
  | { readonly kind: 'peekPeriod'; readonly files: readonly NamedFile[] }
  | {
      readonly kind: 'sendBack';
      /** Of the zip, without its ending. */
      readonly name: string;
      readonly sendBacks: readonly SendBack[];
      readonly reminder: ReminderFile | null;
      readonly language: Language;
    }
  | {
      readonly kind: 'papers';
      /** The open summary, and what it is called. */
      readonly book: Book;
      readonly name: string;
      readonly paper: PaperKind;
      /** Whose papers; empty: everybody's. */
      readonly units: readonly string[];
    };

export interface PlanReading {
  readonly plan: Plan;
  readonly questions: readonly Question[];
  /** Where each is answered in the open workbook; none where the plan came otherwise. */
  readonly places: readonly QuestionPlace[];
  /** Passages with figures that became no indicator. */
  readonly unused: readonly Passage[];
  /** Those that get a ledger. */
  readonly units: readonly string[];
  /** The plan workbook. */
  readonly book: Book;
}

export interface IssuedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** Ledgers that were drawn up. */
export interface IssuedLedgers extends IssuedFile {
  /** What is to be said about 上期. */
  readonly notes: readonly Words[];
}

export interface ReturnVerdict {
  readonly file: string;
  readonly unit: string | null;
  readonly status: 'received' | 'late' | 'merged' | 'superseded' | 'tied' | 'rejected' | 'aside';
  readonly reason: Words | null;
  /** Files of the unit that tie with this one, or count beside it. */
  readonly rivals: readonly string[];
  readonly errors: number;
  readonly queries: number;
}

export interface Consolidated {
  readonly book: Book;
  /** The same as an .xlsx file. */
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What changed since the summary that was replaced; null where there was none. */
  readonly changes: Words | null;
  /** How much of the evidence is there; null where no folder of it was given. */
  readonly evidence: Words | null;
  readonly verdicts: readonly ReturnVerdict[];
  readonly reporting: ReportingCounts;
  readonly outstanding: readonly string[];
  readonly headline: Headline;
  readonly followUp: number;
  readonly sendBacks: readonly SendBack[];
  readonly sendBackName: string;
  /** For the units that have not reported. */
  readonly reminder: ReminderFile | null;
  /** What the files came to, by the hash of their bytes: `known` of the next time. */
  readonly examined: ReadonlyMap<string, Judged<Uint8Array>>;
}

/** What a consolidation came to, but for the summary itself and what speeds up the next one. */
export type RoundOutcome = Omit<Consolidated, 'book' | 'bytes' | 'examined'>;

export interface Results {
  readonly readPlan: PlanReading;
  readonly comparePlans: readonly Revision[];
  readonly recordRevisions: Book;
  readonly issue: IssuedLedgers;
  readonly consolidate: Consolidated;
  /** Null where the ledgers do not tell. */
  readonly peekPeriod: string | null;
  readonly sendBack: IssuedFile;
  /** Null where there is nothing to write. */
  readonly papers: IssuedFile | null;
}

/** How far a job is; `lines` are the files since the last word, those that were refused with their reason. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Files a second, and seconds that are left; absent while nobody can tell. */
  readonly pace?: { readonly perSecond: number; readonly left: number };
  readonly lines: readonly { readonly name: string; readonly reason: Words | null }[];
}

export type WorkerWord =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Results[Job['kind']] }
  | { readonly kind: 'failed'; readonly code: string; readonly sentence: Words; readonly details: string };
