import { lastSerial, toDay } from './calendar';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const pieces = /"[^"]*"?|\\[\s\S]|_[\s\S]|\*[\s\S]|am\/pm|a\/p|\[h+\]|\[m+\]|\[s+\]|y+|m+|d+|h+|s+|[\s\S]/gi;

/** Whether a section without its literal text shows a date or a time. */
export function isDateFormat(bare: string): boolean {
  return /[ymdhs]/i.test(bare.replace(/general/gi, ''));
}

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  /** Since the day 0. */
  readonly seconds: number;
  /** Hours are counted to twelve. */
  readonly isTwelve: boolean;
}

function toHour({ seconds }: Moment): number {
  return Math.floor(seconds / 3_600) % 24;
}

function writeHour(moment: Moment, length: number): string {
  const hour = toHour(moment);
  return padded(moment.isTwelve ? hour % 12 || 12 : hour, length);
}

function writeMinute({ seconds }: Moment, length: number): string {
  return padded(Math.floor(seconds / 60) % 60, length);
}

type Write = (moment: Moment, length: number) => string;

/** By what a piece begins with, or all of it; m stands for months here. */
const writers: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['y', ({ year }, length) => (length > 2 ? String(year) : String(year % 100).padStart(2, '0'))],
  ['m', ({ month }, length) => named(month, length, monthNames[month - 1])],
  ['d', ({ day, weekday }, length) => named(day, length, dayNames[weekday])],
  ['h', writeHour],
  ['s', ({ seconds }, length) => padded(seconds % 60, length)],
  ['am/pm', (moment) => (toHour(moment) < 12 ? 'AM' : 'PM')],
  ['a/p', (moment) => (toHour(moment) < 12 ? 'A' : 'P')],
  ['[h', ({ seconds }, length) => padded(Math.floor(seconds / 3_600), length - 2)],
  ['[m', ({ seconds }, length) => padded(Math.floor(seconds / 60), length - 2)],
  ['[s', ({ seconds }, length) => padded(seconds, length - 2)],
]);

/** By what `writers` has a piece; it has no text. */
function toForm(piece: string): string {
  const code = piece.toLowerCase();
  if ('ymdhs'.includes(code.charAt(0))) return code.charAt(0);
  return code.startsWith('[') ? code.slice(0, 2) : code;
}

/** Text in quotes, behind a sign that it is text, or a letter that says nothing. */
function writeLiteral(piece: string): string {
  if (piece.startsWith('"')) return piece.replace(/^"|"$/g, '');
  if (piece.length !== 2) return piece;
  if (piece.startsWith('\\')) return piece.slice(1);
  return piece.startsWith('_') ? ' ' : '';
}

/** A serial number as a date or time; month and day names are English. Undefined outside 1900 to 9999. */
export function formatDate(serial: number, section: string): string | undefined {
  const seconds = Math.round(serial * 86_400);
  if (seconds < 0 || seconds >= (lastSerial + 1) * 86_400) return undefined;
  const found = section.match(pieces) ?? [];
  const days = Math.floor(seconds / 86_400);
  const { year, month, day } = toDay(days);
  const moment: Moment = {
    year,
    month,
    day,
    weekday: (days + 6) % 7,
    seconds,
    isTwelve: found.some((piece) => /^a(m\/pm|\/p)$/i.test(piece)),
  };
  const write = (piece: string, at: number): string => {
    const form = toForm(piece);
    if (form === 'm' && isMinute(found, at)) return writeMinute(moment, piece.length);
    return writers.get(form)?.(moment, piece.length) ?? writeLiteral(piece);
  };
  return found.map(write).join('');
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function named(number: number, length: number, name = ''): string {
  if (length < 3) return padded(number, length);
  if (length === 3) return name.slice(0, 3);
  return length === 5 ? name.slice(0, 1) : name;
}

/** An m after hours or before seconds is minutes. */
function isMinute(found: readonly string[], at: number): boolean {
  const isUnit = (piece: string) => /^\[?[ymdhs]+\]?$/i.test(piece);
  const before = found.slice(0, at).filter(isUnit).at(-1) ?? '';
  const after = found.slice(at + 1).find(isUnit) ?? '';
  return (found[at] ?? '').length <= 2 && (/h/i.test(before) || /^\[?s/i.test(after));
}
