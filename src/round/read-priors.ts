import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import type { FindMatters } from '../ledger/ledger';
import type { Period } from '../plan/period';
import type { Plan } from '../plan/plan';
import { toPlanInForce } from '../plan/revisions/to-plan-in-force';
import { isPeriod, toPeriod } from '../plan/period';
import type { KeptMatters } from '../summary/matters/matter-order';
import { toLedgerMatters } from '../summary/matters/to-ledger-matters';
import { toPresentMatters } from '../summary/matters/to-present-matters';
import { readMatters } from '../summary/matters/read-matters';
import { readSeries } from '../summary/series/read-series';
import type { SeriesLine } from '../summary/series/series';
import { isSummary, readRound } from '../summary/sheets/summary-identity';
import { type KnownPriors, toPriors } from '../summary/series/to-priors';
import { withValues } from './with-values';

export interface PreviousSummary {
  /** As people know it. */
  readonly file: string;
  readonly book: Book;
}

/**
 * The figures and matters that an earlier summary of the plan carries on. It may be of a period inside the given one (2023Q3 for
 * 2023), as long as it does not end later. Throws a Fault: `notSummary`, `otherSummary`.
 */
export function readPreviousSeries(
  { file, book }: PreviousSummary,
  plan: Plan,
  period: Period,
): { readonly source: string; readonly series: readonly SeriesLine[]; readonly matters: KeptMatters } {
  if (!isSummary(book)) {
    throw new Fault('notSummary', {
      zh: `“${file}”不是本系统生成的汇总表，取不了上期数。`,
      en: `“${file}” is not a summary that was made here, so it has no figures of last period.`,
    });
  }
  const { planId, period: source } = readRound(book);
  const isBefore = isPeriod(source) && source !== period.id && toPeriod(source).end <= period.end;
  if (planId === plan.id && isBefore) {
    const valued = withValues(book);
    return { source, series: readSeries(valued, plan), matters: readMatters(valued, null) };
  }
  throw new Fault('otherSummary', {
    zh: `“${file}”是 ${planId} ${source} 的汇总表，不能作 ${plan.id} ${period.id} 的上期。`,
    en: `“${file}” is the summary of ${planId} ${source}, which does not come before ${plan.id} ${period.id}.`,
  });
}

/** Last period's figures for the ledgers of a period, and the matters that they ask about. */
export function readPriors(
  previous: PreviousSummary,
  plan: Plan,
  period: Period,
  units: readonly string[],
): KnownPriors & { readonly matters: FindMatters } {
  const { source, series, matters } = readPreviousSeries(previous, plan, period);
  const inForce = toPlanInForce(plan, period.end);
  return {
    ...toPriors(series, { plan: inForce, period, units, source }),
    matters: toLedgerMatters(toPresentMatters(matters, inForce)),
  };
}
