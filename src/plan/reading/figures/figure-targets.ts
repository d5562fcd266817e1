import type { Comparator } from '../../plan';
import type { Frequency } from './cadence';
import type { Bound } from './comparators';
import type { DateMention } from '../text/dates';
import { frequencyOf } from './figure-frequency';
import type { FigurePhrase } from './figure-phrases';
import type { Naming } from './indicator-name';
import { isTarget } from './is-target';
import { clearName, nameInContext, type LastTarget } from './name-in-context';
import { namesOf, runFrom, sharedSubjects, yearsOf } from './runs';
import { readSplit } from './splits';
import { governingDue, type DueScope } from './target-due';
import type { Target } from './target';
import { tidyPhrase } from '../text/tidy-phrase';
import { toTarget, type Saying } from './to-target';
import { findVerb, type Verb } from './verbs';
import { plainPeriods } from '../lexicon/times';
import { respectively, startOfRise } from '../lexicon/targets';

/** A squeezed sentence with its figures and dates, and what governs it from outside. */
export interface FiguredSentence {
  readonly text: string;
  readonly mentions: readonly FigurePhrase[];
  readonly dates: readonly DateMention[];
  readonly scope: DueScope;
  readonly title: string;
}

/** The targets of a sentence's figures, and the figures that they came from. */
export interface FigureTargets {
  readonly targets: Target[];
  readonly used: Set<FigurePhrase>;
}

/** What was read up to a figure. */
interface Progress extends FigureTargets {
  lastVerb: Verb | null;
  last: (LastTarget & { readonly frequency: Frequency | null }) | null;
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
  readonly due: string;
}

export function figureTargets(sentence: FiguredSentence): FigureTargets {
  const progress: Progress = { targets: [], used: new Set(), lastVerb: null, last: null };
  sentence.mentions.forEach((printed, at) => {
    const found = progress.used.has(printed) ? null : find(sentence, progress, printed, at);
    if (found === null || renewLast(progress, found)) return;
    const { text, mentions } = sentence;
    const { mention, verb } = found;
    const naming = nameInContext({ text, mentions, mention, verb, last: progress.last });
    if (addYears(sentence, progress, found, naming)) return;
    addEach(sentence, progress, found, naming);
    progress.lastVerb = found.own ?? progress.lastVerb;
  });
  return progress;
}

function find(sentence: FiguredSentence, progress: Progress, printed: FigurePhrase, at: number): Found | null {
  const { text, mentions, dates, scope } = sentence;
  const { used, last } = progress;
  const before = mentions[at - 1];
  const mention = widened(text, printed, mentions, at, used);
  const own = findVerb(mention.left);
  const verb = own ?? (last !== null && isChained(text, mention, last.mention) ? progress.lastVerb : null);
  if (!isTarget(mention, verb, mentions[at + 1])) return null;
  if (mention !== printed && before !== undefined) used.add(before);
  const run = runFrom(mentions, at).map((each) => (each === printed ? mention : each));
  const bound = run.map((each) => each.bound).find((each) => each !== null) ?? null;
  const frequency = frequencyOf(text, mention, last);
  const isPeriodic = frequency !== null && frequency.cadence !== 'byEnd';
  const due = governingDue(text, dates, mention, isPeriodic ? { ...scope, carried: '' } : scope);
  return { at, printed, mention, run, own, verb, bound, frequency, due };
}

/** Whether the verb of the figure before governs this one too. */
function isChained(text: string, mention: FigurePhrase, last: FigurePhrase): boolean {
  const isInPhrase = mention.joint !== 'none' && mention.phraseStart === last.phraseStart;
  return isInPhrase || (mention.bound === null && text.slice(last.phraseEnd, mention.phraseStart) === ',');
}

/** Behind a figure that only describes (7岁以下儿童), a phrase is read from its start. */
function widened(
  text: string,
  mention: FigurePhrase,
  mentions: readonly FigurePhrase[],
  at: number,
  used: ReadonlySet<FigurePhrase>,
): FigurePhrase {
  const before = mentions[at - 1];
  if (
    before === undefined ||
    before.phraseStart !== mention.phraseStart ||
    used.has(before) ||
    plainPeriods.pattern.test(before.figure.unitOfMeasure)
  )
    return mention;
  const isListed =
    mention.joint === 'list' && respectively.pattern.test(mention.left) && mentions[at + 1]?.joint === 'run';
  if (mention.joint !== 'shared' && !isListed) return mention;
  return {
    ...mention,
    leftStart: before.leftStart,
    left: text.slice(before.leftStart, Math.max(before.leftStart, mention.bound?.start ?? mention.figure.start)),
  };
}

/** The target before, where the figure is what it grows to: its own figure becomes a milestone. */
function renewLast(progress: Progress, { mention, printed, due }: Found): boolean {
  const { targets, used, last } = progress;
  if (last === null || !continuesTarget(mention, last.mention, due, last.target.due) || due <= last.target.due)
    return false;
  const earlier = last.target;
  const renewed: Target = {
    ...earlier,
    target: mention.figure.value,
    due,
    milestones: [...earlier.milestones, { period: earlier.due.slice(0, 4), target: earlier.target }],
  };
  targets[targets.length - 1] = renewed;
  progress.last = { mention, frequency: last.frequency, target: renewed, verb: last.verb };
  used.add(printed);
  return true;
}

/** 到2023年达到90%, 2025年达到95%: one target with a milestone. */
function continuesTarget(mention: FigurePhrase, last: FigurePhrase, due: string, lastDue: string): boolean {
  const isSameKind =
    mention.figure.kind === last.figure.kind && mention.figure.unitOfMeasure === last.figure.unitOfMeasure;
  return (
    isSameKind &&
    mention.bound?.isExplicit === true &&
    tidyPhrase(mention.left) === '' &&
    mention.right === '' &&
    due !== '' &&
    lastDue !== '' &&
    due !== lastDue
  );
}

/** One target of the figures of several years: the last is to be reached, those before are milestones. */
function addYears(sentence: FiguredSentence, progress: Progress, found: Found, naming: Naming): boolean {
  const { mention, run, verb, bound } = found;
  if (run.length < 2) return false;
  const years = yearsOf(sentence.dates, mention, run.length, progress.last?.mention.figure.end ?? 0);
  if (years.length === 0) return false;
  const final = run.at(-1) ?? mention;
  const milestones = years
    .slice(0, -1)
    .map((date, at) => ({ period: date.slice(0, 4), target: run[at]?.figure.value ?? 0 }));
  const saying: Saying = {
    ...plainly(found),
    naming: { ...naming, name: clearName(naming.name, mention, verb, sentence.title) },
    comparator: bound?.comparator ?? 'atLeast',
    frequency: null,
    due: years.at(-1) ?? found.due,
  };
  const target: Target = { ...toTarget(final, saying), start: mention.figure.start, milestones };
  progress.targets.push(target);
  markUsed(progress, found, run);
  progress.last = { mention: final, frequency: null, target, verb };
  return true;
}

/** A target for each figure of the run; two for one figure that two subjects share. */
function addEach(sentence: FiguredSentence, progress: Progress, found: Found, naming: Naming): void {
  const { mention, run, verb, frequency, due } = found;
  const isAlone = run.length === 1;
  const split = readSplit(sentence.text, sentence.mentions, found.at);
  const shared = isAlone ? sharedSubjects(mention, naming.name) : [];
  for (const name of shared.slice(0, -1))
    progress.targets.push(toTarget(mention, { ...plainly(found), naming: { name, definition: '' } }));
  const names = namesOf(naming.name, run);
  const baseline = baselineOf(mention, sentence.mentions[found.at - 1]);
  run.forEach((each, at) => {
    const name = clearName(shared.at(-1) ?? names[at] ?? naming.name, each, verb, sentence.title);
    const plain = toTarget(each, {
      naming: { name, definition: naming.definition },
      comparator: comparatorOf(each, found),
      words: each.bound?.words ?? found.bound?.words ?? deciding(verb, found.own, each),
      frequency,
      due,
      baseline: at === 0 ? baseline : null,
      parts: isAlone ? split.parts : [],
    });
    const target = isAlone ? { ...plain, milestones: split.milestones } : plain;
    progress.targets.push(target);
    progress.last = { mention: each, frequency, target, verb };
  });
  markUsed(progress, found, [...run, ...split.mentions]);
}

/** What is said of every figure of a run. */
function plainly({ bound, frequency, due }: Found): Omit<Saying, 'naming'> {
  const comparator = bound?.comparator ?? 'atLeast';
  return { comparator, words: bound?.words ?? '', frequency, due, baseline: null, parts: [] };
}

/** Its own words decide, else those behind the last of the run, else the first's. */
function comparatorOf(each: FigurePhrase, { run, bound }: Found): Comparator {
  const ofRun = run.length > 1 ? (run.at(-1)?.bound ?? bound) : null;
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

/** 由65%提高到75%: 65. */
function baselineOf(mention: FigurePhrase, before: FigurePhrase | undefined): number | null {
  if (
    before === undefined ||
    mention.joint !== 'shared' ||
    before.figure.kind !== mention.figure.kind ||
    !startOfRise.pattern.test(before.left)
  )
    return null;
  return before.figure.value;
}
