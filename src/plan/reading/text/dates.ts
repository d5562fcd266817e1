import { readChineseNumber } from './chinese-number';
import {
  baseBefore,
  comparedBehind,
  comparing,
  dateAhead,
  dateDash,
  dates,
  dueBefore,
  endOfPeriod,
  fiveYearPlan,
  fiveYearPlans,
  monthAlone,
  onlyYear,
  sinceBehind,
} from '../lexicon/times';

/** A date as the text gives it: `end` is its last day, `start` its first. */
export interface DateMention {
  readonly at: number;
  readonly to: number;
  readonly start: string;
  readonly end: string;
  readonly year: number | null;
  /** deadline: 到2025年, 年底前; since: 自2021年起; base: 比2020年; year: 2023年 alone; span: 2021-2025年. */
  readonly kind: 'deadline' | 'since' | 'base' | 'year' | 'span';
  /** Whether a month or a day is given. */
  readonly precise: boolean;
}

/** The dates of squeezed text, in order. A month without a year has `year` null and dates in year 0000. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.matchAll(dates.pattern)) {
    const read = readMention(match[0]);
    if (read === null) continue;
    const at = match.index;
    let to = at + match[0].length;
    const tail = endOfPeriod.pattern.exec(text.slice(to, to + 6))?.[0] ?? '';
    to += tail.length;
    const isMonthOnly = read.year === null;
    const end = tail.startsWith('上旬')
      ? `${read.end.slice(0, 8)}10`
      : tail.startsWith('中旬')
        ? `${read.end.slice(0, 8)}20`
        : read.end;
    found.push({
      at,
      to,
      start: read.start,
      end,
      year: read.year,
      kind: kindOf(text, at, to, tail, read.isSpan),
      precise: isMonthOnly || read.precise,
    });
  }
  return found;
}

function kindOf(text: string, at: number, to: number, tail: string, isSpan: boolean): DateMention['kind'] {
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(to, to + 6);
  if (comparing.pattern.test(before) && comparedBehind.pattern.test(after)) return 'base';
  if (sinceBehind.pattern.test(after)) return 'since';
  if (baseBefore.pattern.test(before)) return 'base';
  if (isSpan) return 'span';
  return dueBefore.pattern.test(before) || tail !== '' ? 'deadline' : 'year';
}

interface Span {
  readonly start: string;
  readonly end: string;
  readonly year: number | null;
  readonly precise: boolean;
  readonly isSpan: boolean;
}

function readMention(text: string): Span | null {
  const plan = fiveYearPlan.pattern.exec(text)?.[1];
  const first = plan === undefined ? undefined : fiveYearPlans[plan];
  if (first !== undefined)
    return { start: `${first}-01-01`, end: `${first + 4}-12-31`, year: first + 4, precise: false, isSpan: true };
  const halves = text.split(dateDash.pattern).filter((half) => half !== '');
  if (halves.length === 2) {
    const from = readPoint(halves[0] ?? '', null);
    const to = readPoint(halves[1] ?? '', from?.year ?? null);
    return from === null || to === null
      ? null
      : { start: from.start, end: to.end, year: to.year, precise: to.precise, isSpan: true };
  }
  const one = readPoint(text, null);
  return one === null ? null : { ...one, isSpan: false };
}

type Point = Omit<Span, 'isSpan'>;

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
