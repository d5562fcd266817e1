import type { Book } from '../../src/workbook/book/book';
import type { Words } from '../../src/workbook/book/words';
import { toPeriod } from '../../src/plan/period';
import type { Plan } from '../../src/plan/plan';
import { Consolidation } from '../../src/round/consolidation';
import { issueLedgers } from '../../src/round/issue-ledgers';
import { readPreviousSeries, readPriors } from '../../src/round/read-priors';
import type { DistrictSummary } from '../../src/summary/district-summary';
import { type Filling, fillLedger } from './fill-ledger';
import { appVersion } from './round-of';

export interface After {
  /** The summary that the ledgers' 上期 comes from. */
  readonly previous?: Book;
  /** Whether consolidating is given it too. */
  readonly carries?: boolean;
  /** The summary that is replaced. */
  readonly existing?: Book;
}

export function issueAfter(
  plan: Plan,
  period: string,
  units: readonly string[],
  previous?: Book,
): { readonly ledgers: ReadonlyMap<string, Book>; readonly notes: readonly Words[] } {
  const known = previous && readPriors({ file: 'previous.xlsx', book: previous }, plan, toPeriod(period), units);
  const issued = issueLedgers({
    plan,
    period: toPeriod(period),
    appVersion,
    language: 'zh',
    units,
    ...(known && { previous: known.figures }),
  });
  return {
    ledgers: new Map([...issued].map(({ ledger, book }) => [ledger.identity.unit, book])),
    notes: known?.notes ?? [],
  };
}

/** A round whose ledgers are issued from the summary of an earlier one. */
export function roundAfter(
  plan: Plan,
  period: string,
  fillings: Readonly<Record<string, Filling>>,
  { previous, carries = false, existing }: After = {},
): { summary: DistrictSummary; book: Book; notes: readonly Words[] } {
  const { ledgers, notes } = issueAfter(plan, period, Object.keys(fillings), previous);
  const during = toPeriod(period);
  const carried =
    previous && carries ? readPreviousSeries({ file: 'previous.xlsx', book: previous }, plan, during).series : [];
  const consolidation = new Consolidation({
    plan,
    appVersion,
    period: during,
    deadline: null,
    asOf: during.end,
    use: [],
    series: carried,
  });
  for (const [unit, filling] of Object.entries(fillings)) {
    const ledger = ledgers.get(unit);
    if (!ledger) throw new Error(`No ledger for ${unit}`);
    const fault = consolidation.add({ file: `${unit}.xlsx`, book: fillLedger(ledger, filling) });
    if (fault) throw new Error(fault.reason.zh);
  }
  const { summary, book } = consolidation.finish(existing);
  return { summary, book, notes };
}
