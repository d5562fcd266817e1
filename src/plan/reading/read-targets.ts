import type { Comparator } from '../plan';
import { readFrequency, type Frequency } from './cadence';
import { findDates, type DateMention } from './dates';
import { splitSubject } from './enumerations';
import type { Naming } from './indicator-name';
import { isTarget } from './is-target';
import { findFigurePhrases, type FigurePhrase } from './figure-phrases';
import { clearName, nameInContext, type LastTarget } from './name-in-context';
import { readSplit } from './splits';
import { governingDue, type DueScope } from './target-due';
import type { Doubt, Target } from './target';
import { tidyPhrase } from './tidy-phrase';
import { findVerb, type Verb } from './verbs';
import { coverageTargets, deliverableTargets, doublingTargets } from './worded-targets';

/** What one sentence gives: its targets in order, and the figures that are none. */
export interface SentenceReading {
  readonly targets: readonly Target[];
  readonly unused: readonly { readonly start: number; readonly end: number }[];
}

/** 每年推荐好书100种,举办活动20场: both each year. */
const holding = /^(?:举办|举行|召开|组织|开展)/;
const events = /^(?:次|节|场|课时|期|人次|学时|节次|轮|场次|遍)$/;

/** Reads a squeezed sentence. `scope` holds the dates that govern it from outside; `title` tells apart names such as 评估. */
export function readTargets(text: string, scope: DueScope, title: string): SentenceReading {
  const mentions = findFigurePhrases(text);
  const dates = findDates(text);
  const targets: Target[] = [];
  const used = new Set<FigurePhrase>();
  let lastVerb: Verb | null = null;
  let last: (LastTarget & { readonly frequency: Frequency | null }) | null = null;
  for (let i = 0; i < mentions.length; i += 1) {
    const printed = mentions[i];
    if (printed === undefined || used.has(printed)) continue;
    const mention = widened(text, printed, mentions, i, used);
    const own = findVerb(mention.left);
    const isChained: boolean =
      last !== null &&
      own === null &&
      ((mention.joint !== 'none' && mention.phraseStart === last.mention.phraseStart) ||
        (mention.bound === null && text.slice(last.mention.phraseEnd, mention.phraseStart) === ','));
    const verb: Verb | null = own ?? (isChained ? lastVerb : null);
    const next = mentions[i + 1];
    if (!isTarget(mention, verb, next)) continue;
    const before = mentions[i - 1];
    if (mention !== printed && before !== undefined) used.add(before);
    const run = runFrom(mentions, i).map((each) => (each === printed ? mention : each));
    const split = readSplit(text, mentions, i);
    const frequency = frequencyOf(text, mention, last);
    const isPeriodic = frequency !== null && frequency.cadence !== 'byEnd';
    const due = governingDue(text, dates, mention, isPeriodic ? { ...scope, carried: '' } : scope);
    const naming = nameInContext({ text, mentions, mention, verb, last });
    const bound = run.map((each) => each.bound).find((each) => each !== null) ?? null;
    const behind = run.at(-1)?.bound;
    const isMilestone = last !== null && continuesTarget(mention, last.mention, due, last.target.due);
    if (isMilestone && last !== null && due > last.target.due) {
      const earlier = last.target;
      const renewed: Target = {
        ...earlier,
        target: mention.figure.value,
        due,
        milestones: [...earlier.milestones, { period: earlier.due.slice(0, 4), target: earlier.target }],
      };
      targets[targets.length - 1] = renewed;
      last = { mention, frequency: last.frequency, target: renewed, verb: last.verb };
      used.add(printed);
      continue;
    }
    const years = run.length > 1 ? yearsOf(dates, mention, run.length, last?.mention.figure.end ?? 0) : [];
    const values = run.map((each) => each.figure.value);
    const names =
      years.length > 0
        ? [naming.name]
        : run.length > 1
          ? (splitSubject(naming.name, run.length) ?? run.map((_, at) => `${naming.name}（第${at + 1}项）`))
          : [naming.name];
    if (years.length > 0) {
      const final = run.at(-1) ?? mention;
      const milestones = years.slice(0, -1).map((date, at) => ({ period: date.slice(0, 4), target: values[at] ?? 0 }));
      const saying = {
        naming: { ...naming, name: clearName(naming.name, mention, verb, title) },
        comparator: bound?.comparator ?? 'atLeast',
        words: bound?.words ?? '',
        frequency: null,
        due: years.at(-1) ?? due,
        baseline: null,
        parts: [],
      };
      const target: Target = { ...toTarget(final, saying), start: mention.figure.start, milestones };
      targets.push(target);
      for (const each of run) used.add(each === mention ? printed : each);
      last = { mention: final, frequency: null, target, verb };
      continue;
    }
    const shared = run.length === 1 ? sharedSubjects(mention, naming.name) : [];
    for (const name of shared.slice(0, -1))
      targets.push(
        toTarget(mention, {
          naming: { name, definition: '' },
          comparator: bound?.comparator ?? 'atLeast',
          words: bound?.words ?? '',
          frequency,
          due,
          baseline: null,
          parts: [],
        }),
      );
    run.forEach((each, at) => {
      const comparator: Comparator =
        each.bound?.comparator ?? (run.length > 1 ? (behind?.comparator ?? bound?.comparator) : undefined) ?? 'atLeast';
      const target = toTarget(each, {
        naming: {
          name: clearName(shared.at(-1) ?? names[at] ?? naming.name, each, verb, title),
          definition: naming.definition,
        },
        comparator,
        words: each.bound?.words ?? bound?.words ?? deciding(verb, own, each),
        frequency,
        due,
        baseline: at === 0 ? baselineOf(mention, mentions[i - 1]) : null,
        parts: at === 0 && run.length === 1 ? split.parts : [],
      });
      targets.push(run.length === 1 ? { ...target, milestones: split.milestones } : target);
      used.add(each === mention ? printed : each);
      last = { mention: each, frequency, target, verb };
    });
    for (const part of split.mentions) used.add(part);
    lastVerb = own ?? lastVerb;
  }
  const others = [
    ...coverageTargets(text, dates, scope, mentions, targets),
    ...deliverableTargets(text, dates, scope),
    ...doublingTargets(text, dates, scope),
  ];
  const unused = mentions.filter(
    (mention) => !used.has(mention) && isWorthListing(mention) && !isScope(mention, mentions, used),
  );
  return {
    targets: [...targets, ...others].sort((a, b) => a.start - b.start),
    unused: unused.map((mention) => ({ start: mention.phraseStart, end: mention.phraseEnd })),
  };
}

/** A verb decides for what it makes; for a rate only where it stands right before it (实现100%). */
function deciding(verb: Verb | null, own: Verb | null, { figure, left }: FigurePhrase): string {
  if (verb === null || verb.kind === 'pushing') return '';
  const isAdjacent = own !== null && left.length === own.end;
  return figure.kind === 'count' || isAdjacent ? verb.word : '';
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
    /^(?:年|个月|月|天|日|周)$/.test(before.figure.unitOfMeasure)
  )
    return mention;
  const isListed = mention.joint === 'list' && /分别$/.test(mention.left) && mentions[at + 1]?.joint === 'run';
  if (mention.joint !== 'shared' && !isListed) return mention;
  return {
    ...mention,
    leftStart: before.leftStart,
    left: text.slice(before.leftStart, Math.max(before.leftStart, mention.bound?.start ?? mention.figure.start)),
  };
}

/** 由65%提高到75%: 65. */
function baselineOf(mention: FigurePhrase, before: FigurePhrase | undefined): number | null {
  if (
    before === undefined ||
    mention.joint !== 'shared' ||
    before.figure.kind !== mention.figure.kind ||
    !/(?:由|从)[^,;]{0,12}$/.test(before.left)
  )
    return null;
  return before.figure.value;
}

/** 办复率、满意率均达到100% are two. */
function sharedSubjects({ figure, left }: FigurePhrase, name: string): string[] {
  const items = name.split(/[、和]/);
  const isShared =
    figure.kind === 'percent' &&
    /(?:均|都|全部)$/.test(left) &&
    items.length > 1 &&
    items.every((item) => /.(?:率|比例|比重|占比|覆盖面|满意度)$/.test(item));
  return isShared ? items : [];
}

/** 2023年、2024年、2025年分别达到…: the date of each figure; empty where there are not as many. */
function yearsOf(dates: readonly DateMention[], mention: FigurePhrase, count: number, from: number): string[] {
  const before = dates.filter(
    (date) =>
      date.at >= from &&
      date.to <= mention.figure.start &&
      date.year !== null &&
      date.kind !== 'since' &&
      date.kind !== 'base',
  );
  const [span] = before;
  if (
    before.length === count &&
    before.every((date, at) => date.kind !== 'span' && date.end > (before[at - 1]?.end ?? ''))
  )
    return before.map((date) => date.end);
  if (span?.kind !== 'span' || before.length !== 1) return [];
  const first = Number(span.start.slice(0, 4));
  const last = Number(span.end.slice(0, 4));
  return last - first + 1 === count ? Array.from({ length: count }, (_, at) => `${first + at}-12-31`) : [];
}

/** Figures joined without a word between them: 15%、20%、25%. */
function runFrom(mentions: readonly FigurePhrase[], from: number): FigurePhrase[] {
  const first = mentions[from];
  if (first === undefined) return [];
  const run = [first];
  for (let i = from + 1; mentions[i]?.joint === 'run'; i += 1) {
    const next = mentions[i];
    if (
      next === undefined ||
      next.figure.kind !== first.figure.kind ||
      (next.figure.unitOfMeasure !== first.figure.unitOfMeasure && first.figure.kind !== 'rate') ||
      next.right !== '' ||
      next.left !== ''
    )
      break;
    run.push(next);
  }
  return run;
}

function frequencyOf(
  text: string,
  mention: FigurePhrase,
  last: { mention: FigurePhrase; frequency: Frequency | null } | null,
): Frequency | null {
  const own = readFrequency(text.slice(mention.leftStart, mention.figure.start));
  if (own !== null) return own;
  const behind = /^\/(年|学年|学期|季度?|月)/.exec(mention.right)?.[1];
  if (behind !== undefined) return readFrequency(`每${behind}`);
  if (last !== null && mention.joint !== 'none' && mention.phraseStart === last.mention.phraseStart)
    return last.frequency;
  const isEvent = events.test(mention.figure.unitOfMeasure);
  const hasOwnScope = /\d年/.test(text.slice(mention.phraseStart, mention.figure.start));
  if (!isEvent || hasOwnScope) return null;
  const from = last?.mention.figure.end ?? 0;
  return (
    readFrequency(text.slice(from, mention.phraseStart)) ??
    (last !== null && events.test(last.mention.figure.unitOfMeasure) && findVerb(mention.left)?.kind !== 'making'
      ? last.frequency
      : null) ??
    (last !== null && holding.test(mention.left) && last.mention.phraseEnd + 1 === mention.phraseStart
      ? last.frequency
      : null)
  );
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

interface Saying {
  readonly naming: Naming;
  readonly comparator: Comparator;
  readonly words: string;
  readonly frequency: Frequency | null;
  readonly due: string;
  readonly baseline: number | null;
  readonly parts: readonly { readonly name: string; readonly target: number }[];
}

function toTarget({ figure, bound }: FigurePhrase, saying: Saying): Target {
  const { comparator, frequency } = saying;
  const isAmount =
    figure.kind === 'percent' &&
    (comparator === 'fallBy' || comparator === 'riseBy') &&
    !/(?:率|比例|比重|占比|覆盖面|满意度)$/.test(saying.naming.name.replace(/(?:下降|降低|减少|上升|提高|增长)$/, ''));
  const measure = figure.kind === 'count' ? 'count' : 'ratio';
  const isPart = !isAmount && (figure.kind === 'percent' || figure.kind === 'points' || figure.kind === 'ratio');
  const cadence = frequency?.cadence ?? 'byEnd';
  const doubts: Doubt[] = [];
  if (figure.isAbout || bound?.isAbout === true) doubts.push('about');
  if (figure.isRound) doubts.push('round');
  if (saying.baseline !== null) doubts.push('baseline');
  if (comparator === 'between') doubts.push('range');
  const unitOfMeasure =
    figure.unitOfMeasure === ''
      ? (/(人次|人|户|次|家|件)数$/.exec(saying.naming.name)?.[1] ?? '')
      : figure.unitOfMeasure;
  if (figure.unitOfMeasure === '') doubts.push('noUnit');
  const unmatched = frequency?.unmatched ?? '';
  if (unmatched !== '') doubts.push('frequency');
  return {
    start: figure.start,
    name: saying.naming.name,
    definition: [unmatched, saying.naming.definition].filter((words) => words !== '').join('；'),
    unitOfMeasure,
    measure,
    entry: isPart ? 'parts' : 'value',
    comparator,
    target: figure.value,
    upper: comparator === 'between' ? figure.upper : null,
    cadence,
    accrual: cadence !== 'byEnd' && measure === 'count' ? 'inPeriod' : 'cumulative',
    direction: directionOf(comparator, figure.value),
    words: saying.words,
    due: saying.due,
    parts: saying.parts,
    milestones: [],
    baseline: saying.baseline,
    doubts,
  };
}

function directionOf(comparator: Comparator, value: number): 'up' | 'down' {
  const isDown =
    comparator === 'fallBy' ||
    comparator === 'atMost' ||
    comparator === 'lessThan' ||
    (comparator === 'exactly' && value === 0);
  return isDown ? 'down' : 'up';
}

/** A bare number that nothing bounds is no quantity. */
function isWorthListing({ figure, bound }: FigurePhrase): boolean {
  return figure.unitOfMeasure !== '' || bound?.isExplicit === true;
}

/** 5年不少于180课时, 由60%提高到80%: the first figure belongs to the target behind it. */
function isScope(mention: FigurePhrase, mentions: readonly FigurePhrase[], used: ReadonlySet<FigurePhrase>): boolean {
  const next = mentions[mentions.indexOf(mention) + 1];
  if (next === undefined || !used.has(next) || next.phraseStart !== mention.phraseStart) return false;
  return next.joint === 'shared' || /(?:由|从)$/.test(mention.left);
}
