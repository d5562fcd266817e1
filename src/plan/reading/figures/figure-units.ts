import type { Figure } from './figure';
import { multiply, toPower } from './numeral';
import { tenth, unitsOfMeasure, weakUnits } from '../lexicon/units-of-measure';
import {
  boundBefore,
  building,
  buildings,
  heads,
  latinUnit,
  letterBehind,
  kindOfHouse,
  openingPower,
  perHeadRate,
  perTime,
  personsBehind,
  perThing,
  powerAtEnd,
  rates,
  stageOfWork,
  timesCounted,
  unitNote,
} from '../lexicon/figures';

/** A number whose unit of measure is looked for. Positions count in the text. */
export interface Counted {
  readonly text: string;
  readonly start: number;
  /** Where the unit of measure would stand. */
  readonly at: number;
  readonly value: number;
  readonly upper: number | null;
  readonly isChinese: boolean;
  readonly isRound: boolean;
  /** Where a power may stand that a sum of money keeps: 万 of 3万, of 3至5万, of 30多万. */
  readonly powers: readonly string[];
}

/** The figure's unit, and its value in it. */
export type Measured = Pick<Figure, 'end' | 'value' | 'upper' | 'kind' | 'unitOfMeasure'>;

/** The unit of measure behind a number; null where the number is part of a word. */
export function readUnit(counted: Counted): Measured | null {
  const { text, at, isChinese } = counted;
  const rest = text.slice(at, at + 8);
  const rate = isChinese ? null : readRate(rest);
  if (rate !== null) return measured(counted, rate.words.length, rate.kind, rate.words);
  const words = unitsOfMeasure.pattern.exec(rest)?.[0];
  const made = isChinese ? undefined : unknownUnit(text.slice(at, at + 16));
  if (words === undefined && made !== undefined) return measured(counted, made.length, 'count', made);
  if (words === undefined) return isChinese || letterBehind.pattern.test(rest) ? null : readPersons(counted);
  if (words.endsWith('百分点')) return measured(counted, words.length, 'points', '百分点');
  if (isChinese && isPartOfWord(counted, words)) return null;
  return words === tenth ? readTenths(counted) : readThings(counted, rest, words);
}

/** 2成 is 20%. */
function readTenths(counted: Counted): Measured {
  const { value, upper } = counted;
  const inHundredths = { value: multiply(value, 10), upper: upper === null ? null : multiply(upper, 10) };
  return { ...measured(counted, tenth.length, 'percent', '%'), ...inHundredths };
}

function measured(
  { at, value, upper }: Counted,
  length: number,
  kind: Figure['kind'],
  unitOfMeasure: string,
): Measured {
  return { end: at + length, value, upper, kind, unitOfMeasure };
}

/** 管/日, PFlops: no unit that we know, and clearly one. */
function unknownUnit(rest: string): string | undefined {
  return perTime.pattern.exec(rest)?.[0] ?? latinUnit.pattern.exec(rest)?.[1];
}

/** 13万常住人口 are persons. */
function readPersons(counted: Counted): Measured {
  const { text, at, powers } = counted;
  const isLarge = powers.some((power) => powerAtEnd.pattern.test(power));
  const isOfPersons = isLarge && personsBehind.pattern.test(text.slice(at, at + 10));
  return measured(counted, 0, 'count', isOfPersons ? '人' : '');
}

/** %, ‰, /10万. */
function readRate(rest: string): { kind: 'percent' | 'rate'; words: string } | null {
  if (rest.startsWith('%')) return { kind: 'percent', words: '%' };
  const words = rates.pattern.exec(rest)?.[0];
  return words === undefined ? null : { kind: 'rate', words };
}

function readThings(counted: Counted, rest: string, words: string): Measured {
  if (rest.startsWith('个工作日')) return measured(counted, 4, 'count', '工作日');
  if (words === '学位' || words === '床位') return measured(counted, 0, 'count', '个');
  const per = readPer(counted, words);
  if (per !== '') return measured(counted, words.length + per.length, 'count', words + per);
  const note = unitNote.pattern.exec(counted.text.slice(counted.at + words.length, counted.at + words.length + 5))?.[0];
  if (note !== undefined) return measured(counted, words.length + note.length, 'count', words + note);
  const power = words === '元' || words === '美元' ? powerOfMoney(counted.powers) : '';
  const whole = measured(counted, words.length, 'count', power + words);
  return power === '' ? whole : { ...whole, ...inPower(counted, power) };
}

/** /人 of 元/人. */
function readPer({ text, at }: Counted, words: string): string {
  const behind = at + words.length;
  return perThing.pattern.exec(text.slice(behind, behind + 12))?.[0] ?? '';
}

/** Sums of money stay in 万元 and 亿元. */
function powerOfMoney(powers: readonly string[]): string {
  return powers.map((text) => powerAtEnd.pattern.exec(text)?.[0] ?? '').find((mark) => mark !== '') ?? '';
}

function inPower({ value, upper }: Counted, power: string): Pick<Figure, 'value' | 'upper'> {
  const factor = 1 / toPower(power);
  return { value: multiply(value, factor), upper: upper === null ? null : multiply(upper, factor) };
}

function isPartOfWord(counted: Counted, words: string): boolean {
  return (counted.isRound && words === '元') || weakUnits.has(words) || isFixedWord(counted, words);
}

/** 一 is mostly an article; 三年行动 and 九年义务教育 are names of periods; 千家万户, 一次性 are words. */
function isFixedWord({ text, start, at, value }: Counted, words: string): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const behind = text.slice(at + words.length);
  if (isIdiom(openingPower.pattern.test(text.slice(start)), words, behind)) return true;
  if (words === '期' && stageOfWork.pattern.test(behind) && !isCountedOne(before, words)) return true;
  if (words === '年') return !boundBefore.pattern.test(before);
  return value === 1 && !isCountedOne(before, words);
}

function isIdiom(isRound: boolean, words: string, behind: string): boolean {
  if (isRound && words === '家' && !kindOfHouse.pattern.test(behind)) return true;
  if (behind.startsWith('性')) return true;
  return isRound && heads.pattern.test(words) && perHeadRate.pattern.test(behind);
}

/** 每年至少一次, 新建一所: an 一 that counts. */
function isCountedOne(before: string, words: string): boolean {
  const isStated = timesCounted.pattern.test(before);
  const isBuilt = buildings.pattern.test(words) && building.pattern.test(before);
  return isStated || isBuilt;
}
