import { readChineseNumber } from './chinese-number';

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

const year = '((?:19|20)\\d{2}|[一二][零九][零一二三四五六七八九]{2})';
const point = `${year}(?:学年|年度|年)(?:(\\d{1,2})月(?:份)?(?:(\\d{1,2})日)?|(上半年|下半年)|第?([一二三四1234])季度)?`;
const dash = '\\s{0,4}(?:-{1,2}|~|至|到)\\s{0,4}';
const mention = new RegExp(
  [
    `(${point}|${year})${dash}(${point}|(\\d{1,2})月(?:(\\d{1,2})日)?)`,
    `${point}`,
    `(?<![\\d.])(\\d{1,2})月(?:份)?(?:(\\d{1,2})日)?(?=底|末|前|初|上旬|中旬|下旬|[,;。、)\\d]|第|$)`,
    '“?(十[一二三四五六七])五”?(?=时期|期间|末|规划|以来|$)',
  ].join('|'),
  'g',
);
const fiveYears: Readonly<Record<string, number>> = {
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
  十七: 2036,
};

/** The dates of squeezed text, in order. A month without a year has `year` null and dates in year 0000. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.matchAll(mention)) {
    const read = readMention(match[0]);
    if (read === null) continue;
    const at = match.index;
    let to = at + match[0].length;
    const tail = /^(?:年?底|年?末|上旬|中旬|下旬|初)?(?:之前|以前|前)?/.exec(text.slice(to, to + 6))?.[0] ?? '';
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
  if (
    /(?:比|较|在|与|同)$/.test(before) &&
    /^(?:的)?(?:相比|基础|水平|提高|增长|增加|下降|降低|减少|提升|翻|末?的?基础)/.test(after)
  )
    return 'base';
  if (/^(?:以来|起|开始|后)/.test(after)) return 'since';
  if (/(?:截至|截止|(?<![占之配生师对])比|较)$/.test(before)) return 'base';
  if (isSpan) return 'span';
  return /(?:到|至|于|在)$/.test(before) || tail !== '' ? 'deadline' : 'year';
}

interface Span {
  readonly start: string;
  readonly end: string;
  readonly year: number | null;
  readonly precise: boolean;
  readonly isSpan: boolean;
}

const dashOnce = new RegExp(dash);
const pointOnce = new RegExp(`^${point}`);
const yearOnly = new RegExp(`^${year}$`);

function readMention(text: string): Span | null {
  const plan = /^“?(十[一二三四五六七])五/.exec(text)?.[1];
  const first = plan === undefined ? undefined : fiveYears[plan];
  if (first !== undefined)
    return { start: `${first}-01-01`, end: `${first + 4}-12-31`, year: first + 4, precise: false, isSpan: true };
  const halves = text.split(dashOnce).filter((half) => half !== '');
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

function readPoint(text: string, knownYear: number | null): Omit<Span, 'isSpan'> | null {
  const match = pointOnce.exec(text);
  const bare = yearOnly.exec(text)?.[1];
  const monthOnly = /^(\d{1,2})月(?:份)?(?:(\d{1,2})日)?$/.exec(text);
  const printed = match?.[1] ?? bare;
  const inYear = printed === undefined ? knownYear : /^\d/.test(printed) ? Number(printed) : readChineseNumber(printed);
  if (printed === undefined && monthOnly === null) return null;
  const month = match?.[2] ?? monthOnly?.[1];
  const day = match?.[3] ?? monthOnly?.[2];
  const half = match?.[4];
  const quarter = match?.[5];
  const label = String(inYear ?? 0).padStart(4, '0');
  if (month !== undefined) {
    const ofMonth = Number(month);
    if (ofMonth < 1 || ofMonth > 12) return null;
    const last =
      day === undefined ? lastDay(inYear ?? 2001, ofMonth) : Math.min(Number(day), lastDay(inYear ?? 2001, ofMonth));
    const first = day === undefined ? 1 : last;
    return {
      start: `${label}-${two(ofMonth)}-${two(first)}`,
      end: `${label}-${two(ofMonth)}-${two(last)}`,
      year: inYear,
      precise: true,
    };
  }
  if (half !== undefined) {
    return half === '上半年'
      ? { start: `${label}-01-01`, end: `${label}-06-30`, year: inYear, precise: true }
      : { start: `${label}-07-01`, end: `${label}-12-31`, year: inYear, precise: true };
  }
  if (quarter !== undefined) {
    const n = /\d/.test(quarter) ? Number(quarter) : (readChineseNumber(quarter) ?? 4);
    return {
      start: `${label}-${two(n * 3 - 2)}-01`,
      end: `${label}-${two(n * 3)}-${two(lastDay(inYear ?? 2001, n * 3))}`,
      year: inYear,
      precise: true,
    };
  }
  return { start: `${label}-01-01`, end: `${label}-12-31`, year: inYear, precise: false };
}

function lastDay(inYear: number, month: number): number {
  return new Date(Date.UTC(inYear, month, 0)).getUTCDate();
}

function two(n: number): string {
  return String(Math.max(1, n)).padStart(2, '0');
}
