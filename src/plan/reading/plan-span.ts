import { findDates } from './dates';
import type { Section } from './outline';
import { squeeze } from './squeeze';

/** When the plan begins and ends, and the words that say so. */
export interface PlanSpan {
  readonly start: string;
  readonly end: string;
  readonly startWords: string;
  readonly endWords: string;
  /** False where no year stands in the text and the dates only hold a place. */
  readonly isStated: boolean;
}

/** From the stages, else the title's or the text's first span of years, else the deadlines that the text names. */
export function readPlanSpan(folded: string, title: string, root: Section): PlanSpan {
  const stages = sectionsOf(root).filter((section) => /阶段|步骤|进度|时间安排/.test(`${section.title}${section.parent?.title ?? ''}`));
  const inStages = stages.flatMap((section) => {
    const first = section.paragraphs[0];
    if (first === undefined) return [];
    const { text } = squeeze(folded, first.start, Math.min(first.end, first.start + 120));
    return findDates(text).filter((date) => date.kind === 'span' && date.year !== null).slice(0, 1).map((date) => ({ ...date, words: text.slice(date.at, date.to) }));
  });
  if (inStages.length > 0) {
    const from = inStages.reduce((a, b) => (b.start < a.start ? b : a));
    const to = inStages.reduce((a, b) => (b.end > a.end ? b : a));
    return { start: from.start, end: to.end, startWords: from.words, endWords: to.words, isStated: true };
  }
  const whole = squeeze(folded, 0, folded.length).text;
  const withWords = (text: string) => findDates(text).filter((date) => date.year !== null).map((date) => ({ ...date, words: text.slice(date.at, date.to) }));
  const dates = withWords(whole);
  const span = [...withWords(title), ...dates].find((date) => date.kind === 'span' && date.end > date.start);
  const latest = [...dates].filter((date) => date.kind === 'deadline' || date.kind === 'year').reduce<(typeof dates)[number] | null>((a, b) => (a === null || b.end > a.end ? b : a), null);
  const deadline = mostNamed(dates.filter((date) => date.kind === 'deadline')) ?? latest;
  if (span !== undefined && (deadline === null || deadline.end <= span.end || title.includes(span.words))) {
    return { start: span.start, end: span.end, startWords: span.words, endWords: span.words, isStated: true };
  }
  const inTitle = withWords(title)[0] ?? /((?:19|20)\d{2})/.exec(title)?.[0];
  if (typeof inTitle === 'object') return { start: inTitle.start, end: inTitle.end, startWords: inTitle.words, endWords: inTitle.words, isStated: true };
  if (deadline === null) return { start: '2000-01-01', end: '2000-12-31', startWords: '', endWords: '', isStated: false };
  const issued = dates.filter((date) => date.precise && date.start <= deadline.end && date.kind === 'year').reduce<(typeof dates)[number] | null>((a, b) => (a === null || b.start < a.start ? b : a), null);
  const from = span ?? issued;
  const start = from === undefined || from === null || from.start > deadline.end ? `${deadline.end.slice(0, 4)}-01-01` : from.start;
  return { start, end: `${deadline.end.slice(0, 4)}-12-31`, startWords: from?.words ?? deadline.words, endWords: deadline.words, isStated: true };
}

/** The year that most deadlines name; the later of two. */
function mostNamed<T extends { readonly end: string }>(dates: readonly T[]): T | null {
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date.end.slice(0, 4), (counts.get(date.end.slice(0, 4)) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]))[0]?.[0];
  return dates.filter((date) => date.end.startsWith(best ?? ' ')).reduce<T | null>((a, b) => (a === null || b.end > a.end ? b : a), null);
}

export function sectionsOf(root: Section): Section[] {
  return [root, ...root.children.flatMap(sectionsOf)];
}
