import { Fault } from '../workbook/book/fault';
import type { Words } from '../workbook/book/words';
import { toVisibleText } from '../workbook/book/visible-text';
import { isPeriod, type Period, toPeriod } from './period';
import { readChineseNumber } from './reading/text/chinese-number';
import { normalise } from './reading/text/normalise';
import {
  chineseYear,
  englishHalfYear,
  englishMonth,
  englishMonths,
  halfYear,
  monthSpan,
  noHalfYear,
  noMonth,
  noMonthSpan,
  noQuarter,
  noSchoolYear,
  noTerm,
  noYear,
  oneDay,
  oneMonth,
  periodDash,
  quarter,
  schoolYear,
  schoolYearAlone,
  season,
  shortSchoolYear,
  shortYear,
  termOfSchoolYear,
  unclearTerm,
  wholeYear,
  withoutYear,
  yearWord,
} from './reading/lexicon/periods';

/** Characters; what is longer is no period, and is not looked at. */
const longest = 40;

const examples = {
  zh: '可以写：2023年、2023年上半年、2023年第二季度、2023年5月、2023-2024学年、2023年春季学期。',
  en: 'Use 2023, 2023H1, 2023Q2, 2023-05, 2023-2024 (school year), 2023春 or 2023秋.',
} as const;

type Parts = readonly (string | undefined)[];

/** How people write a period, and the id of what they mean. */
interface Form {
  readonly example: string;
  readonly shape: RegExp;
  readonly toId: (year: string, parts: Parts) => string;
}

function nextOf(year: string): string {
  return String(Number(year) + 1);
}

function toNumber(text: string | undefined): number {
  return /^\d+$/.test(text ?? '') ? Number(text) : (readChineseNumber(text ?? '') ?? 0);
}

function toMonthId(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Months that are a period together: first and last. */
const spans: Readonly<Record<string, string>> = {
  '1-12': '',
  '1-6': 'H1',
  '7-12': 'H2',
  '1-3': 'Q1',
  '4-6': 'Q2',
  '7-9': 'Q3',
  '10-12': 'Q4',
};

export const periodForms: readonly Form[] = [
  { example: '2023年度', shape: wholeYear.pattern, toId: (year) => year },
  {
    example: '2023年上半年',
    shape: halfYear.pattern,
    toId: (year, [digit, word]) => `${year}H${digit ?? (word === '上' ? '1' : '2')}`,
  },
  {
    example: 'H1 2023',
    shape: englishHalfYear.pattern,
    toId: (year, [first]) => `${year}H${first === undefined ? '2' : '1'}`,
  },
  {
    example: '2023年第二季度',
    shape: quarter.pattern,
    toId: (year, [digit, word]) => `${year}Q${String(toNumber(digit ?? word))}`,
  },
  {
    example: '2023年5月',
    shape: oneMonth.pattern,
    toId: (year, [word, digit, digits]) => toMonthId(year, toNumber(word ?? digit ?? digits)),
  },
  {
    example: 'May 2023',
    shape: englishMonth.pattern,
    toId: (year, [month = '']) => toMonthId(year, englishMonths.indexOf(month) + 1),
  },
  {
    example: '2023年1-6月',
    shape: monthSpan.pattern,
    toId: (year, [first, last]) => `${year}${spans[`${String(Number(first))}-${String(Number(last))}`] ?? '?'}`,
  },
  {
    example: '2023-2024学年',
    shape: schoolYear.pattern,
    toId: (year, [next]) => `${year}-${String(next)}`,
  },
  {
    example: '2023-24学年',
    shape: shortSchoolYear.pattern,
    toId: (year, [next]) => `${year}-${year.slice(0, 2)}${String(next)}`,
  },
  { example: '2023学年', shape: schoolYearAlone.pattern, toId: (year) => `${year}-${nextOf(year)}` },
  {
    example: '2023年春季学期',
    shape: season.pattern,
    toId: (year, [term]) => `${year}${String(term)}`,
  },
  {
    example: 'spring 2023',
    shape: /^(\d{4})(?:(SPRING)|AUTUMN|FALL)(?:TERM|SEMESTER)?$/,
    toId: (year, [spring]) => `${year}${spring === undefined ? '秋' : '春'}`,
  },
  {
    example: '2023-2024学年第一学期',
    shape: termOfSchoolYear.pattern,
    toId: (year, [next, first]) =>
      next !== nextOf(year) ? `${year}-${String(next)}` : first === undefined ? `${nextOf(year)}春` : `${year}秋`,
  },
];

/** Half-width, without blanks, year first, one mark for all dashes. */
function tidy(typed: string): string {
  const text = normalise(typed)
    .replace(/[\s\u2060]/g, '')
    .toUpperCase()
    .replace(periodDash.pattern, '-')
    .replace(yearWord.pattern, '年')
    .replace(chineseYear.pattern, (year) => String(readChineseNumber(year)));
  const [, before, year] =
    /^(H\d|Q\d|(?:FIRST|SECOND)HALF|SPRING|AUTUMN|FALL|[A-Z]{3,9})(?:OF|[-/,])?(\d{4})$/.exec(text) ?? [];
  return before !== undefined && year !== undefined ? `${year}${before}` : text;
}

/** Why a text that speaks of a time is no period; the first that applies. */
const problems: readonly { readonly shape: RegExp; readonly zh: string; readonly en: string }[] = [
  {
    shape: noYear.pattern,
    zh: '没有写是哪一年，如 2023年上半年。',
    en: 'does not say which year; like 2023H1.',
  },
  { shape: shortYear.pattern, zh: '的年份要写四位，如 2023年。', en: 'needs a year of four digits, like 2023.' },
  {
    shape: noSchoolYear.pattern,
    zh: '不是学年：学年是连着的两年，如 2023-2024学年。',
    en: 'is no school year: that is two years in a row, like 2023-2024.',
  },
  {
    shape: noTerm.pattern,
    zh: '不是学期：学期只有春季和秋季，如 2023年秋季学期。',
    en: 'is no term: those are spring and autumn, like 2023秋.',
  },
  {
    shape: unclearTerm.pattern,
    zh: '说不清是春季还是秋季，请写明，如 2023年春季学期。',
    en: 'does not say whether spring or autumn; like 2023春.',
  },
  {
    shape: noHalfYear.pattern,
    zh: '不对：一年只有上半年和下半年，如 2023年上半年。',
    en: 'is no half-year: those are 1 and 2, like 2023H1.',
  },
  {
    shape: noQuarter.pattern,
    zh: '不对：一年只有第一到第四季度，如 2023年第二季度。',
    en: 'is no quarter: those are 1 to 4, like 2023Q2.',
  },
  {
    shape: noMonthSpan.pattern,
    zh: '不是一个报告期：几个月合起来只能是一季、半年或一年，如 2023年第三季度。',
    en: 'is no period: months together are a quarter, a half-year or a year, like 2023Q3.',
  },
  {
    shape: oneDay.pattern,
    zh: '是一天，报告期是一段时间，如 2023年5月。',
    en: 'is a day; a period is longer, like 2023-05.',
  },
  {
    shape: noMonth.pattern,
    zh: '不对：月份是 1 到 12，如 2023年5月。',
    en: 'is no month: those are 1 to 12, like 2023-05.',
  },
  {
    shape: withoutYear.pattern,
    zh: '没有写是哪一年，如 2023年上半年。',
    en: 'does not say which year; like 2023H1.',
  },
];

function toProblem(typed: string, text: string): Words {
  const shown = toVisibleText(typed).trim().slice(0, longest);
  if (text === '') return { zh: `还没有填报告期。${examples.zh}`, en: `There is no period yet. ${examples.en}` };
  const problem = text.length > longest ? undefined : problems.find(({ shape }) => shape.test(text));
  if (problem) return { zh: `报告期“${shown}”${problem.zh}`, en: `The period “${shown}” ${problem.en}` };
  return { zh: `报告期“${shown}”看不出是哪一段时间。${examples.zh}`, en: `“${shown}” is not a period. ${examples.en}` };
}

/** A period as people write it, `2023年上半年` and `2023H1` alike; or what is wrong with what was typed. */
export function readPeriod(typed: string): Period | Words {
  const text = tidy(typed.slice(0, 4 * longest));
  if (isPeriod(text)) return toPeriod(text);
  if (text.length <= longest) {
    for (const { shape, toId } of periodForms) {
      const [, year, ...parts] = shape.exec(text) ?? [];
      const id = year === undefined ? '' : toId(year, parts);
      if (isPeriod(id)) return toPeriod(id);
    }
  }
  return toProblem(typed, text);
}

/** Throws a Fault `badPeriod` that says what is wrong with what was typed. */
export function demandPeriod(typed: string): Period {
  const read = readPeriod(typed);
  if ('id' in read) return read;
  throw new Fault('badPeriod', read);
}

/** The id where the text is a period, else the text as it is. */
export function toPeriodId(typed: string): string {
  const read = readPeriod(typed);
  return 'id' in read ? read.id : typed;
}
