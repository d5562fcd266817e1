import type { Value } from '../../../workbook/book/book';
import { toSerial } from '../../../workbook/formula/calendar';
import { readNumber } from '../../../workbook/formula/read-number';
import { HostError } from '../../protocol/host-error';
import type { Sheet } from '../sheets/workbook-model';

const longestText = 32_767;
const errorTexts = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

/** What a cell takes when something is entered into it. */
export interface Entered {
  readonly value?: Value;
  /** R1C1, without "=". */
  readonly formula?: string;
  /** The format that the entry brings where the cell has General. */
  readonly numberFormat?: string;
}

/**
 * What Excel makes of an entry, typed or given by the API: numbers, dates and percentages are recognised, a leading
 * apostrophe keeps text, "=" begins a formula, and a cell with the format @ takes everything as text.
 * @throws HostError InvalidArgument where Excel refuses.
 */
export function enterValue(entry: unknown, sheet: Sheet, row: number, column: number): Entered {
  const isText = sheet.styleAt(row, column).numberFormat === '@';
  if (entry === '' || entry === undefined) return {};
  if (typeof entry === 'number') {
    if (!Number.isFinite(entry)) throw new HostError('InvalidArgument');
    return { value: isText ? String(entry) : entry };
  }
  if (typeof entry === 'boolean') return { value: isText ? String(entry).toUpperCase() : entry };
  if (typeof entry !== 'string' || entry.length > longestText + 1) throw new HostError('InvalidArgument');
  if (entry.startsWith("'")) return { value: within(entry.slice(1)) };
  if (isText) return { value: within(entry) };
  if (/^=./.test(entry))
    return {
      formula: sheet.workbook.formulas.fromA1(entry, row, column),
      ...formatOfFormula(entry, sheet.workbook.options.language),
    };
  return recognise(within(entry), sheet, row, column);
}

/** Some functions bring a format to a cell that has none. */
function formatOfFormula(formula: string, language: string): Pick<Entered, 'numberFormat'> {
  const [, name = ''] = /^=\s*(TODAY|DATE|NOW)\((?![\s\S]*[<>=&])/i.exec(formula) ?? [];
  const day = language.startsWith('zh') ? 'yyyy/m/d' : 'm/d/yyyy';
  if (name === '') return {};
  return { numberFormat: name.toUpperCase() === 'NOW' ? `${day} h:mm` : day };
}

function within(text: string): string {
  if (text.length > longestText) throw new HostError('InvalidArgument');
  return text;
}

function recognise(text: string, sheet: Sheet, row: number, column: number): Entered {
  const trimmed = text.trim();
  const { language, now } = sheet.workbook.options;
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  if (errorTexts.has(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() } };
  const number = recogniseNumber(trimmed) ?? recogniseDate(trimmed, language, now());
  if (number) return number;
  if (/^[+\-@]./.test(trimmed)) return recogniseSignedFormula(trimmed, sheet, row, column) ?? { value: text };
  return { value: text };
}

/** `+A1`, `-A1*2` and `@SUM(A1)` are formulas without their "=". */
function recogniseSignedFormula(text: string, sheet: Sheet, row: number, column: number): Entered | undefined {
  try {
    return { formula: sheet.workbook.formulas.fromA1(text.startsWith('@') ? text.slice(1) : text, row, column) };
  } catch (thrown) {
    if (thrown instanceof HostError) return undefined;
    throw thrown;
  }
}

function recogniseNumber(text: string): Entered | undefined {
  const fraction = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (fraction && Number(fraction[4]) !== 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return {
      value: fraction[1] === '-' ? -size : size,
      numberFormat: (fraction[4] ?? '').length > 1 ? '# ??/??' : '# ?/?',
    };
  }
  if (!/^[-+(]?[$¥￥]?[-+]?[\d.]/.test(text) || /[-/:年]/.test(text.slice(1).replace(/e[-+]\d+/i, '')))
    return undefined;
  const value = readNumber(text);
  if (value === undefined) return undefined;
  const format = formatOf(text);
  return { value, ...(format !== undefined && { numberFormat: format }) };
}

function formatOf(text: string): string | undefined {
  const decimals = /\.\d/.test(text);
  const currency = /[$¥￥]/.exec(text)?.[0].replace('￥', '¥');
  if (currency)
    return decimals ? `${currency}#,##0.00_);[Red](${currency}#,##0.00)` : `${currency}#,##0_);[Red](${currency}#,##0)`;
  if (text.endsWith('%')) return decimals ? '0.00%' : '0%';
  if (text.includes(',')) return decimals ? '#,##0.00' : '#,##0';
  return /e/i.test(text) ? '0.00E+00' : undefined;
}

function recogniseDate(text: string, language: string, today: Date): Entered | undefined {
  const words = /[a-z]{3}/i.test(text) ? recogniseWords(text, today) : undefined;
  if (words) return entered(toDated(words));
  const [first = '', second, ...rest] = text.split(/\s+/);
  if (rest.length > (/^[ap]m$/i.test(rest[0] ?? '') ? 1 : 0)) return undefined;
  const time = recogniseTime(first, second);
  if (time !== undefined && (second === undefined || /^[ap]m$/i.test(second)))
    return { value: time, numberFormat: clockFormat(first, second) };
  const day = recogniseDay(first, language, today);
  if (!day || second === undefined) return entered(day);
  const fraction = recogniseTime(second, rest[0]);
  if (fraction === undefined) return undefined;
  return { value: day.serial + fraction, numberFormat: `${language.startsWith('zh') ? 'yyyy/m/d' : 'm/d/yyyy'} h:mm` };
}

function clockFormat(time: string, half: string | undefined): string {
  if (half !== undefined) return 'h:mm AM/PM';
  return time.split(':').length > 2 ? 'h:mm:ss' : 'h:mm';
}

function recogniseTime(text: string, half = ''): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const shift = /^pm$/i.test(half) && hour < 12 ? 12 : /^am$/i.test(half) && hour === 12 ? -12 : 0;
  return ((hour + shift) * 3_600 + minute * 60 + second) / 86_400;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 of a month's English name or its first three letters; 0 of anything else. */
function monthOf(name: string): number {
  const folded = name.toLowerCase();
  return months.findIndex((month) => month === folded || month.slice(0, 3) === folded) + 1;
}

/** A day as it was written, and the format that it brings. */
interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly format: string;
}

interface Dated {
  readonly serial: number;
  readonly format: string;
}

/** Nothing where the calendar has no such day. */
function toDated({ year, month, day, format }: WrittenDay): Dated | undefined {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const serial = toSerial(year, month, day);
  return serial === undefined ? undefined : { serial, format };
}

function entered(day: Dated | undefined): Entered | undefined {
  return day && { value: day.serial, numberFormat: day.format };
}

/** `Jan 5, 2024`, `5 January 2024`, `January 2024`, `Jan 5`: a day in English words. */
function recogniseWords(text: string, today: Date): WrittenDay | undefined {
  const [, firstName = '', day = '', year] = /^([a-z]{3,9})\.?[ -](\d{1,2})(?:,? (\d{4}))?$/i.exec(text) ?? [];
  const [, dayFirst = '', name = '', yearLast] = /^(\d{1,2})[ -]([a-z]{3,9})(?:[ ,-]+(\d{4}))?$/i.exec(text) ?? [];
  const [, only = '', onlyYear = ''] = /^([a-z]{3,9})[ -](\d{4})$/i.exec(text) ?? [];
  const format = (given: string | undefined) => (given === undefined ? 'd-mmm' : 'd-mmm-yy');
  if (monthOf(firstName) > 0)
    return {
      year: Number(year ?? today.getFullYear()),
      month: monthOf(firstName),
      day: Number(day),
      format: format(year),
    };
  if (monthOf(name) > 0)
    return {
      year: Number(yearLast ?? today.getFullYear()),
      month: monthOf(name),
      day: Number(dayFirst),
      format: format(yearLast),
    };
  return monthOf(only) > 0 ? { year: Number(onlyYear), month: monthOf(only), day: 1, format: 'mmm-yy' } : undefined;
}

/** What a day without words is read by. */
interface Custom {
  readonly isChinese: boolean;
  readonly thisYear: number;
}

/** Two-digit years before 30 belong to this century. */
function fullYear(digits = ''): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 30 ? 2_000 : 1_900);
}

function fullFormat({ isChinese }: Custom): string {
  return isChinese ? 'yyyy/m/d' : 'm/d/yyyy';
}

/** Ways to write a day; the first that fits a text decides. */
const writings: readonly {
  readonly pattern: RegExp;
  readonly read: (parts: readonly (string | undefined)[], custom: Custom) => WrittenDay;
}[] = [
  {
    pattern: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/,
    read: ([year, month, day], custom) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      format: fullFormat(custom),
    }),
  },
  {
    pattern: /^(\d{2,4})年(\d{1,2})月(?:(\d{1,2})日)?$/,
    read: ([year, month, day]) => ({
      year: fullYear(year),
      month: Number(month),
      day: Number(day ?? 1),
      format: day === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"',
    }),
  },
  {
    pattern: /^(\d{1,2})月(\d{1,2})日$/,
    read: ([month, day], { thisYear }) => ({
      year: thisYear,
      month: Number(month),
      day: Number(day),
      format: 'm"月"d"日"',
    }),
  },
  {
    pattern: /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/,
    read: ([first, second, third = ''], custom) => {
      const isYearFirst = custom.isChinese && third.length === 2;
      const [year, month, day] = isYearFirst ? [first, second, third] : [third, first, second];
      return { year: fullYear(year), month: Number(month), day: Number(day), format: fullFormat(custom) };
    },
  },
  {
    pattern: /^(\d{1,2})[-/](\d{1,2})$/,
    read: ([month, day], { isChinese, thisYear }) => ({
      year: thisYear,
      month: Number(month),
      day: Number(day),
      format: isChinese ? 'm"月"d"日"' : 'd-mmm',
    }),
  },
  {
    pattern: /^(\d{4})[-/](\d{1,2})$/,
    read: ([year, month], { isChinese }) => ({
      year: Number(year),
      month: Number(month),
      day: 1,
      format: isChinese ? 'yyyy"年"m"月"' : 'mmm-yy',
    }),
  },
  {
    pattern: /^(\d{1,2})-([a-z]{3})-(\d{2})$/i,
    read: ([day, name = '', year]) => ({
      year: fullYear(year),
      month: monthOf(name),
      day: Number(day),
      format: 'd-mmm-yy',
    }),
  },
];

function recogniseDay(text: string, language: string, today: Date): Dated | undefined {
  const custom = { isChinese: language.startsWith('zh'), thisYear: today.getFullYear() };
  for (const { pattern, read } of writings) {
    const [whole, ...parts] = pattern.exec(text) ?? [];
    if (whole !== undefined) return toDated(read(parts, custom));
  }
  return undefined;
}
