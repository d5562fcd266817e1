import { formatDate, isDateFormat } from './format-date';
import { roundDecimal } from './round-decimal';
import { showGeneral, showNumber } from './show-number';

/**
 * A value as Excel's TEXT writes it with a number format: up to four sections, digits, thousands, percent,
 * exponents, dates and literal text. Undefined where the format cannot show the value.
 */
export function formatText(value: number | string, format: string): string | undefined {
  const sections = splitSections(format).map((section) =>
    section.replace(/\[[^[\]]*\]/g, (part) => (/^\[(?:h+|m+|s+)\]$/i.test(part) ? part : '')),
  );
  if (typeof value === 'string') {
    const section = sections[3] ?? sections.find((each) => unquoted(each).includes('@'));
    return section === undefined ? value : writeLiterals(section, value);
  }
  const conditions = splitSections(format).map(readCondition);
  const isConditional = conditions.some((condition) => condition !== undefined);
  const at = isConditional ? findSection(conditions, value) : toUsualSection(sections.length, value);
  const section = sections[at] ?? '';
  const bare = unquoted(section);
  if (bare.includes('@')) return writeLiterals(section, showNumber(value));
  if (isDateFormat(bare)) return formatDate(value, section);
  const shown = Math.abs(value);
  const sign = value < 0 && (at === 0 || isConditional) ? '-' : '';
  if (/general/i.test(bare))
    return (
      sign +
      tokens(section.replace(/general/i, '\\\u0000'))
        .map(literalOf)
        .join('')
        .replace('\u0000', showGeneral(shown))
    );
  return sign + formatNumber(shown, section);
}

/** The section of positive numbers, of negative ones, of nought. */
function toUsualSection(count: number, value: number): number {
  if (count === 1) return 0;
  return value < 0 ? 1 : value === 0 && count > 2 ? 2 : 0;
}

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '=': (value, bound) => value === bound,
  '<>': (value, bound) => value !== bound,
};

/** `[<0.98]`: which numbers a section is for; undefined where it does not say. */
function readCondition(section: string): ((value: number) => boolean) | undefined {
  const [, sign = '', bound = ''] = /\[(<=|>=|<>|<|>|=)(-?[\d.]{1,40})\]/.exec(section) ?? [];
  const compare = comparisons[sign];
  return compare && ((value) => compare(value, Number(bound)));
}

/** The first section whose condition holds, or that has none. */
function findSection(conditions: readonly ReturnType<typeof readCondition>[], value: number): number {
  const at = conditions.findIndex((condition) => condition === undefined || condition(value));
  return at < 0 ? conditions.length - 1 : at;
}

/** Pieces of a section: quoted and escaped text, or one character. */
function tokens(section: string): string[] {
  return section.match(/"[^"]*"?|\\[\s\S]|_[\s\S]|\*[\s\S]|[\s\S]/g) ?? [];
}

/** The text that a piece stands for. */
function literalOf(token: string): string {
  if (token.startsWith('"')) return token.replace(/^"|"$/g, '');
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('_') && token.length > 1) return ' ';
  return token.startsWith('*') && token.length > 1 ? '' : token;
}

function unquoted(section: string): string {
  return tokens(section)
    .filter((token) => token.length === 1)
    .join('');
}

function splitSections(format: string): string[] {
  const sections = [''];
  for (const token of tokens(format)) {
    if (token === ';') sections.push('');
    else sections.push((sections.pop() ?? '') + token);
  }
  return sections;
}

function writeLiterals(section: string, text: string): string {
  return tokens(section)
    .map((token) => (token === '@' ? text : literalOf(token)))
    .join('');
}

interface Layout {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly exponent: readonly string[];
  readonly exponentSign: string;
  readonly hasPoint: boolean;
  readonly thousands: boolean;
  /** Powers of ten by which the number is moved before it is shown. */
  readonly shift: number;
}

function isDigit(token: string): boolean {
  return token === '0' || token === '#' || token === '?';
}

/** `E+` or `E-`. */
function startsExponent(all: readonly string[], at: number): boolean {
  const token = all[at];
  if (token !== 'E' && token !== 'e') return false;
  return all[at + 1] === '+' || all[at + 1] === '-';
}

function layOut(section: string): Layout {
  const before: string[] = [];
  const after: string[] = [];
  const exponent: string[] = [];
  let exponentSign = '';
  let part = before;
  let commas = 0;
  let thousands = false;
  const all = tokens(section);
  const percents = all.filter((token) => token === '%').length;
  for (let at = 0; at < all.length; at++) {
    const token = all[at] ?? '';
    if (token === '.' && part === before) part = after;
    else if (part !== exponent && startsExponent(all, at)) {
      exponentSign = all[at + 1] ?? '';
      part = exponent;
      at++;
    } else if (token === ',' && before.some(isDigit) && part !== exponent) commas++;
    else {
      if (isDigit(token) && commas > 0 && part === before) {
        thousands = true;
        commas = 0;
      }
      part.push(token);
    }
  }
  return {
    before,
    after,
    exponent,
    exponentSign,
    hasPoint: part !== before && all.includes('.'),
    thousands,
    shift: 2 * percents - 3 * commas,
  };
}

function formatNumber(number: number, section: string): string {
  const layout = layOut(section);
  const { before, after, exponent, thousands, hasPoint } = layout;
  if (![...before, ...after].some(isDigit)) return [...before, ...after].map(literalOf).join('');
  const places = after.filter(isDigit).length;
  let shown = moved(number, layout.shift);
  let power = 0;
  if (exponent.length > 0 && shown !== 0) {
    const width = Math.max(1, before.filter(isDigit).length);
    power = Math.floor(Number(shown.toExponential(14).split('e')[1]) / width) * width;
    if (width === 1 && roundDecimal(moved(shown, -power), places) >= 10) power++;
    shown = moved(shown, -power);
  }
  const [whole = '0', fraction = ''] = plainDigits(roundDecimal(shown, places), places).split('.');
  const text =
    fillWhole(before, whole === '0' ? '' : whole, thousands) + (hasPoint ? '.' : '') + fillFraction(after, fraction);
  if (exponent.length === 0) return text;
  const sign = power < 0 ? '-' : layout.exponentSign === '+' ? '+' : '';
  return `${text}E${sign}${fillWhole(exponent, power === 0 ? '' : String(Math.abs(power)), false)}`;
}

function moved(number: number, places: number): number {
  if (places === 0 || number === 0) return number;
  const [mantissa = '0', exponent = '0'] = number.toExponential(14).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** Digits without an exponent, at most 15 of them significant. */
function plainDigits(number: number, places: number): string {
  if (number === 0) return '0';
  const [mantissa = '0', power = '0'] = number.toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(power) + 1;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  return `${whole}.${fraction.slice(0, places)}`;
}

function fillWhole(pattern: readonly string[], digits: string, thousands: boolean): string {
  const places = pattern.filter(isDigit).length;
  let text = '';
  let place = 0;
  for (const token of [...pattern].reverse()) {
    if (!isDigit(token)) {
      text = literalOf(token) + text;
      continue;
    }
    place++;
    const from = place === places ? 0 : digits.length - place;
    const piece = digits.slice(Math.max(0, from), Math.max(0, digits.length - place + 1));
    for (const [back, digit] of Array.from(piece || filler(token))
      .reverse()
      .entries()) {
      const position = place - 1 + back;
      text = digit + (thousands && position > 0 && position % 3 === 0 ? ',' : '') + text;
    }
  }
  return text;
}

function filler(token: string): string {
  return token === '0' ? '0' : token === '?' ? ' ' : '';
}

function fillFraction(pattern: readonly string[], digits: string): string {
  const significant = digits.replace(/0{1,400}$/, '').length;
  let place = 0;
  return pattern
    .map((token) => {
      if (!isDigit(token)) return literalOf(token);
      const digit = digits[place++] ?? '0';
      return place <= significant || token === '0' ? digit : filler(token);
    })
    .join('');
}
