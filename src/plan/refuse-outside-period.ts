import { Fault } from '../workbook/book/fault';
import type { Period } from './period';
import type { Plan } from './plan';

/** Throws a Fault `outsidePlan` where no day of the period lies within the plan: mostly a mistyped year. */
export function refuseOutsidePeriod({ start, end }: Plan, period: Period): void {
  if (period.end >= start && period.start <= end) return;
  throw new Fault('outsidePlan', {
    zh: `报告期 ${period.id} 不在方案的时间里：方案从 ${start} 到 ${end}。请核对报告期；方案的起止日期有误的，在“方案”表里改。`,
    en:
      `The period ${period.id} lies outside the plan, which runs from ${start} ` +
      `to ${end}. Check the period, or correct the plan’s dates on the sheet 方案.`,
  });
}
