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
  const stages = sectionsOf(root).filter((section) =>
    /阶段|步骤|进度|时间安排/.test(`${section.title}${section.parent?.title ?? ''}`),
  );
  const inStages = stages.flatMap((section) => {
    const first = section.paragraphs[0];
    if (first === undefined) return [];
    const { text } = squeeze(folded, first.start, Math.min(first.end, first.start + 120));
    return findDates(text)
      .filter((date) => date.kind === 'span' && date.year !== null)
      .slice(0, 1)
      .map((date) => ({ ...date, words: text.slice(date.at, date.to) }));
  });
  if (inStages.length > 0) {
    const from = inStages.reduce((a, b) => (b.start < a.start ? b : a));
    const to = inStages.reduce((a, b) => (b.end > a.end ? b : a));
    return { start: from.start, end: to.end, startWords: from.words, endWords: to.words, isStated: true };
  }
  const inForce = readTermOfForce(folded);
  if (inForce !== null) return inForce;
  const whole = squeeze(folded, 0, folded.length).text;
  const withWords = (text: string) =>
    findDates(text)
      .filter((date) => date.year !== null)
      .map((date) => ({ ...date, words: text.slice(date.at, date.to) }));
  const dates = withWords(whole);
  const isFiveYears = (words: string): boolean => /十[一二三四五六七]五/.test(words);
  const spans = [...withWords(title), ...dates].filter((date) => date.kind === 'span' && date.end > date.start);
  const span =
    spans.find((date) => !isFiveYears(date.words)) ??
    (isFiveYears(title) || dates.every((date) => date.kind !== 'deadline') ? spans[0] : undefined);
  const latest = [...dates]
    .filter((date) => date.kind === 'deadline' || date.kind === 'year')
    .reduce<(typeof dates)[number] | null>((a, b) => (a === null || b.end > a.end ? b : a), null);
  const deadline = lastNear(dates.filter((date) => date.kind === 'deadline')) ?? latest;
  if (span !== undefined && (deadline === null || deadline.end <= span.end || title.includes(span.words))) {
    return { start: span.start, end: span.end, startWords: span.words, endWords: span.words, isStated: true };
  }
  const inTitle = withWords(title)[0] ?? /((?:19|20)\d{2})/.exec(title)?.[0];
  if (typeof inTitle === 'object')
    return {
      start: inTitle.start,
      end: inTitle.end,
      startWords: inTitle.words,
      endWords: inTitle.words,
      isStated: true,
    };
  if (deadline === null)
    return { start: '2000-01-01', end: '2000-12-31', startWords: '', endWords: '', isStated: false };
  const first = dates
    .filter((date) => date.kind === 'deadline')
    .reduce((earliest, { start }) => (start < earliest ? start : earliest), deadline.start);
  const issued = dates
    .filter((date) => date.precise && date.start <= deadline.end && date.kind === 'year')
    .reduce<(typeof dates)[number] | null>((a, b) => (a === null || b.start < a.start ? b : a), null);
  const from = span ?? issued;
  const start =
    from === undefined || from === null || from.start > deadline.end ? `${first.slice(0, 4)}-01-01` : from.start;
  return {
    start,
    end: `${deadline.end.slice(0, 4)}-12-31`,
    startWords: from?.words ?? deadline.words,
    endWords: deadline.words,
    isStated: true,
  };
}

const term = /施行|有效期|(?:规划|行动|实施|计划|方案|整治|活动|工作)(?:期限?|时间|周期)(?:为|:|自|从|至)|期限为/;

/** 本方案自2022年9月1日起施行,有效期至2024年12月31日; 行动期为2023年至2025年. */
function readTermOfForce(folded: string): PlanSpan | null {
  for (const line of folded.split('\n')) {
    if (!term.test(line)) continue;
    const { text } = squeeze(line, 0, line.length);
    for (const sentence of text.split('。')) {
      const at = sentence.search(term);
      if (at < 0) continue;
      const dates = findDates(sentence).filter(
        (date) => date.year !== null && !/“?十[一二三四五六七]五/.test(sentence.slice(date.at, date.to)),
      );
      const words = (date: (typeof dates)[number]): string => sentence.slice(date.at, date.to);
      const span = dates.find((date) => date.kind === 'span' && date.at >= at);
      if (span !== undefined)
        return { start: span.start, end: span.end, startWords: words(span), endWords: words(span), isStated: true };
      const [from, to] = dates;
      if (from !== undefined && to !== undefined && from.kind === 'since' && to.end > from.start)
        return { start: from.start, end: to.end, startWords: words(from), endWords: words(to), isStated: true };
    }
  }
  return null;
}

/** A vision (到2035年) stands further off than this behind the year that most deadlines name. */
const nearYears = 2;

/** The last deadline near the year that most deadlines name. */
function lastNear<T extends { readonly end: string }>(dates: readonly T[]): T | null {
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date.end.slice(0, 4), (counts.get(date.end.slice(0, 4)) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]))[0]?.[0];
  return dates
    .filter((date) => Number(date.end.slice(0, 4)) <= Number(most) + nearYears)
    .reduce<T | null>((a, b) => (a === null || b.end > a.end ? b : a), null);
}

export function sectionsOf(root: Section): Section[] {
  return [root, ...root.children.flatMap(sectionsOf)];
}
