import { showDay, toChineseDate } from '../../workbook/book/date';
import { isPeriod, toPeriod, toPeriodName } from '../../plan/period';
import { groupMatters, type MatterGroup } from './group-matters';
import type { RemindedMatter } from './reminded-matter';
import { toReplyBy } from '../matters/to-reply-by';

/** What a reminder says of the round. Dates are ISO; texts are empty where a summary does not say. */
export interface RemindedRound {
  readonly planTitle: string;
  /** The period's id. */
  readonly period: string;
  readonly deadline: string | null;
  /** Of units whose day is not everybody's; absent: there are none. */
  readonly ownDeadlines?: ReadonlyMap<string, string>;
  readonly asOf: string;
  /** By when units are to reply; absent: some working days after `asOf`. */
  readonly replyBy?: string;
}

function toLedgerName({ planTitle, period }: RemindedRound): string {
  const plan = planTitle === '' ? '' : `《${planTitle}》`;
  return `${plan}${isPeriod(period) ? toPeriodName(toPeriod(period)) : period}工作任务台账`;
}

function deadlineOf(unit: string, { deadline, ownDeadlines }: RemindedRound): string | null {
  return ownDeadlines?.get(unit) ?? deadline;
}

/** How it stands with the deadline, and what to ask for. */
function toDemand({ asOf, replyBy = toReplyBy(asOf) }: RemindedRound, deadline: string | null, who: string): string {
  const until = deadline === null ? '' : `报送截止日期是${toChineseDate(deadline)}，`;
  const when = replyBy === '' ? '尽快' : `于${showDay(replyBy)}前`;
  if (asOf === '') return `${until}请${who}${when}填报并交回。`;
  if (deadline !== null && asOf < deadline) return `${until}请${who}按时填报并交回。`;
  return `${until}截至${toChineseDate(asOf)}尚未收到，请${who}${when}填报并交回。`;
}

/** What to send to a unit that has not reported. `refused`: why files of the unit could not count. */
export function toOutstandingReminder(unit: string, round: RemindedRound, refused: readonly string[] = []): string {
  const why = refused.map((reason) => `交来的文件不能计入：${reason}`);
  return [
    `${unit}：`,
    `贵单位${toLedgerName(round)}还没有报送。${toDemand(round, deadlineOf(unit, round), '贵单位')}`,
    ...why,
  ].join('\n');
}

/** What to post in the chat of all units; empty where all have reported. */
export function toGroupReminder(units: readonly string[], round: RemindedRound): string {
  if (units.length === 0) return '';
  const byDeadline = new Map<string | null, string[]>([[round.deadline, []]]);
  for (const unit of units) {
    const deadline = deadlineOf(unit, round);
    byDeadline.set(deadline, [...(byDeadline.get(deadline) ?? []), unit]);
  }
  const paragraphs = [...byDeadline]
    .filter(([, own]) => own.length > 0)
    .map(([deadline, own], at) => {
      const head = at === 0 ? `${toLedgerName(round)}还有` : '另有';
      return `${head} ${String(own.length)} 个单位没有报送：${own.join('、')}。${toDemand(round, deadline, '以上单位')}`;
    });
  return ['各单位：', ...paragraphs].join('\n');
}

/** Ids that are named where many rows have the same matter. */
const mostNamed = 5;

/** `T05-1、T05-2 等27项`: a few ids, and how many there are. */
function toAbout(matters: readonly RemindedMatter[]): string {
  const ids = [...new Set(matters.map(({ about }) => about))];
  if (ids.length <= mostNamed) return ids.join('、');
  return `${ids.slice(0, mostNamed).join('、')} 等${String(ids.length)}项`;
}

/** The figure, its target and what is missing; the target is left out where the reason says it. */
function toStanding({ reason, actual, target, gap }: RemindedMatter): string {
  const isSaid = target === '' || reason.includes(target);
  const said = [actual && `完成值 ${actual}`, isSaid ? '' : `目标 ${target}`, gap].filter(Boolean).join('，');
  return said === '' ? '' : `${said}。`;
}

function toItem({ matters }: MatterGroup<RemindedMatter>, at: number): string {
  const [first] = matters;
  const about = toAbout(matters);
  const standing = matters.length === 1 ? toStanding(first) : '';
  const until = first.remedyBy === '' ? '' : `请于${showDay(first.remedyBy)}前完成整改。`;
  const numbers = matters.flatMap(({ number }) => (number === '' ? [] : [number])).join('、');
  const head = [numbers, about].filter(Boolean).join(' ');
  return `${String(at + 1)}. ${head === '' ? '' : `${head} `}${first.reason.replace(/[。；]$/, '')}。${standing}${until}`;
}

function toMatterReminder(unit: string, matters: readonly RemindedMatter[], round: RemindedRound): string {
  const { replyBy = toReplyBy(round.asOf) } = round;
  const items = groupMatters(matters).map(toItem);
  const when = replyBy === '' ? '' : `于${showDay(replyBy)}前`;
  return `${unit}：\n${toLedgerName(round)}汇总后，贵单位有 ${String(matters.length)} 项需要办理：\n${items.join('\n')}\n请逐项核实办理，并${when}反馈情况。`;
}

/** What to send to a unit about its open matters, or that its ledger is outstanding where that is all. */
export function toReminder(unit: string, matters: readonly RemindedMatter[], round: RemindedRound): string {
  return matters.every(({ kind }) => kind === 'outstanding')
    ? toOutstandingReminder(unit, round)
    : toMatterReminder(unit, matters, round);
}
