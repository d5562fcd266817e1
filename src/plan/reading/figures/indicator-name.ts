import type { FigurePhrase } from './figure-phrases';
import { shorten, tidyPhrase } from '../text/tidy-phrase';
import { findVerb, type Verb } from './verbs';
import {
  boundBehind,
  cadenceInName,
  eachThing,
  endsOfRates,
  levelBehindMovement,
  listingEnd,
  onlyStandard,
  setAside,
  standardAhead,
  standardOf,
  startWords,
  stateOfRate,
} from '../lexicon/names';
import { andMore } from '../lexicon/targets';
import { money } from '../lexicon/figures';

export interface Naming {
  readonly name: string;
  /** What narrows the name: the listed examples, 每所学校. */
  readonly definition: string;
}

/** The name of what a figure counts, from the words around it; empty where they give none. `verb` may come from an earlier phrase. */
export function nameIndicator(mention: FigurePhrase, verb: Verb | null): Naming {
  return mention.figure.kind === 'count' ? nameCount(mention, verb) : nameRate(mention);
}

function nameRate(mention: FigurePhrase): Naming {
  const base = subjectOf(mention);
  return { name: shorten(nameMovement(mention, base) ?? nameShare(mention, base)), definition: '' };
}

/** 增长: 产值增长; null where nothing moves. */
function nameMovement({ figure, bound }: FigurePhrase, base: string): string | null {
  if (figure.kind !== 'percent' || base === '') return null;
  if (bound?.comparator !== 'riseBy' && bound?.comparator !== 'fallBy') return null;
  const movement = bound.left.replace(levelBehindMovement.pattern, '');
  return base.endsWith(movement) ? base : `${base}${movement}`;
}

/** 85%的学校达标: of what, and what of it. */
function nameShare(mention: FigurePhrase, base: string): string {
  const { figure, right } = mention;
  if (figure.kind === 'ratio') return `${base}（${mention.printed}）`;
  const rest = tidyPhrase(right.replace(standardAhead.pattern, ''));
  if (rest === '' || isSetAside(rest) || figure.kind !== 'percent' || andMore.pattern.test(right)) return base;
  if (base === '') return `${rest}的比例`;
  if (stateOfRate.pattern.test(rest)) return `${base}${rest}率`;
  return endsOfRates.pattern.test(base) ? base : `${base}${rest}的比例`;
}

/** 按5%安排. */
function isSetAside(rest: string): boolean {
  return setAside.pattern.test(rest);
}

/** 普及率由86% is the subject 普及率. */
function subjectOf({ left }: FigurePhrase): string {
  return tidyPhrase(left.replace(startWords.pattern, (words) => (/\d/.test(words) || words.length === 1 ? '' : words)));
}

function nameCount(mention: FigurePhrase, verb: Verb | null): Naming {
  const { left, right } = mention;
  const own = findVerb(left);
  const said: Said = { own, governing: own ?? verb, object: own === null ? left : left.slice(own.end) };
  const isMoney = money.pattern.test(mention.figure.unitOfMeasure);
  const noun = isMoney && tidyPhrase(said.object) !== '' ? '' : tidyNoun(right);
  if (noun !== '') return nameByNoun(left, noun, said);
  const isLevel = mention.bound?.isExplicit === true && (own === null || tidyPhrase(left).indexOf(own.word) !== 0);
  return isLevel ? nameLevel(mention) : nameByObject(left, said);
}

/** The verb in front of a figure, the one that governs it, and what stands between the first and the figure. */
interface Said {
  readonly own: Verb | null;
  readonly governing: Verb | null;
  readonly object: string;
}

/** 每所学校 of 每所学校至少配备2名; empty where there is none. */
function eachOf(left: string): string {
  return eachThing.pattern.exec(left)?.[0] ?? '';
}

/** 建成5所学校: 学校. */
function nameByNoun(left: string, noun: string, { own, governing, object }: Said): Naming {
  const listing = listingEnd.pattern.test(object) || (own !== null && object.includes('、')) ? object : '';
  const made = whatIsMade(noun, own, governing);
  if (made !== null) return { name: shorten(made), definition: listing === '' ? tidyPhrase(left) : listing };
  return {
    name: shorten(withVerb(subjectWord(governing), untilVerb(noun, governing))),
    definition: listing === '' ? eachOf(left) : listing,
  };
}

/** 指导3所学校创建示范校: 创建示范校; null where nothing is made behind the noun. */
function whatIsMade(noun: string, own: Verb | null, governing: Verb | null): string | null {
  const isHelped = own?.kind === 'doing' && own.word === '指导';
  const isPushed = governing === null || governing.kind === 'pushing';
  const late = isHelped || isPushed ? findVerb(noun) : null;
  return late?.kind === 'making' && late.end < noun.length ? noun.slice(late.start) : null;
}

/** 床位数达到50个: 床位数. */
function nameLevel(mention: FigurePhrase): Naming {
  const subject = subjectOf(mention).replace(cadenceInName.pattern, '');
  return { name: shorten(`${subject}${tidyPhrase(mention.bound?.inner ?? '')}`), definition: eachOf(mention.left) };
}

/** 建成学校5所: 学校. */
function nameByObject(left: string, { own, governing, object }: Said): Naming {
  const stripped = withoutSilentVerb(tidyPhrase(object));
  if (stripped === '' && own !== null)
    return { name: shorten(tidyPhrase(`${left.slice(0, own.start)}${own.word}`)), definition: '' };
  return { name: shorten(withVerb(subjectWord(governing), stripped)), definition: eachOf(left) };
}

function withoutSilentVerb(base: string): string {
  const leading = findVerb(base);
  const isSilent = leading?.start === 0 && leading.end < base.length && leading.isSilent;
  return isSilent ? tidyPhrase(base.slice(leading.end)) : base;
}

function subjectWord(governing: Verb | null): string {
  return governing === null || governing.isSilent ? '' : governing.word;
}

function withVerb(verb: string, noun: string): string {
  return noun.startsWith(verb) ? noun : `${verb}${noun}`;
}

/** 学校组建大学区 behind 吸纳 is 学校: the noun ends where another making begins. */
function untilVerb(noun: string, governing: Verb | null): string {
  if (governing === null) return noun;
  const inner = findVerb(noun);
  return inner?.kind === 'making' && inner.start >= 2 && inner.end < noun.length
    ? tidyPhrase(noun.slice(0, inner.start))
    : noun;
}

function tidyNoun(right: string): string {
  if (/^(?:[、,;。:)]|$)/.test(right)) return '';
  return tidyPhrase(
    right.replace(standardOf.pattern, '').replace(boundBehind.pattern, '').replace(onlyStandard.pattern, ''),
  );
}
