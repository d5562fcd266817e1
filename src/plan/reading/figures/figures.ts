import { findDates } from '../text/dates';
import type { Figure, PlainFigure } from './figure';
import { type Measured, readUnit } from './figure-units';
import { findNumbers, isPercent, multiply, readNumeral, readExcess, readRange, type Numeral } from './numeral';
import { spansBetween, type Stretch } from '../text/spans-between';
import {
  about,
  digitsOnly,
  documentNumber,
  numberWords,
  gradeBehind,
  partOfWord,
  ratioWords,
  roundNumber,
  timesMore,
} from '../lexicon/figures';

/** The quantities of a squeezed sentence, in order: no dates, document numbers, ordinals, or words with a numeral in them. */
export function findFigures(text: string): Figure[] {
  const masked = maskedMarks(text);
  const quoted = marksIn(text, spansBetween(text, '“', '”'));
  const found: Figure[] = [];
  let done = 0;
  for (const match of findNumbers(text)) {
    const start = match.index;
    const isBehindDate = masked[start - 1] === 1;
    if (start < done || masked[start] === 1 || (!isBehindDate && isInWord(text, start))) continue;
    const numeral = readNumeral(match);
    if (numeral === null) continue;
    const figure = isPercent(match) ? toPercent(text, numeral) : readFigure(text, numeral);
    if (figure === null) continue;
    done = figure.end;
    found.push({ ...figure, isName: figure.isName === true || quoted[start] === 1 });
  }
  return found;
}

/** A3, 第3, 每3. */
function isInWord(text: string, start: number): boolean {
  return partOfWord.pattern.test(text.slice(Math.max(0, start - 2), start));
}

function isAboutBefore(text: string, start: number): boolean {
  return about.pattern.test(text.slice(Math.max(0, start - 2), start));
}

/** 百分之八十五. */
function toPercent(text: string, { start, end, value, isChinese }: Numeral): PlainFigure {
  const isAbout = isAboutBefore(text, start);
  return { start, end, value, upper: null, kind: 'percent', unitOfMeasure: '%', isChinese, isRound: false, isAbout };
}

function readFigure(text: string, numeral: Numeral): PlainFigure | null {
  const { start, end, value, isChinese, words } = numeral;
  if (!Number.isFinite(value)) return null;
  const ratio = isChinese ? null : /^:(\d{1,7}(?:\.\d{1,5})?)(?![\d:])/.exec(text.slice(end, end + 8));
  if (ratio?.[1] !== undefined) return readRatio(text, start, end + ratio[0].length, value, Number(ratio[1]));
  const name = readSize(text, numeral) ?? readDigitsOnly(text, numeral);
  if (name !== null) return name;
  const range = readRange(text, numeral);
  const excess = readExcess(text, range.end, numeral);
  const isRound = roundNumber.pattern.test(words);
  const unit = readUnit({
    text,
    start,
    at: range.end + excess.length,
    value: multiply(range.low, excess.scale),
    upper: range.upper,
    isChinese,
    isRound,
    powers: [isChinese ? words : numeral.powers, range.powers, excess.power],
  });
  const isAbout = excess.length > 0 || isAboutBefore(text, start);
  if (unit === null) return null;
  const { kind, unitOfMeasure } = unit;
  if (isGrade(text, unit)) return named(start, unit.end, unit.value, unitOfMeasure);
  return {
    start,
    end: unit.end,
    value: unit.value,
    upper: unit.upper,
    kind,
    unitOfMeasure,
    isChinese,
    isRound,
    isAbout,
  };
}

/** 1000吨级, and not 3个级别. */
function isGrade(text: string, { kind, unitOfMeasure, end }: Measured): boolean {
  const isSize = kind === 'count' && unitOfMeasure !== '' && unitOfMeasure !== '个';
  return isSize && gradeBehind.pattern.test(text.slice(end, end + 2));
}

/** 2×350MW. */
function readSize(text: string, { start, end, value, isChinese }: Numeral): PlainFigure | null {
  const size = isChinese ? undefined : timesMore.pattern.exec(text.slice(end, end + 12))?.[0];
  if (size === undefined) return null;
  const unit = readUnit({
    text,
    start,
    at: end + size.length,
    value,
    upper: null,
    isChinese,
    isRound: false,
    powers: [],
  });
  return unit === null ? null : named(start, unit.end, value, unit.unitOfMeasure || size);
}

/** 两位数. */
function readDigitsOnly(text: string, { start, end, value, isChinese }: Numeral): PlainFigure | null {
  const words = isChinese ? digitsOnly.pattern.exec(text.slice(end, end + 2))?.[0] : undefined;
  return words === undefined ? null : named(start, end + words.length, value, words);
}

function named(start: number, end: number, value: number, unitOfMeasure: string): PlainFigure {
  const plain = { start, end, value, upper: null, unitOfMeasure, isChinese: false, isRound: false, isAbout: false };
  return { ...plain, kind: 'count', isName: true };
}

/** 师生比1:15 is a ratio, 8:30 is not. */
function readRatio(text: string, start: number, end: number, first: number, second: number): PlainFigure | null {
  const near = text.slice(Math.max(0, start - 16), start);
  if (second === 0 || !ratioWords.pattern.test(near)) return null;
  return {
    start,
    end,
    value: first / second,
    upper: null,
    kind: 'ratio',
    unitOfMeasure: '比',
    isChinese: false,
    isRound: false,
    isAbout: false,
  };
}

/** For each mark of the text, whether a date, a document's number, a word or a title holds it. */
function maskedMarks(text: string): Uint8Array {
  const words = [documentNumber, numberWords].flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return marksIn(text, [
    ...findDates(text).map(({ at, to }) => ({ start: at, end: to })),
    ...words,
    ...spansBetween(text, '《', '》'),
  ]);
}

function marksIn(text: string, spans: readonly Stretch[]): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return marks;
}
