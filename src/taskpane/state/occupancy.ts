import { Fault } from '../../workbook/book/fault';
import { sheetNames } from '../../ledger/ledger-columns';
import { formerPlanSheet, planSheets } from '../../plan/book/plan-sheets';
import { summarySheets } from '../../summary/sheets/summary-sheets';

/** What the open workbook holds; a plan and a summary may share one. */
export interface Occupancy {
  readonly ledger: boolean;
  readonly plan: boolean;
  readonly summary: boolean;
}

/** Told by sheet names alone; a ledger that lost `_ledger` is still one. */
export function toOccupancy(names: readonly string[]): Occupancy {
  const has = (...wanted: readonly string[]) => wanted.every((name) => names.includes(name));
  return {
    ledger: has(sheetNames.identity) || has(sheetNames.cover, sheetNames.indicators),
    plan:
      (has(planSheets.plan) || has(formerPlanSheet)) && has(planSheets.tasks, planSheets.indicators, planSheets.units),
    summary: has(summarySheets.identity),
  };
}

/** Throws a Fault `foreignWorkbook` where writing would replace sheets that are not ours. */
export function refuseForeign(names: readonly string[], what: 'plan' | 'summary'): void {
  const occupancy = toOccupancy(names);
  if (occupancy.ledger) {
    throw new Fault('foreignWorkbook', {
      zh: '当前工作簿是一份台账，没有写入。请新建一个空白工作簿，在那里打开本窗格再写。',
      en: 'This workbook is a ledger; nothing was written. Create an empty workbook and open the pane there.',
    });
  }
  if (occupancy[what]) return;
  const own: readonly string[] = Object.values(what === 'plan' ? planSheets : summarySheets);
  const taken = names.filter((name) => own.includes(name));
  if (taken.length === 0) return;
  throw new Fault('foreignWorkbook', {
    zh: `当前工作簿里已有同名工作表（${taken.join('、')}），不是本系统写的，没有写入。请换一个空白工作簿，或者先给它们改名。`,
    en:
      `This workbook has sheets of the same names (${taken.join(', ')}) that were ` +
      'not made here; nothing was written. Use an empty workbook, or rename them first.',
  });
}
