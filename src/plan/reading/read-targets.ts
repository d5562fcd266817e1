import type { Comparator } from '../plan';
import { readFrequency, type Frequency } from './cadence';
import { findCoverage } from './coverage';
import { findDates } from './dates';
import { findDeliverables } from './deliverables';
import { splitSubject } from './enumerations';
import { nameIndicator, type Naming } from './indicator-name';
import { isTarget } from './is-target';
import { findMentions, type Mention } from './mentions';
import { readSplit } from './splits';
import { governingDue, type DueScope } from './target-due';
import type { Doubt, Target } from './target';
import { shorten, tidyPhrase } from './tidy-phrase';
import { findVerb, type Verb } from './verbs';

/** What one sentence gives: its targets in order, and the figures that are none. */
export interface SentenceReading {
  readonly targets: readonly Target[];
  readonly unused: readonly { readonly start: number; readonly end: number }[];
}

const events = /^(?:次|节|场|课时|期|人次|学时|节次|轮|场次|遍)$/;

/** Reads a squeezed sentence. `scope` holds the dates that govern it from outside; `title` tells apart names such as 评估. */
export function readTargets(text: string, scope: DueScope, title: string): SentenceReading {
  const mentions = findMentions(text);
  const dates = findDates(text);
  const targets: Target[] = [];
  const used = new Set<Mention>();
  let lastVerb: Verb | null = null;
  let last: { mention: Mention; frequency: Frequency | null; target: Target } | null = null;
  for (let i = 0; i < mentions.length; i += 1) {
    const printed = mentions[i];
    if (printed === undefined || used.has(printed)) continue;
    const mention = widened(text, printed, mentions[i - 1], used);
    const own = findVerb(mention.left);
    const isChained = last !== null && own === null && ((mention.joint !== 'none' && mention.phraseStart === last.mention.phraseStart) || (mention.bound === null && text.slice(last.mention.phraseEnd, mention.phraseStart) === ','));
    const verb = own ?? (isChained ? lastVerb : null);
    const next = mentions[i + 1];
    if (!isTarget(mention, verb, next)) continue;
    const run = runFrom(mentions, i).map((each) => (each === printed ? mention : each));
    const split = readSplit(text, mentions, i);
    const frequency = frequencyOf(text, mention, last);
    const isPeriodic = frequency !== null && frequency.cadence !== 'byEnd';
    const due = governingDue(text, dates, mention, isPeriodic ? { ...scope, carried: '' } : scope);
    const naming = nameOf(text, mentions, mention, verb, last);
    const bound = run.map((each) => each.bound).find((each) => each !== null) ?? null;
    const behind = run.at(-1)?.bound;
    const isMilestone = last !== null && continuesTarget(mention, last.mention, due, last.target.due);
    if (isMilestone && last !== null && due > last.target.due) {
      const earlier = last.target;
      const renewed: Target = { ...earlier, target: mention.figure.value, due, milestones: [...earlier.milestones, { period: earlier.due.slice(0, 4), target: earlier.target }] };
      targets[targets.length - 1] = renewed;
      last = { mention, frequency: last.frequency, target: renewed };
      used.add(printed);
      continue;
    }
    const names = run.length > 1 ? (splitSubject(naming.name, run.length) ?? run.map((_, at) => `${naming.name}（第${at + 1}项）`)) : [naming.name];
    run.forEach((each, at) => {
      const comparator: Comparator = each.bound?.comparator ?? (run.length > 1 ? (behind?.comparator ?? bound?.comparator) : undefined) ?? 'atLeast';
      const target = toTarget(each, {
        naming: { name: clearName(names[at] ?? naming.name, each, verb, title), definition: naming.definition },
        comparator,
        words: each.bound?.words ?? bound?.words ?? verb?.word ?? '',
        frequency,
        due,
        baseline: at === 0 ? baselineOf(mention, mentions[i - 1]) : null,
        parts: at === 0 && run.length === 1 ? split.parts : [],
      });
      targets.push(target);
      used.add(each === mention ? printed : each);
      last = { mention: each, frequency, target };
    });
    for (const part of split.mentions) used.add(part);
    lastVerb = own ?? lastVerb;
  }
  const others = [...coverageTargets(text, dates, scope, mentions, targets), ...deliverableTargets(text, dates, scope)];
  const unused = mentions.filter((mention) => !used.has(mention) && isWorthListing(mention) && !isScope(mention, mentions, used));
  return {
    targets: [...targets, ...others].sort((a, b) => a.start - b.start),
    unused: unused.map((mention) => ({ start: mention.phraseStart, end: mention.phraseEnd })),
  };
}

/** Behind a figure that only describes (7岁以下儿童), a phrase is read from its start. */
function widened(text: string, mention: Mention, before: Mention | undefined, used: ReadonlySet<Mention>): Mention {
  if (before === undefined || mention.joint !== 'shared' || used.has(before)) return mention;
  return { ...mention, leftStart: before.leftStart, left: text.slice(before.leftStart, Math.max(before.leftStart, mention.bound?.start ?? mention.figure.start)) };
}

/** 由65%提高到75%: 65. */
function baselineOf(mention: Mention, before: Mention | undefined): number | null {
  if (before === undefined || mention.joint !== 'shared' || before.figure.kind !== mention.figure.kind || !/(?:由|从)[^,;]{0,12}$/.test(before.left)) return null;
  return before.figure.value;
}

/** Figures joined without a word between them: 15%、20%、25%. */
function runFrom(mentions: readonly Mention[], from: number): Mention[] {
  const first = mentions[from];
  if (first === undefined) return [];
  const run = [first];
  for (let i = from + 1; mentions[i]?.joint === 'run'; i += 1) {
    const next = mentions[i];
    if (next === undefined || next.figure.kind !== first.figure.kind || next.figure.unitOfMeasure !== first.figure.unitOfMeasure || next.right !== '' || next.left !== '') break;
    run.push(next);
  }
  return run;
}

function frequencyOf(text: string, mention: Mention, last: { mention: Mention; frequency: Frequency | null } | null): Frequency | null {
  const own = readFrequency(text.slice(mention.leftStart, mention.figure.start));
  if (own !== null) return own;
  const behind = /^\/(年|学年|学期|季度?|月)/.exec(mention.right)?.[1];
  if (behind !== undefined) return readFrequency(`每${behind}`);
  if (last !== null && mention.joint !== 'none' && mention.phraseStart === last.mention.phraseStart) return last.frequency;
  const isEvent = events.test(mention.figure.unitOfMeasure);
  const hasOwnScope = /\d年/.test(text.slice(mention.phraseStart, mention.figure.start));
  if (!isEvent || hasOwnScope) return null;
  const from = last?.mention.figure.end ?? 0;
  return readFrequency(text.slice(from, mention.phraseStart)) ?? (last !== null && events.test(last.mention.figure.unitOfMeasure) && findVerb(mention.left)?.kind !== 'making' ? last.frequency : null);
}

/** A figure without a subject takes that of the phrase before, or of the target before. */
function nameOf(text: string, mentions: readonly Mention[], mention: Mention, verb: Verb | null, last: { mention: Mention; target: Target } | null): Naming {
  const naming = nameIndicator(mention, verb);
  const isEach = /^每一?[个所名位家户村镇乡校人]/.test(naming.name);
  if (naming.name.length >= 2 && naming.name !== verb?.word && !isEach) return naming;
  const before = text.slice(last?.mention.phraseEnd ?? 0, Math.max(0, mention.phraseStart - 1));
  const phrase = tidyPhrase(before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf('。'), before.lastIndexOf(':')) + 1));
  if (phrase.length >= 2 && !mentions.some((other) => other.figure.start >= mention.phraseStart - 1 - before.length && other.figure.end < mention.phraseStart)) {
    const inPhrase = isEach ? findVerb(phrase) : null;
    const object = inPhrase === null ? '' : tidyPhrase(phrase.slice(phrase.lastIndexOf(inPhrase.word) + inPhrase.word.length));
    return { name: shorten(object.length >= 2 ? object : phrase), definition: isEach ? naming.name : naming.definition };
  }
  if (last === null || (isEach && last.mention.phraseEnd + 1 !== mention.phraseStart)) return naming;
  const years = /(\d+年|[一二两三四五六七八九十]+年)/.exec(text.slice(mention.phraseStart, mention.figure.start))?.[0];
  const base = last.target.name.replace(/年均|每年|每学[年期]|每月/g, '');
  const moves = mention.figure.kind === 'percent' && (mention.bound?.comparator === 'riseBy' || mention.bound?.comparator === 'fallBy') ? mention.bound.left : '';
  return { name: shorten(years === undefined ? `${base}${moves}` : `${base}（${years}）`), definition: naming.definition };
}

/** 到2023年达到90%, 2025年达到95%: one target with a milestone. */
function continuesTarget(mention: Mention, last: Mention, due: string, lastDue: string): boolean {
  const isSameKind = mention.figure.kind === last.figure.kind && mention.figure.unitOfMeasure === last.figure.unitOfMeasure;
  return isSameKind && mention.bound?.isExplicit === true && tidyPhrase(mention.left) === '' && mention.right === '' && due !== '' && lastDue !== '' && due !== lastDue;
}

/** A name of two characters says too little without its task. */
function clearName(name: string, mention: Mention, verb: Verb | null, title: string): string {
  if (name.length >= 3 && name !== '') return name;
  const word = name === '' ? (verb?.word ?? '') : verb !== null && !name.startsWith(verb.word) ? verb.word + name : name;
  const context = shorten(title).slice(0, 18);
  const base = word === '' ? mention.figure.unitOfMeasure : word;
  return base.length >= 5 || context === '' ? base || '目标' : `${base}（${context}）`;
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

function toTarget({ figure, bound }: Mention, saying: Saying): Target {
  const { comparator, frequency } = saying;
  const measure = figure.kind === 'count' ? 'count' : 'ratio';
  const isPart = figure.kind === 'percent' || figure.kind === 'points' || figure.kind === 'ratio';
  const cadence = frequency?.cadence ?? 'byEnd';
  const doubts: Doubt[] = [];
  if (figure.isAbout || bound?.isAbout === true) doubts.push('about');
  if (figure.isRound) doubts.push('round');
  if (saying.baseline !== null) doubts.push('baseline');
  if (comparator === 'between') doubts.push('range');
  if (figure.unitOfMeasure === '') doubts.push('noUnit');
  const unmatched = frequency?.unmatched ?? '';
  if (unmatched !== '') doubts.push('frequency');
  return {
    start: figure.start,
    name: saying.naming.name,
    definition: [unmatched, saying.naming.definition].filter((words) => words !== '').join('；'),
    unitOfMeasure: figure.unitOfMeasure,
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
  const isDown = comparator === 'fallBy' || comparator === 'atMost' || comparator === 'lessThan' || (comparator === 'exactly' && value === 0);
  return isDown ? 'down' : 'up';
}

function coverageTargets(text: string, dates: ReturnType<typeof findDates>, scope: DueScope, mentions: readonly Mention[], targets: readonly Target[]): Target[] {
  return findCoverage(text).flatMap((coverage) => {
    const before = text.slice(0, coverage.start);
    const phraseStart = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('。')) + 1;
    const isRestated = targets.some((target) => target.unitOfMeasure === '%' && target.target === 100 && target.start >= phraseStart - 40 && target.start < coverage.start && coverage.subject.length < 2);
    const earlier = before.slice(0, Math.max(0, phraseStart - 1));
    const subject = coverage.subject.length >= 2 ? coverage.subject : tidyPhrase(earlier.slice(Math.max(earlier.lastIndexOf(','), earlier.lastIndexOf('。')) + 1));
    if (isRestated || subject.length < 2 || /(?:^|[^“])[一两二三四五六七八九十\d]个$/.test(subject)) return [];
    const isAll = coverage.kind === 'all';
    const holder = mentions.find((mention) => mention.figure.start >= phraseStart && mention.figure.end <= coverage.start && !mention.figure.isQuoted);
    if (holder !== undefined && targets.some((target) => target.start === holder.figure.start)) return [];
    const unitOfMeasure = isAll ? '%' : clearedUnit(subject);
    return [
      {
        start: coverage.start,
        name: shorten(`${subject}${coverage.words}`),
        definition: '',
        unitOfMeasure,
        measure: isAll ? 'ratio' : 'count',
        entry: isAll ? 'parts' : 'value',
        comparator: isAll ? 'atLeast' : 'exactly',
        target: isAll ? 100 : 0,
        upper: null,
        cadence: 'byEnd',
        accrual: 'cumulative',
        direction: isAll ? 'up' : 'down',
        words: coverage.words,
        due: governingDue(text, dates, { figure: { start: coverage.start, end: coverage.end }, phraseEnd: coverage.end }, scope),
        parts: [],
        milestones: [],
        baseline: null,
        doubts: isAll ? [] : ['noUnit'],
      } satisfies Target,
    ];
  });
}

function clearedUnit(subject: string): string {
  if (/辍|失学|学生|儿童|人员|人口|死亡|伤亡/.test(subject)) return '人';
  if (/事故|案件|事件/.test(subject)) return '起';
  return /房|场所|隐患|点位|水体|垃圾/.test(subject) ? '处' : '个';
}

function deliverableTargets(text: string, dates: ReturnType<typeof findDates>, scope: DueScope): Target[] {
  return findDeliverables(text).map((deliverable) => ({
    start: deliverable.start,
    name: deliverable.name,
    definition: '',
    unitOfMeasure: '',
    measure: 'yesNo',
    entry: 'value',
    comparator: 'atLeast',
    target: 1,
    upper: null,
    cadence: 'byEnd',
    accrual: 'cumulative',
    direction: 'up',
    words: deliverable.words,
    due: governingDue(text, dates, { figure: deliverable, phraseEnd: deliverable.end }, scope),
    parts: [],
    milestones: [],
    baseline: null,
    doubts: [],
  }));
}

/** A bare number that nothing bounds is no quantity. */
function isWorthListing({ figure, bound }: Mention): boolean {
  return figure.unitOfMeasure !== '' || bound?.isExplicit === true;
}

/** 5年不少于180课时, 由60%提高到80%: the first figure belongs to the target behind it. */
function isScope(mention: Mention, mentions: readonly Mention[], used: ReadonlySet<Mention>): boolean {
  const next = mentions[mentions.indexOf(mention) + 1];
  if (next === undefined || !used.has(next) || next.phraseStart !== mention.phraseStart) return false;
  return mention.figure.unitOfMeasure === '年' || /(?:由|从)$/.test(mention.left);
}
