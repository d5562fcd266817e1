import type { Book, Cell } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import { blankSheet } from '../workbook/book/table';
import { checkReturn } from '../findings/check/check-return';
import { findAnswered } from '../findings/check/find-answered';
import { calculate } from '../workbook/formula/calculate';
import { drawUpLedger } from '../ledger/draw-up-ledger';
import type { Ledger } from '../ledger/ledger';
import { type Period, toPeriod } from '../plan/period';
import type { Plan, Unit } from '../plan/plan';
import { toPlanInForce } from '../plan/revisions/to-plan-in-force';
import { findUnit, hasLedger } from '../plan/reporting';
import { readIdentity, type ReturnIdentity } from '../returns/identity';
import { leaveShared, type Share } from '../returns/leave-shared';
import { markRevisions } from '../returns/mark-revisions';
import { measureRows } from '../returns/measure-row';
import { isArithmetic } from '../returns/is-arithmetic';
import { readReturn } from '../returns/read-return';
import type { CheckedReturn } from '../summary/district-summary';
import { isSummary } from '../summary/sheets/summary-identity';
import { isSendBack } from '../summary/send-back/send-back-sheet';
import { toIssuedName } from './to-issued-name';

export interface CheckOrder {
  readonly plan: Plan;
  readonly appVersion: string;
  /** The period that is being consolidated; absent: whichever the ledger is for. */
  readonly period?: Period;
  /** ISO: the day by which the round is looked at; absent: 填报日期 is held against no day. */
  readonly asOf?: string;
}

/** Cached results of plain sums (=12+3) are not trusted: they are computed again. */
function recompute(book: Book): Book {
  const isSum = ({ formula }: Cell) => formula !== undefined && isArithmetic(formula);
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const sums = sheet.cells.filter(isSum);
      if (sums.length === 0) return sheet;
      const computed =
        calculate({ names: [], sheets: [{ ...blankSheet(sheet.name), cells: sums }] }).sheets[0]?.cells ?? [];
      const results = new Map(computed.map((cell) => [`${String(cell.row)} ${String(cell.column)}`, cell]));
      return {
        ...sheet,
        cells: sheet.cells.map((cell) =>
          isSum(cell) ? (results.get(`${String(cell.row)} ${String(cell.column)}`) ?? cell) : cell,
        ),
      };
    }),
  };
}

/** A ledger that was read and checked, and what it was held against. */
export type CheckedLedger = CheckedReturn & { readonly ledger: Ledger };

/** Whose ledger it is, and the plan that is in force for it. */
interface Issued {
  readonly identity: ReturnIdentity;
  readonly plan: Plan;
  readonly period: Period;
  readonly unit: Unit | undefined;
}

/** Throws a Fault where the workbook cannot count at all: no ledger, another plan's, or another period's. */
function identify(returned: Book, { plan: planOfRecord, period: wanted }: CheckOrder): Issued {
  if (isSummary(returned)) {
    throw new Fault('summary', {
      zh: '这是汇总表，不是某个单位的台账。请从文件夹里移走。',
      en: 'This is a summary, not the ledger of a unit. Move it out of the folder.',
    });
  }
  if (isSendBack(returned)) {
    throw new Fault('sendBack', {
      zh: '这是退回单，不是台账。请按退回单改好台账，交台账。',
      en: 'This is the list of what was sent back, not the ledger. Correct the ledger by it, and return the ledger.',
    });
  }
  const identity = readIdentity(returned, (written) => findUnit(planOfRecord, written)?.name ?? written);
  if (identity.planId !== planOfRecord.id) {
    throw new Fault('otherPlan', {
      zh: `这是另一个方案（${identity.planId}）的台账，本方案是 ${planOfRecord.id}。请放到那个方案里汇总。`,
      en: `This ledger belongs to another plan (${identity.planId}); this one is ${planOfRecord.id}. Consolidate it there.`,
    });
  }
  if (wanted && identity.period !== wanted.id) {
    throw new Fault('otherPeriod', {
      zh: `这是 ${identity.unit} ${identity.period} 的台账，现在汇总的是 ${wanted.id}。请用本期的台账重报。`,
      en:
        `This is ${identity.unit}’s ledger of ${identity.period}, and ${wanted.id} ` +
        'is being consolidated. Report on this period’s ledger.',
    });
  }
  const period = wanted ?? toPeriod(identity.period);
  const plan = toPlanInForce(planOfRecord, period.end);
  return { identity, plan, period, unit: findUnit(plan, identity.unit) };
}

/** Throws a Fault where the unit had ended by the period's end, or had not begun. */
function refuseAbsent({ identity, period }: Issued, { from, to }: Pick<Unit, 'from' | 'to'>): void {
  const { unit } = identity;
  const correct = {
    zh: '日期不对的，在方案的“单位”表里改。',
    en: 'Where that day is wrong, correct it on the sheet 单位.',
  };
  if (to !== undefined && to < period.end) {
    throw new Fault('idleUnit', {
      zh: `“${unit}”已于 ${to} 停用，${period.id} 的台账不用再报，没有计入。${correct.zh}`,
      en: `“${unit}” ended on ${to}, so its ledger of ${period.id} is not asked for and does not count. ${correct.en}`,
    });
  }
  if (from !== undefined && from > period.end) {
    throw new Fault('idleUnit', {
      zh: `“${unit}”自 ${from} 起用，${period.id} 还不用报台账，没有计入。${correct.zh}`,
      en: `“${unit}” begins on ${from}, so its ledger of ${period.id} is not asked for and does not count. ${correct.en}`,
    });
  }
}

function refuseIdle(issued: Issued, planOfRecord: Plan): void {
  const { plan, identity, unit } = issued;
  if (hasLedger(plan, unit?.name ?? identity.unit)) return;
  if (unit) {
    throw new Fault('idleUnit', {
      zh: `方案现在没有交给“${unit.name}”的任务和指标，这份台账没有可计入的内容。是方案改了的，不用再报；是漏了的，在方案的“任务”“指标”表里加上。`,
      en:
        `The plan gives “${unit.name}” no task and no indicator now, so nothing in this ` +
        'ledger can count. Where the plan was changed there is nothing more to report; ' +
        'where it was left out, add it on the plan’s sheets 任务 and 指标.',
    });
  }
  refuseAbsent(issued, findUnit(planOfRecord, identity.unit) ?? {});
  throw new Fault('unknownUnit', {
    zh: `台账的单位“${identity.unit}”不在方案里。请核对单位名称，或者在方案的“单位”表里加上。`,
    en: `The ledger’s unit “${identity.unit}” is not in the plan. Check its name, or add it on the plan’s sheet 单位.`,
  });
}

function checkFor(
  returned: Book,
  { identity, plan, period }: Issued,
  { appVersion, asOf }: CheckOrder,
  unit: string,
  share?: Share,
): CheckedLedger {
  const ledger = drawUpLedger(plan, { unit, period, appVersion });
  const book = recompute(returned);
  const whole = markRevisions(readReturn(book, ledger, { ...identity, unit }), book, ledger);
  const unitReturn = share ? leaveShared(whole, share) : whole;
  const { findings, rows } = checkReturn(unitReturn, ledger, measureRows(unitReturn), asOf ?? null);
  return {
    ledger,
    unitReturn,
    issuedTo: toIssuedName(plan, identity.unit),
    rows,
    findings,
    answered: findAnswered(unitReturn, ledger, rows, findings),
  };
}

/**
 * Reads one workbook that came back and checks it. Throws a Fault where it cannot count at all: no ledger, another
 * plan's, another period's, or an unknown unit's. A ledger issued before the plan was revised counts row by row.
 */
export function checkLedger(returned: Book, order: CheckOrder): CheckedLedger {
  const issued = identify(returned, order);
  refuseIdle(issued, order.plan);
  return checkFor(returned, issued, order, issued.unit?.name ?? issued.identity.unit);
}

/** How many of the units have each row. */
function countRows({ plan, period }: Issued, units: readonly string[], appVersion: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const { tasks, indicators } = drawUpLedger(plan, { unit, period, appVersion });
    for (const { id } of [...tasks, ...indicators]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** As `checkLedger`; the ledger of a unit that was split is read for each of those that carry on. */
export function checkLedgers(returned: Book, order: CheckOrder): readonly CheckedLedger[] {
  const issued = identify(returned, order);
  const { plan, unit } = issued;
  const heirs =
    unit && !hasLedger(plan, unit.name) ? (unit.successors ?? []).filter((name) => hasLedger(plan, name)) : [];
  if (heirs.length === 0) return [checkLedger(returned, order)];
  const counts = countRows(issued, heirs, order.appVersion);
  const countHolders = (id: string) => counts.get(id) ?? 0;
  return heirs.map((heir, at) => checkFor(returned, issued, order, heir, { countHolders, tellsDropped: at === 0 }));
}
