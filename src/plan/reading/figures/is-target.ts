import type { FigurePhrase } from './figure-phrases';
import { findVerb, type Verb } from './verbs';
import { durations, events, perPeriod, thisYear } from '../lexicon/times';
import {
  addressee,
  byStandard,
  andMore,
  attributive,
  behindDuration,
  amongWord,
  endsOfLevels,
  general,
  doneTo,
  generalWords,
  grants,
  having,
  highest,
  ifWords,
  listMarks,
  namesOfWork,
  noWork,
  onlyQuote,
  onlyServing,
  onTheBasis,
  ownItems,
  ownItemsAhead,
  pastWords,
  paying,
  predicates,
  rateAtEnd,
  rateOfGrant,
  reachedBehind,
  reachingVerb,
  reckoned,
  serves,
  servedWith,
  serving,
  standardBehind,
  standardOf,
  startWord,
  sumsPaid,
} from '../lexicon/targets';
import { heads, money } from '../lexicon/figures';
import { endsOfShares, listingEnd, startWords } from '../lexicon/names';
import { eachUnit } from '../lexicon/units';
import { tidyPhrase } from '../text/tidy-phrase';

/** Whether a figure is something to reach: not a condition, a name, a fact of the past, a length of time, or a grant. */
export function isTarget(mention: FigurePhrase, verb: Verb | null, next: FigurePhrase | undefined): boolean {
  const { figure } = mention;
  if (isDoneTo(mention) || isDoneFor(mention)) return true;
  if (isNoAim(mention) || isOnlyThisYear(mention, verb) || isCeiling(mention)) return false;
  if (durations.pattern.test(figure.unitOfMeasure)) return isDuration(mention);
  if (isStart(mention, next) || isOfRate(mention, next) || isCondition(mention, verb, next)) return false;
  if (isWatchword(mention, verb)) return false;
  if (figure.kind !== 'count') return isRateTarget(mention, verb);
  if (figure.unitOfMeasure === '') return isBareTarget(mention);
  if (isSumGranted(mention, verb)) return false;
  return figure.isChinese ? isChineseTarget(mention, verb) : isCountTarget(mention, verb);
}

/** A name's figure, one of the past, or one that an 如果 or 凡 opens. */
function isNoAim({ figure, left, right, opening }: FigurePhrase): boolean {
  if (figure.isName || isPast(left) || isStandard(left, right)) return true;
  return ifWords.pattern.test(opening) || (generalWords.pattern.test(left) && right !== '');
}

/** 按每百户不少于30平方米的标准配建. */
function isStandard(left: string, right: string): boolean {
  return byStandard.pattern.test(left) && standardBehind.pattern.test(right);
}

/** 今年完成30个: what of, only the text around it says. */
function isOnlyThisYear({ figure, left, right, opening }: FigurePhrase, verb: Verb | null): boolean {
  if (verb === null || right !== '' || figure.kind !== 'count') return false;
  return thisYear.pattern.test(opening) && left.replace(thisYear.pattern, '') === verb.word;
}

/** 不少于30天, and not 30天内 or 对超过30天的. */
function isDuration({ bound, left, right }: FigurePhrase): boolean {
  return bound?.isExplicit === true && !behindDuration.pattern.test(right) && !general.pattern.test(left);
}

/** 由60%提高到80%: the first. */
function isStart(mention: FigurePhrase, next: FigurePhrase | undefined): boolean {
  return startWord.pattern.test(mention.left) && isJoined(mention, next);
}

/** Whether the words between a figure and the next belong to both. */
function isJoined({ phraseEnd }: FigurePhrase, next: FigurePhrase | undefined): next is FigurePhrase {
  return next?.joint === 'shared' && next.phraseEnd === phraseEnd;
}

/** A number without a unit of measure: 入学人数不少于5000. */
function isBareTarget({ bound, left, right }: FigurePhrase): boolean {
  if (bound?.isExplicit !== true || bound.comparator === 'between') return false;
  return (right === '' || andMore.pattern.test(right)) && left !== '';
}

function isSumGranted({ figure, bound, left }: FigurePhrase, verb: Verb | null): boolean {
  const isPaid = verb !== null && paying.pattern.test(verb.word) && findVerb(left)?.word === verb.word;
  return money.pattern.test(figure.unitOfMeasure) && isGrant(left) && bound?.isExplicit !== true && !isPaid;
}

/** 最高不超过500万元补助, 按不超过总投资30%给予补助: what is paid, not what is reached. */
function isCeiling({ bound, left, right }: FigurePhrase): boolean {
  if (highest.pattern.test(left)) return true;
  const isMost = bound?.comparator === 'atMost' || bound?.comparator === 'lessThan';
  const isPaid = sumsPaid.pattern.test(left) || sumsPaid.pattern.test(right);
  return isMost && isPaid && !rateAtEnd.pattern.test(left);
}

/** 对300户农房进行改造. */
function isDoneTo({ figure, bound, left, right }: FigurePhrase): boolean {
  const work = doneTo.pattern.exec(right)?.[2];
  const isPlain = figure.kind === 'count' && bound === null && !figure.isChinese && !figure.isName;
  return isPlain && generalWords.pattern.test(left) && work !== undefined && !noWork.pattern.test(work);
}

/** 为60名残疾人适配辅具. */
function isDoneFor({ figure, bound, left, right }: FigurePhrase): boolean {
  const isOfPersons =
    figure.kind === 'count' && bound === null && !figure.isChinese && heads.pattern.test(figure.unitOfMeasure);
  return isOfPersons && onlyServing.pattern.test(left) && servedWith.pattern.test(right) && !noWork.pattern.test(right);
}

/** 8个断面水质达标率25%: of how many the rate is. */
function isOfRate({ figure, bound, left, right, phraseEnd }: FigurePhrase, next: FigurePhrase | undefined): boolean {
  if (next?.joint !== 'shared' || next.phraseEnd !== phraseEnd || figure.kind !== 'count') return false;
  const isRate =
    next.figure.kind === 'percent' && endsOfShares.pattern.test(tidyPhrase(right).replace(startWords.pattern, ''));
  return isRate && bound === null && findVerb(left) === null;
}

/** 推进10项重点任务, 实现三个“千元新增”. */
function isWatchword({ left, right }: FigurePhrase, verb: Verb | null): boolean {
  const isOwn = ownItems.pattern.test(right) || (right !== '' && ownItemsAhead.pattern.test(left));
  if (isOwn) return verb === null || verb.kind === 'pushing';
  return verb !== null && onlyQuote.pattern.test(right) && reachingVerb.pattern.test(verb.word);
}

function isCountTarget({ bound, left, right, opening }: FigurePhrase, verb: Verb | null): boolean {
  if (verb !== null && having.pattern.test(verb.word) && bound === null) return eachUnit.pattern.test(opening);
  if (bound?.isExplicit === true || perPeriod.pattern.test(left) || verb !== null) return true;
  if (predicates.pattern.test(right) || findVerb(right) !== null) return true;
  return left.length >= 2 && (right === '' || bound !== null);
}

function isGrant(left: string): boolean {
  return grants.pattern.test(left.slice(left.lastIndexOf(',') + 1));
}

function isPast(left: string): boolean {
  return pastWords.pattern.test(left) && !onTheBasis.pattern.test(left);
}

/** 5名以上儿童的学校, 低于60%的学校, 年产值5000万元以上企业10家: the figure tells which, not how many. */
function isCondition(mention: FigurePhrase, verb: Verb | null, next: FigurePhrase | undefined): boolean {
  const { figure, bound, right } = mention;
  if (attributive.pattern.test(right) && isJoined(mention, next)) return true;
  const isOpen = bound !== null && !bound.isExplicit && bound.end > figure.end && bound.comparator !== 'between';
  return isOpen && right !== '' ? isSize(mention, verb, next) : isAttribute(mention);
}

/** 5名以上儿童. */
function isSize(mention: FigurePhrase, verb: Verb | null, next: FigurePhrase | undefined): boolean {
  const { figure, left, right } = mention;
  if (serving.pattern.test(left) && serves.pattern.test(right)) return false;
  if (isJoined(mention, next) && next.figure.kind === 'count') return true;
  if (verb !== null && verb.kind !== 'pushing') return false;
  const isShare = attributive.pattern.test(right) || reachedBehind.pattern.test(right);
  return !(figure.kind === 'percent' && isShare && !addressee.pattern.test(left));
}

/** 低于60%的学校. */
function isAttribute({ figure, bound, left, right }: FigurePhrase): boolean {
  if (!attributive.pattern.test(right) || standardOf.pattern.test(right)) return false;
  if (bound?.isExplicit !== true) return figure.kind === 'count';
  return right.includes('的', 1) || amongWord.pattern.test(left) || !predicates.pattern.test(right);
}

function isRateTarget({ figure, bound, left, right }: FigurePhrase, verb: Verb | null): boolean {
  if (startWord.pattern.test(left) && bound?.isExplicit !== true) return false;
  if (bound !== null) return true;
  if (isGrant(left) && !rateOfGrant.pattern.test(left)) return false;
  if (figure.kind === 'percent' && right.length >= 2 && !reckoned.pattern.test(right)) return true;
  return endsOfLevels.pattern.test(left) || verb !== null;
}

/** A Chinese numeral counts only right behind the verb, or with 至少 or 每年; 三项机制 and 百名工程 are names. */
function isChineseTarget({ figure, bound, left, right }: FigurePhrase, verb: Verb | null): boolean {
  if (bound?.isExplicit === true || perPeriod.pattern.test(left)) return true;
  if (verb === null || verb.kind === 'pushing') return false;
  const rest = left.slice(verb.end);
  const isAdjacent =
    rest.length === 0 ||
    (right === '' && rest.length >= 2) ||
    rest.split(listMarks.pattern).length === figure.value ||
    findVerb(rest)?.end === rest.length ||
    listingEnd.pattern.test(rest);
  if (!isAdjacent) return false;
  return events.pattern.test(figure.unitOfMeasure) || !namesOfWork.pattern.test(right);
}
