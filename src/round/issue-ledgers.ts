import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import type { Language } from '../workbook/book/words';
import { toCellRules } from '../findings/to-cell-rules';
import { calculate } from '../workbook/formula/calculate';
import type { Expression } from '../workbook/formula/expression';
import { drawUpLedger } from '../ledger/draw-up-ledger';
import type { FindMatters, Ledger, PriorFigures } from '../ledger/ledger';
import { toLedgerBook } from '../ledger/to-ledger-book';
import type { Period } from '../plan/period';
import type { Plan } from '../plan/plan';
import { toPlanInForce } from '../plan/revisions/to-plan-in-force';
import { refuseOutsidePeriod } from '../plan/refuse-outside-period';
import { findUnit, toLedgerUnits, toMembers } from '../plan/reporting';

export interface IssueOrder {
  readonly plan: Plan;
  readonly period: Period;
  readonly appVersion: string;
  readonly language: Language;
  /** Units or classes by name or alias; empty: all. */
  readonly units: readonly string[];
  /** For everybody who has no day of its own; absent: as the plan says. */
  readonly deadline?: string | null;
  readonly previous?: PriorFigures;
  /** What units are asked about, from the summary before. */
  readonly matters?: FindMatters;
  /** Formulas that an earlier order read, by their text; more are added. */
  readonly formulas?: Map<string, Expression>;
}

export interface IssuedLedger {
  readonly ledger: Ledger;
  /** With cached values. */
  readonly book: Book;
}

/** The units that were asked for, in the plan's order. Throws a Fault `unknownUnit`. */
export function chooseUnits(plan: Plan, names: readonly string[]): string[] {
  const all = toLedgerUnits(plan);
  if (names.length === 0) return all;
  const wanted = new Set(
    names.flatMap((name) => {
      const members = toMembers(plan, findUnit(plan, name)?.name ?? name).filter((member) => all.includes(member));
      if (members.length > 0) return members;
      throw new Fault('unknownUnit', {
        zh: `方案里没有单位“${name}”，或者它没有要填的任务。可选的单位：${all.join('、')}。`,
        en: `The plan has no unit “${name}” with anything to report. Units: ${all.join(', ')}.`,
      });
    }),
  );
  return all.filter((unit) => wanted.has(unit));
}

/** One standard ledger for each unit, one after the other. */
export function* issueLedgers(order: IssueOrder): Generator<IssuedLedger> {
  const { period, appVersion, language, deadline, previous, matters } = order;
  const { formulas = new Map<string, Expression>() } = order;
  const plan = toPlanInForce(order.plan, period.end);
  refuseOutsidePeriod(plan, period);
  const rules = toCellRules(language);
  for (const unit of chooseUnits(plan, order.units)) {
    const ledger = drawUpLedger(plan, {
      unit,
      period,
      appVersion,
      ...(deadline !== undefined && { deadline }),
      ...(previous && { previous }),
      ...(matters && { matters }),
    });
    yield { ledger, book: calculate(toLedgerBook(ledger, rules), formulas) };
  }
}
