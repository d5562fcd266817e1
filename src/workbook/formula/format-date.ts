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

/** A serial number as a date or time; month and day names are English. Undefined outside 1900 to 9999. */
export function formatDate(serial: number, section: string): string | undefined {
  const seconds = Math.round(serial * 86_400);
  if (seconds < 0 || seconds >= (lastSerial + 1) * 86_400) return undefined;
  const found = section.match(pieces) ?? [];
  const twelve = found.some((piece) => /^a(m\/pm|\/p)$/i.test(piece));
  const { year, month, day } = toDay(Math.floor(seconds / 86_400));
  const weekday = (Math.floor(seconds / 86_400) + 6) % 7;
  const hour = Math.floor(seconds / 3_600) % 24;
  const minute = Math.floor(seconds / 60) % 60;

  const write = (piece: string, at: number): string => {
    const code = piece.toLowerCase();
    const length = piece.length;
    if (/^y+$/.test(code)) return length > 2 ? String(year) : String(year % 100).padStart(2, '0');
    if (/^m+$/.test(code))
      return isMinute(found, at) ? padded(minute, length) : named(month, length, monthNames[month - 1]);
    if (/^d+$/.test(code)) return named(day, length, dayNames[weekday]);
    if (/^h+$/.test(code)) return padded(twelve ? hour % 12 || 12 : hour, length);
    if (/^s+$/.test(code)) return padded(seconds % 60, length);
    if (code === 'am/pm') return hour < 12 ? 'AM' : 'PM';
    if (code === 'a/p') return hour < 12 ? 'A' : 'P';
    if (/^\[h+\]$/.test(code)) return padded(Math.floor(seconds / 3_600), length - 2);
    if (/^\[m+\]$/.test(code)) return padded(Math.floor(seconds / 60), length - 2);
    if (/^\[s+\]$/.test(code)) return padded(seconds, length - 2);
    if (code.startsWith('"')) return piece.replace(/^"|"$/g, '');
    if (length === 2) return code.startsWith('\\') ? piece.slice(1) : code.startsWith('_') ? ' ' : '';
    return piece;
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
