import type { FigurePhrase } from './figure-phrases';
import { shorten, tidyPhrase } from '../text/tidy-phrase';
import { findVerb, type Verb } from './verbs';
import {
  wholeMovements,
  cadenceInName,
  eachThing,
  endsOfBodies,
  endsOfNouns,
  endsOfRates,
  levelBehindMovement,
  listingEnd,
  nounLink,
  onlyStage,
  onlyStandard,
  reachAtEnd,
  setAside,
  standardAhead,
  startWords,
  stateOfRate,
} from '../lexicon/names';
import { sitesBefore } from './sites';
import { sitesAndNoun } from '../lexicon/sites';
import { andMore, doneTo, generalWords } from '../lexicon/targets';
import { jointMaking, onlyMaking } from '../lexicon/verbs';
import { attributeGap, money } from '../lexicon/figures';
import { perPeriodMark } from '../lexicon/times';

export interface Naming {
  readonly name: string;
  /** What narrows the name: 每所学校. */
  readonly definition: string;
  /** The places, schools or bodies that are listed. */
  readonly subjects: string;
}

/** The name of what a figure counts, from the words around it; empty where they give none. `verb` may come from an earlier phrase. */
export function nameIndicator(mention: FigurePhrase, verb: Verb | null): Naming {
  return mention.figure.kind === 'count' ? nameCount(mention, verb) : nameRate(mention);
}

function nameRate(mention: FigurePhrase): Naming {
  const base = subjectOf(mention);
  return { name: shorten(nameMovement(mention, base) ?? nameShare(mention, base)), definition: '', subjects: '' };
}

/** 增长: 产值增长; null where nothing moves. */
function nameMovement({ figure, bound }: FigurePhrase, base: string): string | null {
  if (figure.kind !== 'percent' || base === '') return null;
  if (bound?.comparator !== 'riseBy' && bound?.comparator !== 'fallBy') return null;
  const said = bound.left.replace(levelBehindMovement.pattern, '');
  const movement = wholeMovements[said] ?? said;
  return base.endsWith(movement) ? base : `${base}${movement}`;
}

/** 85%的学校达标: of what, and what of it. */
function nameShare(mention: FigurePhrase, base: string): string {
  const { figure, right } = mention;
  if (figure.kind === 'ratio') return `${base}（${mention.printed}）`;
  const rest = tidyPhrase(right.replace(standardAhead.pattern, ''));
  if (rest === '' && figure.kind === 'percent' && endsOfBodies.pattern.test(base)) return `${base}比例`;
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
function subjectOf({ left, bound }: FigurePhrase): string {
  const words = `${left}${bound?.moved ?? ''}`;
  return tidyPhrase(
    words.replace(startWords.pattern, (words) => (/\d/.test(words) || words.length === 1 ? '' : words)),
  );
}

function nameCount(mention: FigurePhrase, verb: Verb | null): Naming {
  const { left } = mention;
  const right = mention.right.replace(perPeriodMark.pattern, '');
  const done = generalWords.pattern.test(left) ? doneTo.pattern.exec(right) : null;
  if (done !== null) return plainName(`${tidyPhrase(done[1] ?? '')}${done[2] ?? ''}`);
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

function plainName(name: string, definition = ''): Naming {
  return { name: shorten(name), definition, subjects: '' };
}

/** 建成5所学校: 学校. */
function nameByNoun(left: string, noun: string, { own, governing, object }: Said): Naming {
  const isJoint = onlyMaking.pattern.test(object);
  const isListed = !isJoint && (listingEnd.pattern.test(object) || (own !== null && object.includes('、')));
  const subjects = isListed ? object : sitesBefore(own === null ? left : left.slice(0, own.start));
  const made = whatIsMade(noun, own, governing);
  if (made !== null) return { name: shorten(made), definition: isListed ? '' : tidyPhrase(left), subjects };
  const verb = subjectWord(governing) + (isJoint ? object : '');
  const name = shorten(withVerb(verb, untilVerb(noun, governing)));
  return { name, definition: subjects === '' ? eachOf(left) : '', subjects };
}

/** 指导3所学校创建示范校: 创建示范校; null where nothing is made behind the noun. */
function whatIsMade(noun: string, own: Verb | null, governing: Verb | null): string | null {
  const isHelped = own?.kind === 'doing' && own.word === '指导';
  const isPushed = governing === null || governing.kind === 'pushing';
  const late = isHelped || isPushed ? findVerb(noun) : null;
  if (late?.kind !== 'making' || late.end === noun.length || onlyMaking.pattern.test(noun.slice(late.start)))
    return null;
  return !isHelped && isNounWithVerb(noun, late) ? null : noun.slice(late.start);
}

/** 床位数达到50个: 床位数. */
function nameLevel(mention: FigurePhrase): Naming {
  const subject = subjectOf(mention).replace(cadenceInName.pattern, '');
  return plainName(`${subject}${tidyPhrase(mention.bound?.inner ?? '')}`, eachOf(mention.left));
}

/** 建成学校5所: 学校; 新建、改扩建学校5所 keeps both verbs. */
function nameByObject(left: string, { own, governing, object }: Said): Naming {
  const joint = own === null ? '' : (jointMaking.pattern.exec(object)?.[0] ?? '');
  const stripped = withoutSilentVerb(tidyPhrase(object.slice(joint.length)));
  if (stripped === '' && own !== null) return plainName(tidyPhrase(`${left.slice(0, own.start)}${own.word}`));
  const [, listed, noun] = sitesAndNoun.pattern.exec(stripped) ?? [];
  const subjects = listed ?? (own === null ? '' : sitesBefore(left.slice(0, own.start)));
  const ahead = own === null ? '' : (onlyStage.pattern.exec(left.slice(0, own.start))?.[0] ?? '');
  const name = ahead + withVerb(subjectWord(governing) + joint, noun ?? stripped);
  return { ...plainName(name, eachOf(left)), subjects };
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
  const isNext = inner?.kind === 'making' && inner.start >= 2 && inner.end < noun.length;
  return isNext && !onlyMaking.pattern.test(noun.slice(inner.start)) && !isNounWithVerb(noun, inner)
    ? tidyPhrase(noun.slice(0, inner.start))
    : noun;
}

/** 人才培养基地, 获奖者. */
function isNounWithVerb(noun: string, { start, end }: Verb): boolean {
  return start >= 2 && endsOfNouns.pattern.test(noun.slice(end));
}

function tidyNoun(behind: string): string {
  const right = behind.replace(/^\([^()]*\)/, '');
  if (/^(?:[、,;。:)]|$)/.test(right) || attributeGap.pattern.test(right)) return '';
  const words = right.replace(perPeriodMark.pattern, '').replace(onlyStandard.pattern, '');
  const noun = tidyPhrase(words.replace(nounLink.pattern, ''));
  return noun.replace(reachAtEnd.pattern, '');
}
