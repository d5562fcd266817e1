import { toTaskId } from '../ledger/draw-up-ledger';
import { Decimal } from 'decimal.js';
import { showDay, toChineseDate, toIsoDate } from '../workbook/book/date';
import type { Blank, Paragraph, Role, TableCell, Text } from '../workbook/word/document';
import { isPeriod, toPeriod, toPeriodName } from '../plan/period';
import type { FollowUpLine } from '../summary/district-summary';
import { headlineRatings, headlineWords } from '../summary/headline';
import { toReplyBy } from '../summary/matters/to-reply-by';
import { toUnitWords } from '../summary/reporting/count-reporting';
import type { FigureLine, PaperRound } from './paper-round';

/** Stands where there is nothing to say. */
export const nothing = '—';

/** What the summary cannot know. */
export function blank(what: string): Blank {
  return { blank: what };
}

export function paragraph(kind: Role, text: Text): Paragraph {
  return { kind, text };
}

export function label(text: string): TableCell {
  return { text, look: 'label' };
}

/** `《方案》2023年度`. */
export function toRoundName({ planTitle, period }: PaperRound): string {
  return `《${planTitle}》${toPaperPeriod(period)}`;
}

export function toPaperPeriod(period: string): string {
  return isPeriod(period) ? toPeriodName(toPeriod(period)) : period;
}

/** `截至2023年12月25日`; empty where the summary does not say. */
export function toUntil({ asOf }: PaperRound): string {
  return asOf === '' ? '' : `截至${toChineseDate(asOf)}`;
}

/** A sentence that begins with the day up to which the round was counted. */
export function startWithDay(round: PaperRound, sentence: string): Paragraph {
  return paragraph('body', [toUntil(round), sentence].filter((text) => text !== '').join('，'));
}

/** `应报 36 个单位：已报 34（其中迟报 2），未报 2；报送率 94.4%`, as 报送情况 has it. */
export function toReportingSentence({ units }: PaperRound): string {
  if (units.expected === 0) return toUnitWords(units).zh;
  const rate = new Decimal(units.received).mul(100).div(units.expected).toFixed(1);
  return `${toUnitWords(units).zh}；报送率 ${rate}%`;
}

/** `指标 67 项（另有 11 项是重复的目标，不另计）：已达标 15，…`, as the head of 汇总 has it. */
export function toRatingSentence(figures: readonly FigureLine[]): string {
  const own = figures.filter(({ isOwn }) => isOwn);
  const repeats = figures.length - own.length;
  const again = repeats === 0 ? '' : `（另有 ${String(repeats)} 项是重复的目标，不另计）`;
  const counts = headlineRatings.map(
    (rating) => `${headlineWords[rating].zh} ${String(own.filter((each) => each.rating === rating).length)}`,
  );
  return `指标 ${String(own.length)} 项${again}：${counts.join('，')}`;
}

export function showTyped(day: string | number): string {
  return typeof day === 'number' ? toChineseDate(toIsoDate(day)) : showDay(day);
}

/** By when a matter is to be answered: as extended, as set, or some working days after the summary. */
export function toReplyDay({ extendedTo, remedyBy }: FollowUpLine, asOf: string): string {
  if (extendedTo !== '') return showTyped(extendedTo);
  return remedyBy === '' ? showDay(toReplyBy(asOf)) : showTyped(remedyBy);
}

/** Who signs, and when: both are people's. */
export function toSignature(): Paragraph[] {
  return [paragraph('signature', [blank('发文机关')]), paragraph('signature', [blank('成文日期')])];
}

/** The row or task that a matter is about; `nothing` for the unit as a whole. */
export function toAbout({ indicator, task }: FollowUpLine): string {
  return indicator ?? (task === null ? nothing : toTaskId(task));
}
