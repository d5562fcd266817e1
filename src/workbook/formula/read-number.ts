import { daysInMonth, toSerial } from './calendar';

const start = /^\s*[-+(.\d$¥￥]/;
const plain = /^([-+]?)[$¥￥]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[-+]?\d{1,3})?(%?)$/i;
const date = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})日)?)$/;
const time = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?$/;

/** Digits with sign, thousands, exponent or percent; undefined where they are none, null where they are too large. */
function readPlain(text: string, isBracketed: boolean): number | null | undefined {
  const match = plain.exec(text);
  if (!match || (isBracketed && match[1])) return undefined;
  const [, sign = '', digits = '', exponent = '', percent] = match;
  const number = Number(digits.replaceAll(',', '') + exponent) / (percent ? 100 : 1);
  if (!Number.isFinite(number)) return null;
  return sign === '-' || isBracketed ? -number : number;
}

/**
 * The number that Excel takes a text for in arithmetic: `98%`, `1,234`, `2023-05-06` as a serial, `12:30`.
 * Dates start with a four-digit year, so that no text depends on whose Excel reads it.
 */
export function readNumber(text: string): number | undefined {
  if (!start.test(text)) return undefined;
  const trimmed = text.trim();
  const bracketed = /^\((.+)\)$/.exec(trimmed)?.[1];
  const number = readPlain(bracketed ?? trimmed, bracketed !== undefined);
  if (number !== undefined) return number ?? undefined;
  return readDate(trimmed) ?? readTime(trimmed) ?? readMoment(trimmed);
}

/** The serial number of a written date without a time. */
function readDate(text: string): number | undefined {
  const match = date.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2] ?? match[4]);
  const day = Number(match[3] ?? match[5] ?? 1);
  const exists = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? toSerial(year, month, day) : undefined;
}

function readTime(text: string): number | undefined {
  const match = time.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : undefined;
}

function readMoment(text: string): number | undefined {
  const [first = '', second = '', ...rest] = text.split(/\s+/);
  const day = readDate(first);
  const fraction = readTime(second);
  return day === undefined || fraction === undefined || rest.length > 0 ? undefined : day + fraction;
}
