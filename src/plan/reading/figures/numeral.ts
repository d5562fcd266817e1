import { readChineseNumber } from '../text/chinese-number';
import {
  excess,
  largePower,
  markOfLower,
  numbers,
  powerInUnit,
  powersOfTen,
  upperEnd,
  wholePower,
} from '../lexicon/figures';

/** A number as the text prints it. Positions count in the text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly isChinese: boolean;
  /** 3,200 of 3,200万; empty in a Chinese one. */
  readonly digits: string;
  /** 万 of 3,200万; empty in a Chinese one. */
  readonly powers: string;
  /** 三百二十; empty in digits. */
  readonly words: string;
}

/** Where numbers stand in a text, not read yet. */
export function findNumbers(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(numbers.pattern);
}

/** 百分之. */
export function isPercent([, digits, words]: RegExpExecArray): boolean {
  return digits !== undefined || words !== undefined;
}

export function readNumeral(match: RegExpExecArray): Numeral | null {
  const digits = match[1] ?? match[3] ?? '';
  const printed = match[4] ?? '';
  const behind = match.index + match[0].length;
  const isUnits = printed !== '' && powerInUnit.pattern.test(match.input.slice(behind - 1, behind + 2));
  const powers = isUnits ? printed.slice(0, -1) : printed;
  const words = match[2] ?? match[5] ?? '';
  const isChinese = words !== '';
  const value = isChinese ? readChineseNumber(words) : toNumber(digits, powers);
  if (value === null) return null;
  return { start: match.index, end: isUnits ? behind - 1 : behind, value, isChinese, digits, powers, words };
}

/** A number, or the two ends of a range. */
export interface Range {
  readonly low: number;
  readonly upper: number | null;
  readonly end: number;
  /** Of the upper end: 万 of 3至5万. */
  readonly powers: string;
}

/** 15%-20%, 三到五, 3至5万; from a number to itself where no range stands. */
export function readRange(text: string, { value, end, isChinese, digits, powers }: Numeral): Range {
  const mark = markOfLower.pattern.exec(text.slice(end, end + 4))?.[0] ?? '';
  const match = upperEnd.pattern.exec(text.slice(end + mark.length, end + mark.length + 14));
  const ofUpper = match?.[2] ?? '';
  const upper = match === null ? null : upperOf(match[1] ?? '', ofUpper, match[3]);
  if (match === null || upper === null || !(upper > value)) return { low: value, upper: null, end, powers: ofUpper };
  const isShared = ofUpper !== '' && powers === '' && !isChinese;
  return {
    low: isShared ? toNumber(digits, ofUpper) : value,
    upper,
    end: end + mark.length + match[0].length,
    powers: ofUpper,
  };
}

function upperOf(digits: string, powers: string, words: string | undefined): number | null {
  return words === undefined ? toNumber(digits, powers) : readChineseNumber(words);
}

/** What says that a number is more than it says: 余 of 30余人, 多万 of 30多万人. */
export interface Excess {
  readonly length: number;
  readonly power: string;
  readonly scale: number;
}

export function readExcess(text: string, at: number, { isChinese, words }: Numeral): Excess {
  const isMore = excess.pattern.test(text.slice(at, at + 1)) && (!isChinese || wholePower.pattern.test(words));
  if (!isMore) return { length: 0, power: '', scale: 1 };
  const mark = largePower.pattern.exec(text.slice(at + 1, at + 2))?.[0] ?? '';
  return { length: 1 + mark.length, power: mark, scale: powersOfTen[mark] ?? 1 };
}

/** 1 of 万: 10,000; 1 of anything else: 1. */
export function toPower(mark: string): number {
  return powersOfTen[mark] ?? 1;
}

function toNumber(digits: string, powers: string): number {
  const base = Number(digits.replace(/,/g, ''));
  return Array.from(powers).reduce((value, mark) => multiply(value, toPower(mark)), base);
}

/** 1.09 × 10000 is 10900, not 10900.000000000002. */
export function multiply(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}
