import { findCoverage, type Coverage } from './coverage';
import { findDeliverables } from './deliverables';
import type { FigurePhrase } from './figure-phrases';
import type { Target } from './target';
import { governingDue, type Due, type DueDate } from './target-due';
import { plainYesNo } from './yes-no';
import { shorten, tidyPhrase } from '../text/tidy-phrase';
import { clearedEvents, clearedPersons, clearedPlaces, doubling, fallsOnly, onlyCount } from '../lexicon/targets';

/** 全覆盖 and 清零 as targets, where no figure of the phrase says the same. */
export function coverageTargets(
  text: string,
  dates: readonly DueDate[],
  carried: string,
  mentions: readonly FigurePhrase[],
  targets: readonly Target[],
): Target[] {
  return findCoverage(text).flatMap((coverage) => {
    const phraseStart = stopBefore(text.slice(0, coverage.start)) + 1;
    const subject = coverage.subject.length >= 2 ? coverage.subject : subjectBefore(text, phraseStart);
    const isSaid = isRestated(coverage, phraseStart, targets) || isFigured(coverage, phraseStart, mentions, targets);
    if (isSaid || !isSubject(subject, coverage)) return [];
    const place = { figure: { start: coverage.start, end: coverage.end }, phraseEnd: coverage.end };
    return [toTarget(coverage, subject, governingDue(text, dates, place, carried))];
  });
}

/** -1 where there is none. */
function stopBefore(before: string): number {
  return Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('。'));
}

/** The phrase before says what is covered. */
function subjectBefore(text: string, phraseStart: number): string {
  const earlier = text.slice(0, Math.max(0, phraseStart - 1));
  return tidyPhrase(earlier.slice(Math.max(earlier.lastIndexOf(','), earlier.lastIndexOf('。')) + 1));
}

/** 覆盖率达到100%,实现全覆盖. */
function isRestated(coverage: Coverage, phraseStart: number, targets: readonly Target[]): boolean {
  return targets.some(
    (target) =>
      target.unitOfMeasure === '%' &&
      target.target === 100 &&
      target.start >= phraseStart - 40 &&
      target.start < coverage.start &&
      coverage.subject.length < 2,
  );
}

/** 5个乡镇全覆盖, where the figure is a target. */
function isFigured(
  coverage: Coverage,
  phraseStart: number,
  mentions: readonly FigurePhrase[],
  targets: readonly Target[],
): boolean {
  const holder = mentions.find(
    ({ figure }) => figure.start >= phraseStart && figure.end <= coverage.start && !figure.isName,
  );
  return holder !== undefined && targets.some((target) => target.start === holder.figure.start);
}

/** 零事故 needs no subject; 两个全覆盖 has none. */
function isSubject(subject: string, { words }: Coverage): boolean {
  const isNamed = words.length > 2 && words.startsWith('零');
  return (subject.length >= 2 || isNamed) && !onlyCount.pattern.test(subject);
}

function toTarget({ start, kind, words }: Coverage, subject: string, { due, stated }: Due): Target {
  const name = shorten(kind === 'flat' ? `${subject}增长` : `${subject}${words}`);
  const common = {
    start,
    name,
    definition: '',
    subjects: '',
    upper: null,
    cadence: 'byEnd',
    accrual: 'cumulative',
    words,
    due,
    stated,
  } as const;
  const plain = { ...common, bare: null, adds: null, parts: [], milestones: [], baseline: null };
  if (kind === 'flat')
    return {
      ...plain,
      unitOfMeasure: '%',
      measure: 'ratio',
      entry: 'value',
      comparator: fallsOnly.pattern.test(words) ? 'lessThan' : 'atMost',
      target: 0,
      direction: 'down',
      doubts: [],
    };
  return kind === 'all'
    ? {
        ...plain,
        unitOfMeasure: '%',
        measure: 'ratio',
        entry: 'parts',
        comparator: 'atLeast',
        target: 100,
        direction: 'up',
        doubts: [],
      }
    : {
        ...plain,
        unitOfMeasure: clearedUnit(subject),
        measure: 'count',
        entry: 'value',
        comparator: 'exactly',
        target: 0,
        direction: 'down',
        doubts: ['noUnit'],
      };
}

const doublings: Readonly<Record<string, number>> = { 一: 100, 两: 300, 三: 700 };

/** 产值翻一番: a rise by 100%. */
export function doublingTargets(text: string, dates: readonly DueDate[], carried: string): Target[] {
  return [...text.matchAll(doubling.pattern)].flatMap((match): Target[] => {
    const before = text.slice(0, match.index);
    const from =
      Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('。'), before.lastIndexOf('、')) +
      1;
    const subject = tidyPhrase(before.slice(from));
    const end = match.index + match[0].length;
    if (subject.length < 2 || subject.includes('“') || /^[\u4e00-\u9fff]/.test(text.slice(end, end + 1))) return [];
    return [
      {
        start: match.index,
        name: shorten(`${subject}增长`),
        definition: '',
        subjects: '',
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
        ...governingDue(text, dates, { figure: { start: match.index, end }, phraseEnd: end }, carried),
        parts: [],
        bare: null,
        adds: null,
        milestones: [],
        baseline: null,
        doubts: [],
      },
    ];
  });
}

function clearedUnit(subject: string): string {
  if (clearedPersons.pattern.test(subject)) return '人';
  if (clearedEvents.pattern.test(subject)) return '起';
  return clearedPlaces.pattern.test(subject) ? '处' : '个';
}

/** Documents to draw up and examinations to pass, as yes or no. */
export function deliverableTargets(text: string, dates: readonly DueDate[], carried: string): Target[] {
  return findDeliverables(text).map((deliverable) => {
    const due = governingDue(text, dates, { figure: deliverable, phraseEnd: deliverable.end }, carried);
    return plainYesNo(deliverable.start, deliverable.name, deliverable.words, due);
  });
}
