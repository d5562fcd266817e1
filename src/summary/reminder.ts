import { showDay, toChineseDate } from '../book/date';
import { isPeriod, toPeriod, toPeriodName } from '../plan/period';
import type { FollowUpLine } from './district-summary';

/** What a reminder says of the round. Dates are ISO; texts are empty where a summary does not say. */
export interface RemindedRound {
  readonly planTitle: string;
  /** The period's id. */
  readonly period: string;
  readonly deadline: string | null;
  readonly asOf: string;
}

/** A matter that a unit is to settle. */
export interface RemindedMatter {
  readonly kind: FollowUpLine['kind'] | 'error';
  /** Indicator or task; empty for the unit as a whole. */
  readonly about: string;
  readonly reason: string;
  /** 整改期限: an ISO date, or as typed; empty where none is set. */
  readonly remedyBy: string;
}

function toLedgerName({ planTitle, period }: RemindedRound): string {
  const plan = planTitle === '' ? '' : `《${planTitle}》`;
  return `${plan}${isPeriod(period) ? toPeriodName(toPeriod(period)) : period}工作任务台账`;
}

/** How it stands with the deadline, and what to ask for. */
function toDemand({ deadline, asOf }: RemindedRound, who: string): string {
  const until = deadline === null ? '' : `报送截止日期是${toChineseDate(deadline)}，`;
  if (asOf === '') return `${until}请${who}尽快填报并交回。`;
  if (deadline !== null && asOf < deadline) return `${until}请${who}按时填报并交回。`;
  return `${until}截至${toChineseDate(asOf)}尚未收到，请${who}尽快填报并交回。`;
}

/** What to send to a unit that has not reported. `refused`: why files of the unit could not count. */
export function toOutstandingReminder(unit: string, round: RemindedRound, refused: readonly string[] = []): string {
  const why = refused.map((reason) => `交来的文件不能计入：${reason}`);
  return [`${unit}：`, `贵单位${toLedgerName(round)}还没有报送。${toDemand(round, '贵单位')}`, ...why].join('\n');
}

/** What to post in the chat of all units; empty where all have reported. */
export function toGroupReminder(units: readonly string[], round: RemindedRound): string {
  if (units.length === 0) return '';
  return `各单位：\n${toLedgerName(round)}还有 ${String(units.length)} 个单位没有报送：${units.join('、')}。${toDemand(round, '以上单位')}`;
}

function toMatterReminder(unit: string, matters: readonly RemindedMatter[], round: RemindedRound): string {
  const items = matters.map(({ about, reason, remedyBy }, at) => {
    const until = remedyBy === '' ? '' : `请于${showDay(remedyBy)}前完成整改。`;
    return `${String(at + 1)}. ${about === '' ? '' : `${about} `}${reason.replace(/[。；]$/, '')}。${until}`;
  });
  return `${unit}：\n${toLedgerName(round)}汇总后，贵单位有 ${String(matters.length)} 项需要办理：\n${items.join('\n')}\n请逐项核实办理，并反馈情况。`;
}

/** What to send to a unit about its open matters, or that its ledger is outstanding where that is all. */
export function toReminder(unit: string, matters: readonly RemindedMatter[], round: RemindedRound): string {
  return matters.every(({ kind }) => kind === 'outstanding') ? toOutstandingReminder(unit, round) : toMatterReminder(unit, matters, round);
}
