import type { Book } from '../../src/workbook/book/book';
import { toPeriod } from '../../src/plan/period';
import type { Plan } from '../../src/plan/plan';
import { Consolidation, type ConsolidateOrder } from '../../src/round/consolidation';
import { issueLedgers } from '../../src/round/issue-ledgers';
import { type Filling, fillLedger } from './fill-ledger';
import { formulas } from './formulas';

export const appVersion = '0.0.0';

export function issueOne(plan: Plan, unit: string, period = '2023'): Book {
  const [issued] = [
    ...issueLedgers({ plan, period: toPeriod(period), appVersion, language: 'zh', units: [unit], formulas }),
  ];
  if (!issued) throw new Error(`No ledger for ${unit}`);
  return issued.book;
}

/** Issues, fills and consolidates: each unit's filling by its name. */
export function roundOf(
  plan: Plan,
  fillings: Readonly<Record<string, Filling>>,
  given: Partial<ConsolidateOrder> & { period?: never; existing?: Book; in?: string } = {},
) {
  const period = toPeriod(given.in ?? '2023');
  const consolidation = new Consolidation({
    plan,
    appVersion,
    deadline: null,
    asOf: period.end,
    use: [],
    ...given,
    period,
  });
  for (const [unit, filling] of Object.entries(fillings)) {
    const fault = consolidation.add({
      file: `${unit}.xlsx`,
      book: fillLedger(issueOne(plan, unit, period.id), filling),
    });
    if (fault) throw new Error(fault.reason.en);
  }
  return consolidation.finish(given.existing);
}
