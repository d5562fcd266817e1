import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import { calculate } from '../workbook/formula/calculate';
import { isNoise } from '../workbook/package/is-noise';
import { unpackJson } from '../workbook/package/pack-json';
import type { Period } from '../plan/period';
import type { Plan } from '../plan/plan';
import { toPlanInForce } from '../plan/revisions/to-plan-in-force';
import { refuseOutsidePeriod } from '../plan/refuse-outside-period';
import { consolidate, reportReturns, type Round } from '../summary/consolidate';
import { toCountedReturns } from '../summary/reporting/to-counted-returns';
import type { Detail, DistrictSummary, FiledReturn, RejectedFile, ReportingLine } from '../summary/district-summary';
import { listChanges, type SummaryChanges } from '../summary/changes/list-changes';
import { listDetails } from '../summary/result/list-details';
import { type KeptMatters, noMatters } from '../summary/matters/matter-order';
import { toPresentMatters } from '../summary/matters/to-present-matters';
import { mergeSeries } from '../summary/series/merge-series';
import { readCarriedSeries } from '../summary/series/read-series';
import type { ReturnExtract } from '../summary/reporting/return-extract';
import type { SeriesLine } from '../summary/series/series';
import { readSummary } from '../summary/sheets/read-summary';
import { toPresentUnits } from '../summary/sheets/to-present-units';
import { toSummaryBook } from '../summary/sheets/to-summary-book';
import { type Judged, judgeFile } from './judge-file';
import { withValues } from './with-values';

export interface ConsolidateOrder {
  readonly plan: Plan;
  readonly appVersion: string;
  readonly period: Period;
  /** For everybody who has no day of its own. */
  readonly deadline: string | null;
  readonly asOf: string;
  readonly use: readonly string[];
  /** The figures of earlier periods, from an earlier summary. */
  readonly series?: readonly SeriesLine[];
  /** The matters of the period before, from the same summary. */
  readonly matters?: KeptMatters;
  /** Paths of the files in the folder of evidence, with `/`; absent where none was given. */
  readonly evidence?: readonly string[];
}

/** Takes files in one by one, in any order; `finish` brings them together. */
export class Consolidation {
  private readonly returns: FiledReturn[] = [];
  private readonly rejected: RejectedFile[] = [];
  private readonly order: ConsolidateOrder;

  /** Throws a Fault `outsidePlan`. */
  constructor(private readonly orderOfRecord: ConsolidateOrder) {
    const { plan, period } = orderOfRecord;
    refuseOutsidePeriod(plan, period);
    this.order = { ...orderOfRecord, plan: toPlanInForce(plan, period.end) };
  }

  /** Gives the file back with its reason where it cannot count; findings never make it so. */
  add({ file, book }: { readonly file: string; readonly book: Book | (() => Book) }): RejectedFile | undefined {
    return this.take(file, judgeFile(typeof book === 'function' ? book : () => book, this.orderOfRecord));
  }

  /** A file that was judged elsewhere. A packed return is unpacked when it is needed, and not held. */
  take(file: string, judged: Judged): RejectedFile | undefined {
    if (judged.kind === 'rejected') return this.reject({ file, ...judged });
    for (const { standing, extract } of judged.shares) {
      const fetch = () => (extract instanceof Uint8Array ? (unpackJson(extract) as ReturnExtract) : extract);
      this.returns.push({ file, standing, fetch });
    }
    return undefined;
  }

  private reject({ file, unit, reason, isAside }: RejectedFile): RejectedFile {
    const rejected = { file, unit, reason, isAside };
    this.rejected.push(rejected);
    return rejected;
  }

  private refuseTwoUsed(): void {
    const used = this.returns.filter(({ file }) => this.order.use.includes(file));
    const twice = used.find(
      ({ standing }, at) =>
        used.findIndex((each) => each.standing.unit === standing.unit && each.standing.issuedTo === standing.issuedTo) <
        at,
    );
    if (!twice) return;
    const { unit } = twice.standing;
    throw new Fault('twoUsed', {
      zh: `为${unit}选定了不止一份台账，只能以一份为准。`,
      en: `More than one ledger of ${unit} was chosen; only one can count.`,
    });
  }

  private toRound(existing: Book | undefined): Round {
    const { plan, period, use, evidence } = this.order;
    const kept = existing && toPresentUnits(readSummary(withValues(existing)), plan);
    if (kept && (kept.planId !== plan.id || kept.period !== period.id)) {
      throw new Fault('otherSummary', {
        zh: `这个文件是 ${kept.planId} ${kept.period} 的汇总表，不是 ${plan.id} ${period.id} 的。没有写入；请换一个文件名。`,
        en:
          `This file is the summary of ${kept.planId} ${kept.period}, not of ${plan.id} ` +
          `${period.id}. Nothing was written; choose another name.`,
      });
    }
    const unknown = use.find((file) => !this.returns.some((each) => each.file === file));
    if (unknown !== undefined) {
      throw new Fault('unknownUse', {
        zh: `选定的“${unknown}”不在能用的台账里。`,
        en: `“${unknown}”, which was chosen, is not among the ledgers that can count.`,
      });
    }
    this.refuseTwoUsed();
    return {
      ...this.order,
      ...(evidence && { evidence: evidence.filter((file) => !isNoise(file)) }),
      returns: [...this.returns].sort((a, b) => (a.file < b.file ? -1 : 1)),
      rejected: this.rejected,
      use: new Set(use),
      remarks: kept?.remarks ?? new Map(),
      matters: kept?.matters ?? noMatters,
      previousMatters: toPresentMatters(this.order.matters ?? noMatters, plan),
      series: mergeSeries(existing ? readCarriedSeries(existing) : [], this.order.series ?? []),
    };
  }

  /** `existing`: the summary that is about to be replaced; its remarks are carried over. Throws a Fault where it is not this round's. */
  summarize(existing?: Book): DistrictSummary {
    return consolidate(this.toRound(existing));
  }

  /** Who reported, and every entry as `summarize` has it, unit by unit, without ever holding all. */
  list(existing?: Book): {
    reporting: readonly ReportingLine[];
    counted: readonly FiledReturn[];
    details: Iterable<Detail>;
  } {
    const round = this.toRound(existing);
    const { counted, reporting } = reportReturns(round);
    const toCounted = new Map([...counted].map(([unit, filed]) => [unit, () => toCountedReturns(filed, round.use)]));
    return {
      reporting,
      counted: [...counted.values()].flat(),
      details: listDetails(round.plan, round.period, toCounted, round.remarks),
    };
  }

  /** `summarize`, the summary as a workbook with cached values, and what changed since `existing`: null where there was none. */
  finish(existing?: Book): { summary: DistrictSummary; book: Book; changes: SummaryChanges | null } {
    const summary = this.summarize(existing);
    const book = calculate(toSummaryBook(summary));
    return { summary, book, changes: existing ? listChanges(withValues(existing), book) : null };
  }
}
