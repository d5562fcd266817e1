import type { Comparator } from '../../plan';
import type { Frequency } from './cadence';
import type { Bound } from './comparators';
import { addsOf, bareVerb } from './bare-figure';
import { splitSubject } from './enumerations';
import { frequencyOf } from './figure-frequency';
import type { FigurePhrase } from './figure-phrases';
import type { Naming } from './indicator-name';
import { isTarget } from './is-target';
import { clearName, nameInContext, type LastTarget } from './name-in-context';
import { findRises, subjectOfRise, type Rise } from './rises';
import { duesOf, namesOf, runFrom, sharedSubjects, type Dues } from './runs';
import { readSplit } from './splits';
import { toMilestonePeriod } from './steps';
import { governingDue, type Due, type DueDate } from './target-due';
import type { Target } from './target';
import { tidyPhrase } from '../text/tidy-phrase';
import { toTarget, type Saying } from './to-target';
import { findVerb, type Verb } from './verbs';
import { plainPeriods } from '../lexicon/times';
import { doneByShare, moreThanBefore, noObject, onlyServing, respectively, stateAtEnd } from '../lexicon/targets';

/** A squeezed sentence with its figures and dates, and what governs it from outside. */
export interface FiguredSentence {
  readonly text: string;
  readonly mentions: readonly FigurePhrase[];
  readonly dates: readonly DueDate[];
  /** ISO; what governs the sentence from outside, empty if nothing does. */
  readonly carried: string;
  readonly title: string;
  /** How the heading of the table's column sets a day for its cells; null where none does. */
  readonly heading: Target['stated'];
}

/** The targets of a sentence's figures, and the figures that they came from. */
export interface FigureTargets {
  readonly targets: Target[];
  readonly used: Set<FigurePhrase>;
}

/** What was read up to a figure. */
interface Progress extends FigureTargets {
  readonly rises: readonly Rise[];
  lastVerb: Verb | null;
  last: (LastTarget & { readonly frequency: Frequency | null }) | null;
  /** Of the figures before that had a day each. */
  dues: Dues | null;
}

/** A figure that is a target, with what its words say. */
interface Found {
  /** Its place among the sentence's figures, as it is printed there, and with the words before that belong to it. */
  readonly at: number;
  readonly printed: FigurePhrase;
  readonly mention: FigurePhrase;
  /** The figures joined to it, itself the first. */
  readonly run: readonly FigurePhrase[];
  readonly own: Verb | null;
  readonly verb: Verb | null;
  readonly bound: Bound | null;
  readonly frequency: Frequency | null;
  readonly due: Due;
  /** What its run rises from; none where that is not said. */
  readonly baselines: readonly FigurePhrase[];
}

export function figureTargets(sentence: FiguredSentence): FigureTargets {
  const progress: Progress = {
    targets: [],
    used: new Set(),
    rises: findRises(sentence.mentions),
    lastVerb: null,
    last: null,
    dues: null,
  };
  sentence.mentions.forEach((printed, at) => {
    if (progress.last !== null && belongsTo(printed, progress.last.mention)) progress.used.add(printed);
    const found = progress.used.has(printed) ? null : find(sentence, progress, printed, at);
    if (found === null || renewLast(progress, found)) return;
    const { text, mentions } = sentence;
    const { mention, verb } = found;
    const naming = nameInContext({ text, mentions, mention, verb, last: progress.last });
    if (addYears(sentence, progress, found, naming)) return;
    addEach(sentence, progress, found, naming);
    const isState = stateAtEnd.pattern.test(mention.left);
    progress.lastVerb = mention.figure.kind === 'count' && !isState ? (found.own ?? progress.lastVerb) : null;
  });
  return progress;
}

function find(sentence: FiguredSentence, progress: Progress, printed: FigurePhrase, at: number): Found | null {
  const { text, mentions } = sentence;
  const { used, last, rises } = progress;
  if (rises.some((rise) => at >= rise.from && at < rise.to)) return null;
  const rise = rises.find(({ to }) => to === at);
  const { mention, taken } = withWordsBefore(sentence, at, rise, used);
  const own = findVerb(mention.left);
  const verb = own ?? (last !== null && isChained(text, mention, last.mention) ? progress.lastVerb : null);
  const next = mentions[at + 1];
  const others = next !== undefined && taken.includes(next) ? undefined : next;
  if (!isTarget(mention, verb, others) && !isCell(sentence, mention)) return null;
  for (const each of taken) used.add(each);
  const run = runFrom(mentions, at).map((each) => (each === printed ? mention : each));
  const bound = run.map((each) => each.bound).find((each) => each !== null) ?? null;
  const frequency = frequencyOf(text, mention, last);
  const due = dueUnder(sentence, dueOf(sentence, mention, frequency, last));
  const baselines = rise === undefined ? [] : mentions.slice(rise.from, rise.to);
  return { at, printed, mention, run, own, verb, bound, frequency, due, baselines };
}

/** What comes round is not due when the figure before it is: 二季度培训40场,每半年例会1次. */
function dueOf(
  { text, dates, carried }: FiguredSentence,
  mention: FigurePhrase,
  frequency: Frequency | null,
  last: Progress['last'],
): Due {
  const comesRound = frequency !== null && (frequency.cadence !== 'byEnd' || frequency.unmatched !== '');
  if (!comesRound) return governingDue(text, dates, mention, carried);
  const since = last?.mention.figure.start ?? -1;
  const own = dates.filter(({ at }) => at > since);
  return governingDue(text, own, mention, '');
}

/** Said once more, or which things the target before counts: 5家年产值超1000万元的企业. */
function belongsTo(mention: FigurePhrase, last: FigurePhrase): boolean {
  const isInside = mention.phraseStart === last.phraseStart && mention.joint === 'shared';
  return saysAgain(mention, last) || (isInside && last.right.includes(mention.printed));
}

/** 达到60家,较2023年增加15家. */
function saysAgain({ figure, left }: FigurePhrase, last: FigurePhrase): boolean {
  const isLike = figure.kind === 'count' && figure.unitOfMeasure === last.figure.unitOfMeasure;
  return isLike && moreThanBefore.pattern.test(left);
}

/** A figure that fills a cell under 2025年目标. */
function isCell({ text, heading }: FiguredSentence, { figure, bound, left, right }: FigurePhrase): boolean {
  const start = bound?.start ?? figure.start;
  return heading !== null && start === 0 && left === '' && right === '' && (bound?.end ?? figure.end) === text.length;
}

/** What the cell says no date of is due as its column's heading says. */
function dueUnder({ heading, carried }: FiguredSentence, due: Due): Due {
  return due.stated === null && carried !== '' ? { due: due.due, stated: heading } : due;
}

/** Whether the verb of the figure before governs this one too. */
function isChained(text: string, mention: FigurePhrase, last: FigurePhrase): boolean {
  const { left } = mention;
  if (stateAtEnd.pattern.test(left) || noObject.pattern.test(left) || onlyServing.pattern.test(left)) return false;
  const isInPhrase = mention.joint !== 'none' && mention.phraseStart === last.phraseStart;
  return isInPhrase || (mention.bound === null && text.slice(last.phraseEnd, mention.phraseStart) === ',');
}

function withWordsBefore(
  sentence: FiguredSentence,
  at: number,
  rise: Rise | undefined,
  used: ReadonlySet<FigurePhrase>,
): Widened {
  if (rise !== undefined) return risen(sentence, rise, used);
  return shared(sentence, at) ?? widened(sentence, at, used);
}

/** A figure with the words before it that belong to it, and the figures among those. */
interface Widened {
  readonly mention: FigurePhrase;
  readonly taken: readonly FigurePhrase[];
}

/** Behind a figure that only describes (7岁以下儿童), a phrase is read from its start. */
function widened({ text, mentions }: FiguredSentence, at: number, used: ReadonlySet<FigurePhrase>): Widened {
  const mention = mentions[at];
  if (mention === undefined) throw new RangeError(`no figure ${at}`);
  const before = mentions[at - 1];
  if (
    before === undefined ||
    before.phraseStart !== mention.phraseStart ||
    used.has(before) ||
    plainPeriods.pattern.test(before.figure.unitOfMeasure)
  )
    return { mention, taken: [] };
  const isListed =
    mention.joint === 'list' && respectively.pattern.test(mention.left) && mentions[at + 1]?.joint === 'run';
  if (mention.joint !== 'shared' && !isListed) return { mention, taken: [] };
  const { leftStart } = before;
  const left = text.slice(leftStart, Math.max(leftStart, mention.bound?.start ?? mention.figure.start));
  return { mention: { ...mention, leftStart, left }, taken: [before] };
}

/** 90%以上的卫生院提供6类服务: what they do belongs to the share; null where the figure is no such share. */
function shared({ text, mentions }: FiguredSentence, at: number): Widened | null {
  const mention = mentions[at];
  const next = mentions[at + 1];
  if (mention?.figure.kind !== 'percent' || mention.bound?.isExplicit !== false || next?.joint !== 'shared')
    return null;
  const isOfMany = next.phraseEnd === mention.phraseEnd && next.figure.kind === 'count';
  if (!isOfMany || !doneByShare.pattern.test(mention.right)) return null;
  return { mention: { ...mention, right: text.slice(mention.bound.end, mention.phraseEnd) }, taken: [next] };
}

/** 由60%提高到80%: the words before the first figure, which stand for all that rise together. */
function risen(sentence: FiguredSentence, { from, to }: Rise, used: ReadonlySet<FigurePhrase>): Widened {
  const { mentions, text } = sentence;
  const goal = mentions[to];
  if (goal === undefined) throw new RangeError(`no figure ${to}`);
  const { mention: first, taken } = widened(sentence, from, used);
  const left = subjectOfRise(text, first.leftStart, first);
  return { mention: { ...goal, leftStart: first.leftStart, left }, taken: [...taken, ...mentions.slice(from, to)] };
}

/** The target before, where the figure is what it grows to: its own figure becomes a milestone. */
function renewLast(progress: Progress, { mention, printed, due }: Found): boolean {
  const { targets, used, last } = progress;
  const isLater = last !== null && last.target.due !== '' && due.due > last.target.due;
  if (last === null || !isLater || !continuesTarget(mention, last.mention)) return false;
  const earlier = last.target;
  const renewed: Target = {
    ...earlier,
    target: mention.figure.value,
    ...due,
    milestones: [...earlier.milestones, { period: toMilestonePeriod(earlier.due), target: earlier.target }],
  };
  targets[targets.length - 1] = renewed;
  progress.last = { mention, frequency: last.frequency, target: renewed, verb: last.verb };
  used.add(printed);
  return true;
}

/** 到2023年达到90%, 2025年达到95%: one target with a milestone. */
function continuesTarget(mention: FigurePhrase, last: FigurePhrase): boolean {
  const isSameKind =
    mention.figure.kind === last.figure.kind && mention.figure.unitOfMeasure === last.figure.unitOfMeasure;
  return isSameKind && mention.bound?.isExplicit === true && tidyPhrase(mention.left) === '' && mention.right === '';
}

/** One target of the figures of several days: the last is to be reached, those before are milestones. */
function addYears(sentence: FiguredSentence, progress: Progress, found: Found, naming: Naming): boolean {
  const { mention, run, verb, bound } = found;
  const dues = duesOfRun(sentence, progress, found, naming);
  if (dues === null) return false;
  const final = run.at(-1) ?? mention;
  const saying: Saying = {
    ...plainly(found),
    naming: { ...naming, name: clearName(naming.name, mention, verb, sentence.title) },
    comparator: bound?.comparator ?? 'atLeast',
    frequency: null,
    due: { due: dues.dues.at(-1) ?? '', stated: dues.stated },
  };
  const target = overDues(run, dues, { ...toTarget(final, saying), start: mention.figure.start });
  progress.targets.push(target);
  markUsed(progress, found, run);
  progress.last = { mention: final, frequency: null, target, verb };
  progress.dues = dues;
  return true;
}

/** The days before the run, else, where no date stands since, those of the run before: 合格率分别达到90%和92%,优良率达到37%和40%. */
function duesOfRun(
  { dates }: FiguredSentence,
  { last, dues }: Progress,
  { mention, run }: Found,
  { name }: Naming,
): Dues | null {
  if (run.length < 2) return null;
  const from = last?.mention.figure.end ?? 0;
  const own = duesOf(dates, mention, run.length, from);
  if (own !== null || dues === null) return own;
  const isSince = dates.some((date) => date.at >= from && date.to <= mention.figure.start);
  const isOfEach = splitSubject(name, run.length) !== null;
  return isSince || isOfEach || dues.dues.length !== run.length ? null : dues;
}

/** 2024年、2025年分别新建3个、4个 are 7; levels stay as they are. */
function overDues(run: readonly FigurePhrase[], { dues, stated }: Dues, target: Target): Target {
  const figures = run.map(({ figure }) => figure.value);
  const isRising = figures.every((figure, at) => at === 0 || figure > (figures[at - 1] ?? 0));
  const isSum = target.adds !== null && (stated === 'in' || !isRising);
  const reached = isSum
    ? figures.map((_, at) => figures.slice(0, at + 1).reduce((sum, figure) => sum + figure))
    : figures;
  return {
    ...target,
    target: reached.at(-1) ?? target.target,
    doubts: isSum ? [...target.doubts, 'summed'] : target.doubts,
    milestones: reached
      .slice(0, -1)
      .map((figure, at) => ({ period: toMilestonePeriod(dues[at] ?? ''), target: figure })),
  };
}

/** A target for each figure of the run; two for one figure that two subjects share. */
function addEach(sentence: FiguredSentence, progress: Progress, found: Found, naming: Naming): void {
  const { mention, run, verb, frequency, due } = found;
  const isAlone = run.length === 1;
  const split = readSplit(sentence.text, sentence.mentions, found.at);
  const shared = isAlone ? sharedSubjects(mention, naming.name) : [];
  for (const name of shared.slice(0, -1))
    progress.targets.push(toTarget(mention, { ...plainly(found), naming: { name, definition: '', subjects: '' } }));
  const names = namesBefore(progress, found) ?? namesOf(naming.name, run);
  run.forEach((each, at) => {
    const name = clearName(shared.at(-1) ?? names[at] ?? naming.name, each, verb, sentence.title);
    const plain = toTarget(each, {
      naming: { ...naming, name },
      comparator: comparatorOf(each, found),
      words: each.bound?.words ?? found.bound?.words ?? deciding(verb, found.own, each),
      frequency,
      due,
      bare: bareVerb(each),
      adds: addsOf(each, verb),
      baseline: found.baselines[at]?.figure.value ?? null,
      parts: isAlone ? split.parts : [],
    });
    const target = isAlone ? { ...plain, milestones: split.milestones } : plain;
    progress.targets.push(target);
    progress.last = { mention: each, frequency, target, verb };
  });
  markUsed(progress, found, [...run, ...split.mentions]);
}

/** 接待游客6万人次,旅游收入达到50亿元,分别增长10%和12%: the names of as many targets before; null where the run has words of its own. */
function namesBefore({ targets }: Progress, { mention, run }: Found): string[] | null {
  const isAlone = run.length > 1 && tidyPhrase(mention.left) === '' && targets.length >= run.length;
  if (!isAlone || mention.bound === null || !respectively.pattern.test(mention.left)) return null;
  const { comparator, left } = mention.bound;
  const movement = comparator === 'riseBy' || comparator === 'fallBy' ? left : '';
  return targets.slice(-run.length).map(({ name }) => name + movement);
}

/** What is said of every figure of a run. */
function plainly({ mention, verb, bound, frequency, due }: Found): Omit<Saying, 'naming'> {
  const comparator = bound?.comparator ?? 'atLeast';
  const adds = addsOf(mention, verb);
  return { comparator, words: bound?.words ?? '', frequency, due, bare: null, adds, baseline: null, parts: [] };
}

/** Its own words decide, else those behind the last of the run, else the first's. */
function comparatorOf(each: FigurePhrase, { run, bound }: Found): Comparator {
  const ofRun = run.length > 1 ? (run.at(-1)?.bound ?? bound) : null;
  const isMovement = bound?.comparator === 'riseBy' || bound?.comparator === 'fallBy';
  if (isMovement && each.bound?.isExplicit !== true) return bound.comparator;
  return each.bound?.comparator ?? ofRun?.comparator ?? 'atLeast';
}

function markUsed({ used }: Progress, { mention, printed }: Found, read: readonly FigurePhrase[]): void {
  for (const each of read) used.add(each === mention ? printed : each);
}

/** A verb decides for what it makes; for a rate only where it stands right before it (实现100%). */
function deciding(verb: Verb | null, own: Verb | null, { figure, left }: FigurePhrase): string {
  if (verb === null || verb.kind === 'pushing') return '';
  const isAdjacent = own !== null && left.length === own.end;
  return figure.kind === 'count' || isAdjacent ? verb.word : '';
}
