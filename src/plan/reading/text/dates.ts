import { readChineseNumber } from './chinese-number';
import {
  baseBefore,
  comparedBehind,
  comparing,
  dateAhead,
  dateDash,
  dates,
  done,
  dueBefore,
  endOfPeriod,
  fiveYearPlan,
  fiveYearPlans,
  monthAlone,
  listed,
  onlyYear,
  opensClause,
  partAlone,
  sinceBehind,
  vagueDay,
  yearsFrom,
  yearsWithin,
} from '../lexicon/times';

/** A date as the text gives it: `end` is its last day, `start` its first. */
export interface DateMention {
  readonly at: number;
  readonly to: number;
  readonly start: string;
  readonly end: string;
  readonly year: number | null;
  /**
   * deadline: 到2025年, 年底前; since: 自2021年起; base: 比2020年; year: 2023年 alone; span: 2021-2025年; within: 三年内;
   * vague: 汛期前, no date, and what it says is of no other date.
   */
  readonly kind: 'deadline' | 'since' | 'base' | 'year' | 'span' | 'within' | 'vague';
  /** Whether a month or a day is given. */
  readonly precise: boolean;
  /** 3 of 三年内, which counts from the plan's start; 0 of all else. */
  readonly years: number;
}

/** The dates of squeezed text, in order. One that names no year has `year` null and lies in year 0000. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.matchAll(dates.pattern)) {
    const at = match.index;
    const to = at + match[0].length;
    const mention = vagueDay.pattern.test(match[0])
      ? { ...noDay, at, to }
      : (readWithin(match[0], at) ?? readDated(text, at, to));
    if (mention !== null) found.push(afterLast(mention, found.at(-1), text));
  }
  return found;
}

/** 2030年 of 到2027年和2030年 is a deadline as 2027年 is. */
function afterLast(date: DateMention, last: DateMention | undefined, text: string): DateMention {
  const isListed = date.kind === 'year' && last?.kind === 'deadline' && last.year !== null;
  return isListed && listed.pattern.test(text.slice(last.to, date.at)) ? { ...date, kind: 'deadline' } : date;
}

const noDay = { start: '', end: '', year: null, kind: 'vague', precise: false, years: 0 } as const;

/** 三年内. */
function readWithin(words: string, at: number): DateMention | null {
  const printed = yearsWithin.pattern.exec(words)?.[1];
  if (printed === undefined) return null;
  return { ...noDay, at, to: at + words.length, kind: 'within', years: toNumber(printed) ?? 0 };
}

function readDated(text: string, at: number, behind: number): DateMention | null {
  const read = readMention(text.slice(at, behind));
  if (read === null) return null;
  const tail = endOfPeriod.pattern.exec(text.slice(behind, behind + 6))?.[0] ?? '';
  const to = behind + tail.length;
  return {
    at,
    to,
    start: read.start,
    end: withTail(read.end, tail),
    year: read.year,
    kind: kindOf(text, at, to, tail, read),
    precise: read.year === null || read.precise,
    years: 0,
  };
}

/** 10月中旬 ends on the 20th. */
function withTail(end: string, tail: string): string {
  if (tail.startsWith('上旬')) return `${end.slice(0, 8)}10`;
  return tail.startsWith('中旬') ? `${end.slice(0, 8)}20` : end;
}

function kindOf(text: string, at: number, to: number, tail: string, { form, year }: Span): DateMention['kind'] {
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(to, to + 6);
  if (comparing.pattern.test(before) && comparedBehind.pattern.test(after)) return 'base';
  if (sinceBehind.pattern.test(after)) return 'since';
  if (baseBefore.pattern.test(before)) return 'base';
  if (form === 'span') return 'span';
  if (form === 'part' || dueBefore.pattern.test(before) || tail !== '') return 'deadline';
  const isOpening = year === null && (opensClause.pattern.test(before) || done.pattern.test(text.slice(to, to + 8)));
  return isOpening ? 'deadline' : 'year';
}

interface Span {
  readonly start: string;
  readonly end: string;
  readonly year: number | null;
  readonly precise: boolean;
  /** part: of a year that is not named, 上半年, 年底. */
  readonly form: 'span' | 'part' | 'point';
}

function readMention(text: string): Span | null {
  const plan = fiveYearPlan.pattern.exec(text)?.[1];
  const first = plan === undefined ? undefined : fiveYearPlans[plan];
  if (first !== undefined) return toYears(first, 5);
  const from = yearsFrom.pattern.exec(text);
  if (from !== null) return readYearsFrom(from);
  const part = partAlone.pattern.exec(text);
  if (part !== null) return { ...toPart(null, part[1], part[2]), form: 'part' };
  const halves = text.split(dateDash.pattern).filter((half) => half !== '');
  if (halves.length === 2) return readSpan(halves[0] ?? '', halves[1] ?? '');
  const one = readPoint(text, null);
  return one === null ? null : { ...one, form: 'point' };
}

function toYears(first: number, count: number): Span {
  const year = first + count - 1;
  return { start: `${first}-01-01`, end: `${year}-12-31`, year, precise: false, form: 'span' };
}

function readSpan(first: string, last: string): Span | null {
  const from = readPoint(first, null);
  const to = readPoint(last, from?.year ?? null);
  return from === null || to === null
    ? null
    : { start: from.start, end: to.end, year: to.year, precise: to.precise, form: 'span' };
}

/** 2022年9月起3年内 goes to 2025-08-31. */
function readYearsFrom([, printed = '', count = '']: RegExpExecArray): Span | null {
  const from = readPoint(printed, null);
  const years = toNumber(count);
  if (from === null || years === null) return null;
  const end = afterYears(from.start, years);
  return { start: from.start, end, year: Number(end.slice(0, 4)), precise: from.precise, form: 'span' };
}

/** The last of so many years from a day on. */
export function afterYears(start: string, years: number): string {
  const day = new Date(`${start}T00:00:00Z`);
  return new Date(Date.UTC(day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate() - 1))
    .toISOString()
    .slice(0, 10);
}

type Point = Omit<Span, 'form'>;

/** A year, or a part of one; `knownYear` holds where none is printed. */
function readPoint(text: string, knownYear: number | null): Point | null {
  const match = dateAhead.pattern.exec(text);
  const printed = match?.[1] ?? onlyYear.pattern.exec(text)?.[1];
  const monthOnly = monthAlone.pattern.exec(text);
  if (printed === undefined && monthOnly === null) return null;
  const year = printed === undefined ? knownYear : toNumber(printed);
  if (monthOnly !== null) return toMonth(year, Number(monthOnly[1]), monthOnly[2]);
  const [, , month, day, half, quarter] = match ?? [];
  return month === undefined ? toPart(year, half, quarter) : toMonth(year, Number(month), day);
}

function toNumber(printed: string): number | null {
  return /^\d/.test(printed) ? Number(printed) : readChineseNumber(printed);
}

/** A whole month, or a day of it. */
function toMonth(year: number | null, month: number, printedDay: string | undefined): Point | null {
  if (month < 1 || month > 12) return null;
  if (printedDay === undefined) return toMonths(year, month, month);
  const day = Math.min(Number(printedDay), lastDay(year ?? 2001, month));
  const date = `${label(year)}-${two(month)}-${two(day)}`;
  return { start: date, end: date, year, precise: true };
}

/** A half of the year, a quarter, or all of it. */
function toPart(year: number | null, half: string | undefined, quarter: string | undefined): Point {
  if (half !== undefined) return half === '上半年' ? toMonths(year, 1, 6) : toMonths(year, 7, 12);
  if (quarter === undefined) return { ...toMonths(year, 1, 12), precise: false };
  const last = (toNumber(quarter) ?? 4) * 3;
  return toMonths(year, last - 2, last);
}

function toMonths(year: number | null, first: number, last: number): Point {
  return {
    start: `${label(year)}-${two(first)}-01`,
    end: `${label(year)}-${two(last)}-${two(lastDay(year ?? 2001, last))}`,
    year,
    precise: true,
  };
}

function label(year: number | null): string {
  return String(year ?? 0).padStart(4, '0');
}

function lastDay(inYear: number, month: number): number {
  return new Date(Date.UTC(inYear, month, 0)).getUTCDate();
}

function two(n: number): string {
  return String(Math.max(1, n)).padStart(2, '0');
}

/** 一季度 of 一季度目标: the first date as the text says it; empty where it says none. */
export function dateWordsIn(text: string): string {
  const date = findDates(text)[0];
  return date === undefined ? '' : text.slice(date.at, date.to);
}
