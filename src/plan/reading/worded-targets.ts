import { findCoverage } from './coverage';
import type { DateMention } from './dates';
import { findDeliverables } from './deliverables';
import type { FigurePhrase } from './figure-phrases';
import type { Target } from './target';
import { governingDue, type DueScope } from './target-due';
import { shorten, tidyPhrase } from './tidy-phrase';

/** 全覆盖 and 清零 as targets, where no figure of the phrase says the same. */
export function coverageTargets(
  text: string,
  dates: readonly DateMention[],
  scope: DueScope,
  mentions: readonly FigurePhrase[],
  targets: readonly Target[],
): Target[] {
  return findCoverage(text).flatMap((coverage) => {
    const before = text.slice(0, coverage.start);
    const phraseStart = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('。')) + 1;
    const isRestated = targets.some(
      (target) =>
        target.unitOfMeasure === '%' &&
        target.target === 100 &&
        target.start >= phraseStart - 40 &&
        target.start < coverage.start &&
        coverage.subject.length < 2,
    );
    const earlier = before.slice(0, Math.max(0, phraseStart - 1));
    const subject =
      coverage.subject.length >= 2
        ? coverage.subject
        : tidyPhrase(earlier.slice(Math.max(earlier.lastIndexOf(','), earlier.lastIndexOf('。')) + 1));
    const isNamed = coverage.words.length > 2 && coverage.words.startsWith('零');
    if (isRestated || (subject.length < 2 && !isNamed) || /(?:^|[^“])[一两二三四五六七八九十\d]个$/.test(subject))
      return [];
    const isAll = coverage.kind === 'all';
    const holder = mentions.find(
      (mention) =>
        mention.figure.start >= phraseStart && mention.figure.end <= coverage.start && !mention.figure.isQuoted,
    );
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
        due: governingDue(
          text,
          dates,
          { figure: { start: coverage.start, end: coverage.end }, phraseEnd: coverage.end },
          scope,
        ),
        parts: [],
        milestones: [],
        baseline: null,
        doubts: isAll ? [] : ['noUnit'],
      } satisfies Target,
    ];
  });
}

const doubling = /翻(?:了)?(一|两|三)?番/g;
const doublings: Readonly<Record<string, number>> = { 一: 100, 两: 300, 三: 700 };

/** 产值翻一番: a rise by 100%. */
export function doublingTargets(text: string, dates: readonly DateMention[], scope: DueScope): Target[] {
  return [...text.matchAll(doubling)].flatMap((match): Target[] => {
    const before = text.slice(0, match.index);
    const from =
      Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('。'), before.lastIndexOf('、')) +
      1;
    const subject = tidyPhrase(before.slice(from));
    const end = match.index + match[0].length;
    if (subject.length < 2 || /^[\u4e00-\u9fff]/.test(text.slice(end, end + 1))) return [];
    return [
      {
        start: match.index,
        name: shorten(`${subject}增长`),
        definition: '',
        unitOfMeasure: '%',
        measure: 'ratio',
        entry: 'value',
        comparator: 'riseBy',
        target: doublings[match[1] ?? '一'] ?? 100,
        upper: null,
        cadence: 'byEnd',
        accrual: 'cumulative',
        direction: 'up',
        words: match[0],
        due: governingDue(text, dates, { figure: { start: match.index, end }, phraseEnd: end }, scope),
        parts: [],
        milestones: [],
        baseline: null,
        doubts: [],
      },
    ];
  });
}

function clearedUnit(subject: string): string {
  if (/辍|失学|学生|儿童|人员|人口|死亡|伤亡/.test(subject)) return '人';
  if (/事故|案件|事件/.test(subject)) return '起';
  return /房|场所|隐患|点位|水体|垃圾/.test(subject) ? '处' : '个';
}

/** Documents to draw up and examinations to pass, as yes or no. */
export function deliverableTargets(text: string, dates: readonly DateMention[], scope: DueScope): Target[] {
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
