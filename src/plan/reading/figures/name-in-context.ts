import { nameIndicator, type Naming } from './indicator-name';
import type { FigurePhrase } from './figure-phrases';
import type { Target } from './target';
import { shorten, tidyPhrase } from '../text/tidy-phrase';
import { findVerb, type Verb } from './verbs';
import {
  cadenceOfEarlier,
  endsOfShares,
  growthAtEnd,
  growthWords,
  hollowNames,
  ofWhich,
  ofWhichAhead,
  onlyEach,
  onlyTotal,
  rateItem,
  shareOfAnother,
  sizeAtEnd,
  stages,
  yearsBefore,
} from '../lexicon/names';
import { areaAhead, endsOfAreas, onlyArea } from '../lexicon/sites';
import { doubling } from '../lexicon/targets';
import { ofUnitsAtEnd } from '../lexicon/units';
import { oneMarkMaking } from '../lexicon/verbs';
import { heads as personUnits, money } from '../lexicon/figures';

/** The target before, in the same sentence. */
export interface LastTarget {
  readonly mention: FigurePhrase;
  readonly target: Target;
  readonly verb: Verb | null;
}

/** Where a figure is to be named: its sentence, its verb, and the target before. */
interface Context {
  readonly text: string;
  readonly mentions: readonly FigurePhrase[];
  readonly mention: FigurePhrase;
  readonly verb: Verb | null;
  readonly last: LastTarget | null;
}

/** A figure without a subject takes that of the phrase before, or of the target before. */
export function nameInContext(context: Context): Naming {
  const isOfWhich = ofWhichAhead.pattern.test(context.text.slice(0, context.mention.phraseStart).slice(-3));
  const { mention } = context;
  const said = isOfWhich ? { ...mention, left: `其中${mention.left}` } : mention;
  return within(nameOrBorrow(context, ofWhich.pattern.test(said.left)), said, context.last?.target ?? null);
}

function nameOrBorrow(context: Context, isOfWhich: boolean): Naming {
  const { mention, verb, last } = context;
  const naming = nameIndicator(mention, verb);
  const { definition, subjects } = naming;
  const likeLast = last === null ? '' : fromLast(naming.name, mention, last, isOfWhich);
  if (likeLast !== '') return { name: shorten(likeLast), definition, subjects };
  const isEach = isEachOnly(naming.name);
  if (naming.name.length >= 2 && naming.name !== verb?.word && !isEach && !isOnlyYears(naming.name, verb))
    return naming;
  const before = fromPhraseBefore(context, isEach);
  if (before !== null) return { name: shorten(before), definition: isEach ? naming.name : definition, subjects };
  if (isEach && last !== null && last.mention.phraseEnd + 1 !== mention.phraseStart) return naming;
  const borrowed = fromNounAhead(context) ?? fromTargetBefore(context);
  return borrowed === null ? naming : { name: shorten(borrowed), definition, subjects };
}

/** The name of what only goes on from the target before; empty where it has one of its own. */
function fromLast(name: string, mention: FigurePhrase, last: LastTarget, isOfWhich: boolean): string {
  const earlier = last.target.name;
  if (shareOfAnother.pattern.test(name)) return earlier.replace(growthWords.pattern, '') + name;
  return totalOf(mention, last) || (isOfWhich ? '' : forOtherStage(name, earlier));
}

/** 总数达到30万个 behind 新开通基站15万个: 基站总数; empty where the figure is no total of those before. */
function totalOf({ figure, left }: FigurePhrase, { target, verb }: LastTarget): string {
  const words = onlyTotal.pattern.exec(left)?.[1];
  if (words === undefined || figure.unitOfMeasure !== target.unitOfMeasure) return '';
  const { name } = target;
  const made = verb?.word ?? '';
  const thing = name.startsWith(made) ? name.slice(made.length) : name;
  return `${made !== '' && thing.endsWith(made) ? thing.slice(0, -made.length) : thing}${words}`;
}

function fromNounAhead({ mentions, mention, verb }: Context): string | null {
  const noun = nounAhead(mentions, mention);
  if (noun === '') return null;
  return verb === null || verb.isSilent ? noun : verb.word + noun;
}

/** 每所学校, 每村: no name. */
function isEachOnly(name: string): boolean {
  return onlyEach.pattern.test(name) && findVerb(name) === null;
}

/** 五年 of 五年共5000人. */
function isOnlyYears(name: string, verb: Verb | null): boolean {
  const words = name.replace(verb?.word ?? '', '');
  return yearsBefore.pattern.exec(words)?.[0] === words;
}

/** The last phrase between the target before and this figure's own; null where it is no name, or has figures. */
function fromPhraseBefore({ text, mentions, mention, last }: Context, isEach: boolean): string | null {
  const before = text.slice(last?.mention.phraseEnd ?? 0, Math.max(0, mention.phraseStart - 1));
  const phrase = tidyPhrase(
    before
      .slice(Math.max(before.lastIndexOf(','), before.lastIndexOf('。'), before.lastIndexOf(':')) + 1)
      .replace(doubling.pattern, '')
      .replace(ofUnitsAtEnd.pattern, ''),
  );
  const from = mention.phraseStart - 1 - before.length;
  const hasFigures = mentions.some(({ figure }) => figure.start >= from && figure.end < mention.phraseStart);
  if (phrase.length < 2 || hasFigures) return null;
  const inPhrase = isEach ? findVerb(phrase) : null;
  const object =
    inPhrase === null ? '' : tidyPhrase(phrase.slice(phrase.lastIndexOf(inPhrase.word) + inPhrase.word.length));
  return object.length >= 2 ? object : phrase;
}

/** 每班不超过15人 behind a rate, 投入50万元 behind one: not so many of the rate. */
function isCountBehindRate({ figure, bound, left, right }: FigurePhrase, { target }: LastTarget): boolean {
  const isLevel = bound?.isExplicit === true && right === '' && tidyPhrase(left) === '';
  const isOther = figure.kind === 'count' && target.comparator !== 'riseBy' && target.comparator !== 'fallBy';
  const isSpent = money.pattern.test(figure.unitOfMeasure) && !(target.comparator === 'riseBy' && isLevel);
  return target.measure === 'ratio' && (isOther || isSpent);
}

/** The name of the target before, with the years (5年) or the movement (增长) that tell this one apart. */
function fromTargetBefore({ text, mention, verb, last }: Context): string | null {
  if (last === null || isCountBehindRate(mention, last)) return null;
  const years = yearsBefore.pattern.exec(text.slice(mention.phraseStart, mention.figure.start))?.[0];
  const base = withOwnVerb(withoutCadence(last, mention), verb, last.verb);
  return years === undefined ? `${base}${movementOf(mention)}` : `${base}（${years}）`;
}

function withoutCadence({ target }: LastTarget, { figure }: FigurePhrase): string {
  const name = target.name.replace(cadenceOfEarlier.pattern, '');
  const isOther = target.unitOfMeasure !== figure.unitOfMeasure && target.comparator === 'riseBy';
  return isOther ? name.replace(growthAtEnd.pattern, '') : name;
}

/** 培训教师 behind 引进教师: the same with its own verb. */
function withOwnVerb(earlier: string, verb: Verb | null, before: Verb | null): string {
  if (verb !== null && before === null && !verb.isSilent && findVerb(earlier)?.start !== 0)
    return verb.word + earlier.replace(oneMarkMaking.pattern, '');
  if (verb === null || before === null || verb.word === before.word) return earlier;
  if (earlier.startsWith(before.word)) return verb.word + earlier.slice(before.word.length);
  return before.isSilent && !verb.isSilent ? verb.word + earlier : earlier;
}

function movementOf({ figure, bound }: FigurePhrase): string {
  const moves = bound?.comparator === 'riseBy' || bound?.comparator === 'fallBy';
  return figure.kind === 'percent' && moves ? bound.left : '';
}

/** 小学生均面积达到4.5平方米、初中达到5.8平方米: the second is the first's of another stage; 入园率达到96%,城区达到98%: of one. */
function forOtherStage(name: string, earlier: string): string {
  const stage = name.endsWith('比例') ? name.slice(0, -2) : name;
  const isRate = rateItem.pattern.test(earlier);
  if (stages.pattern.exec(stage)?.[0] !== stage)
    return isRate && onlyArea.pattern.test(stage) && !partName.test(earlier) ? stage + withoutArea(earlier) : '';
  if (stages.pattern.test(earlier)) return earlier.replace(stages.pattern, stage);
  return isRate ? stage + earlier : '';
}

/** 入园率 of 市区入园率. */
function withoutArea(name: string): string {
  const rest = name.replace(areaAhead.pattern, '');
  return rest.length >= 2 ? rest : name;
}

/** 其中规模以上12家: of the things before, those of some size. */
function isSizeOf({ figure, left, right }: FigurePhrase, last: Target): boolean {
  const isLike = figure.kind === 'count' && figure.unitOfMeasure === last.unitOfMeasure && right === '';
  return isLike && ofWhich.pattern.test(left) && sizeAtEnd.pattern.test(left) && findVerb(left) === null;
}

/** 其中城东片区达到45%,老城片区达到50%: what the part before is of; empty where the figure is no part beside it. */
function wholeOf({ figure, left, right }: FigurePhrase, last: Target): string {
  const whole = partName.exec(last.name)?.[1] ?? '';
  const isLike = figure.unitOfMeasure === last.unitOfMeasure && right === '' && findVerb(left) === null;
  return isLike && endsOfAreas.pattern.test(tidyPhrase(left)) ? whole : '';
}

const partName = /^([^（]{2,32})（[^）]{2,20}）$/;

/** 其中:城东片区1200个, of so many before. */
function isCountOf({ figure, left, right }: FigurePhrase, last: Target): boolean {
  const isLike = figure.unitOfMeasure === last.unitOfMeasure && right === '' && findVerb(left) === null;
  return isLike && endsOfAreas.pattern.test(tidyPhrase(left));
}

/** 其中重点人群达到85% is the rate before, of a part. */
function within(naming: Naming, mention: FigurePhrase, last: Target | null): Naming {
  if (last !== null && isSizeOf(mention, last))
    return { ...naming, name: shorten(`${last.name}（${withSize(naming.name, mention.left.slice(-2))}）`) };
  const parent = last === null ? '' : wholeOf(mention, last);
  if (parent !== '' && !endsOfShares.pattern.test(naming.name))
    return { ...naming, name: shorten(`${parent}（${naming.name}）`) };
  const isPart =
    last !== null &&
    ofWhich.pattern.test(mention.left) &&
    (mention.figure.kind === 'percent' || isCountOf(mention, last)) &&
    !endsOfShares.pattern.test(naming.name);
  return isPart ? { ...naming, name: shorten(`${last.name}（${naming.name}）`) } : naming;
}

/** 2023年建成3个、2025年建成8个中心: the noun stands behind the last figure. */
function nounAhead(mentions: readonly FigurePhrase[], mention: FigurePhrase): string {
  if (mention.figure.kind !== 'count' || mention.right !== '') return '';
  for (const next of mentions.slice(mentions.indexOf(mention) + 1)) {
    if (
      next.phraseStart !== mention.phraseStart ||
      next.figure.unitOfMeasure !== mention.figure.unitOfMeasure ||
      next.joint === 'shared'
    )
      return '';
    if (next.right !== '') return tidyPhrase(next.right);
  }
  return '';
}

/** A name of two characters says too little without its task. */
export function clearName(name: string, mention: FigurePhrase, verb: Verb | null, title: string): string {
  if (name.length >= 3) return name;
  if (onlyEach.pattern.test(name) && personUnits.pattern.test(mention.figure.unitOfMeasure)) return `${name}人数`;
  const word = withVerb(name, verb);
  const context = shorten(title).slice(0, 18);
  if (word === '' && context !== '') return context;
  const object = objectOf(context);
  if (name === verb?.word && object.length >= 2) return `${name}${object}`;
  const base = word === '' ? mention.figure.unitOfMeasure : word;
  return saysEnough(base, context, name) ? base || '目标' : `${base}（${context}）`;
}

/** Whether a name needs no 新建（口袋公园建设）. */
function saysEnough(base: string, context: string, name: string): boolean {
  if (context === '' || context.startsWith(base) || base.length >= 5) return true;
  return base.length === 4 && !hollowNames.pattern.test(name);
}

/** 口袋公园 of 建设口袋公园; empty where no verb of making or doing opens it. */
function objectOf(title: string): string {
  const name = title.split(/\d/, 1)[0] ?? '';
  const object = name.replace(oneMarkMaking.pattern, '');
  if (object !== name) return object;
  const verb = findVerb(name);
  return verb?.start === 0 && verb.kind !== 'pushing' ? name.slice(verb.end) : '';
}

function withVerb(name: string, verb: Verb | null): string {
  if (name === '') return verb?.word ?? '';
  return verb !== null && !name.startsWith(verb.word) ? verb.word + name : name;
}

/** 规模 with its 以上. */
function withSize(name: string, size: string): string {
  return name.endsWith(size) ? name : name + size;
}
