import { afterYears, type DateMention } from '../text/dates';
import { becomes } from '../lexicon/duties';
import { allDone, doneBehindDate, onlyAdverbs } from '../lexicon/times';

/** The dates that govern a sentence from outside it. */
export interface DueScope {
  /** ISO; of the sentence's earlier half, or of the section's opening; empty if none. */
  readonly carried: string;
  /** The same without the earlier half's. */
  readonly outer: string;
  readonly planStart: string;
  readonly planEnd: string;
}

/** A date with the day that it sets; empty where it sets none and yet governs, as 汛期前 does. */
export interface DueDate extends DateMention {
  readonly due: string;
}

/** When a figure is due, and how a date in its own sentence says so: by then (6月底前), or in it (2024年); null if none does. */
export interface Due {
  readonly due: string;
  readonly stated: 'by' | 'in' | null;
}

/** The dates that can govern what is said beside them. */
export function toDueDates(dates: readonly DateMention[], scope: DueScope): DueDate[] {
  let year = yearFor(scope);
  return dates.flatMap((date): DueDate[] => {
    if (date.kind === 'since' || date.kind === 'base') return [];
    if (date.kind === 'vague') return [{ ...date, due: scope.outer }];
    if (date.kind === 'within') return [{ ...date, due: withinPlan(date.years, scope) }];
    if (date.year === null)
      return date.kind === 'deadline' && year !== null ? [{ ...date, due: inYear(date, year) }] : [];
    if (date.end < scope.planStart) return [];
    year = date.end.slice(0, 4);
    return [{ ...date, due: date.end }];
  });
}

function withinPlan(years: number, { planStart, planEnd }: DueScope): string {
  const end = afterYears(planStart, years);
  return end < planEnd ? end : planEnd;
}

function inYear({ end }: DateMention, year: string): string {
  return `${year}${end.slice(4)}`;
}

/** A month without a year is a date only in a plan of one year, or behind a date that has one. */
function yearFor({ carried, planStart, planEnd }: DueScope): string | null {
  if (carried !== '') return carried.slice(0, 4);
  return planStart.slice(0, 4) === planEnd.slice(0, 4) ? planEnd.slice(0, 4) : null;
}

/** What a date may govern: a figure, and where its phrase ends. */
export interface Place {
  readonly figure: { readonly start: number; readonly end: number };
  readonly phraseEnd: number;
}

/** The date of the figure's own clause, else one right behind that ends it, else the nearest before it, else what is carried. */
export function governingDue(text: string, dates: readonly DueDate[], place: Place, carried: string): Due {
  const before = dates.findLast((date) => date.to <= place.figure.start && !isOfThing(text, date, place.figure.start));
  const behind = dates.find((date) => date.at >= place.figure.end);
  if (before !== undefined && opens(text, before, place)) return toDue(before);
  if (behind !== undefined && closes(text, behind, place)) return toDue(behind);
  return before === undefined ? { due: carried, stated: null } : toDue(before);
}

/** 二期项目6月底前竣工投产,新获批6个: by then that thing is done, and no more. `at`: what stands behind it. */
function isOfThing(text: string, date: DueDate, at: number): boolean {
  const end = text.slice(date.to).search(/[,;。]/) + date.to;
  if (date.kind !== 'deadline' || end < date.to || end >= at) return false;
  const from = Math.max(...Array.from(',;。:', (mark) => text.lastIndexOf(mark, date.at - 1))) + 1;
  const ahead = text.slice(from, date.at);
  return !onlyAdverbs.pattern.test(ahead) && ahead.length > 3 && becomes.pattern.test(text.slice(date.to, end));
}

/** The last date of a sentence, which governs the half-sentences behind it. */
export function lastDue(dates: readonly DueDate[], carried: string): string {
  return dates.at(-1)?.due ?? carried;
}

/** ISO date of 年底前全部建成; empty where the sentence says no such thing. */
export function allDoneBy(text: string, dates: readonly DueDate[]): string {
  return dates.findLast((date) => allDone.pattern.test(text.slice(date.to, date.to + 12)))?.due ?? '';
}

/**
 * 建学校12个,改造农房300户,8月底前完工: a date in a phrase of its own at the sentence's end, and where that phrase
 * starts. It is of all that has no date before it. Null where the sentence ends otherwise.
 */
export function closingDue(
  text: string,
  dates: readonly DueDate[],
): { readonly from: number; readonly due: Due } | null {
  const last = dates.at(-1);
  if (last === undefined || last.due === '' || (last.kind !== 'deadline' && !last.precise)) return null;
  const from = text.lastIndexOf(',', last.at) + 1;
  const isAlone = from > 0 && onlyAdverbs.pattern.test(text.slice(from, last.at));
  const words = doneBehindDate.pattern.exec(text.slice(last.to, last.to + 16))?.[0];
  const isEnd = words !== undefined && /^[。;]?$/.test(text.slice(last.to + words.replace(/[,;。)]$/, '').length));
  return isAlone && isEnd ? { from, due: toDue(last) } : null;
}

function toDue({ due, kind }: DueDate): Due {
  return { due, stated: due === '' ? null : kind === 'year' || kind === 'span' ? 'in' : 'by' };
}

/** 6月底前新建5所, 6月底前,新建5所. */
function opens(text: string, date: DueDate, { figure }: Place): boolean {
  return !/[,;。:]/.test(text.slice(date.to + 1, figure.start));
}

/** How far behind a phrase a date may stand: ,力争于9月底前建成. */
const longestLead = 6;

/** 新建5所学校,2024年底前投入使用: the date ends what was said before it. */
function closes(text: string, date: DueDate, { figure, phraseEnd }: Place): boolean {
  if (date.kind !== 'deadline' && date.kind !== 'vague' && !date.precise) return false;
  const words = doneBehindDate.pattern.exec(text.slice(date.to, date.to + 16))?.[0] ?? null;
  if (words === null || (date.kind === 'year' && words.length < 2) || text.charAt(date.at - 1) === '到') return false;
  return !/[\d。;]/.test(text.slice(figure.end, date.at)) && date.at <= phraseEnd + longestLead;
}
