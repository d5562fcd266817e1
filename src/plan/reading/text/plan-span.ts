import { findDates, type DateMention } from './dates';
import type { Section } from './outline';
import { squeeze } from './squeeze';
import { stages } from '../lexicon/sections';
import { fiveYearsNamed, terms } from '../lexicon/times';

/** When the plan begins and ends, and the words that say so. */
export interface PlanSpan {
  readonly start: string;
  readonly end: string;
  readonly startWords: string;
  readonly endWords: string;
  /** False where no year stands in the text and the dates only hold a place. */
  readonly isStated: boolean;
}

type Dated = DateMention & { readonly words: string };

/** From the stages, else the title's or the text's first span of years, else the deadlines that the text names. */
export function readPlanSpan(folded: string, title: string, root: Section): PlanSpan {
  return readStages(folded, root) ?? readTermOfForce(folded) ?? readYears(folded, title);
}

/** From the start of the first stage to the end of the last; null where no stages stand in the text. */
function readStages(folded: string, root: Section): PlanSpan | null {
  const inStages = sectionsOf(root).flatMap((section) => {
    const [first] = section.paragraphs;
    const isStage = stages.pattern.test(`${section.title}${section.parent?.title ?? ''}`);
    if (!isStage || first === undefined) return [];
    const { text } = squeeze(folded, first.start, Math.min(first.end, first.start + 120));
    return datesIn(text)
      .filter((date) => date.kind === 'span')
      .slice(0, 1);
  });
  const from = earliest(inStages);
  const to = latest(inStages);
  return from === null || to === null ? null : between(from, to);
}

/** The dates of a text that name a year. */
function datesIn(text: string): Dated[] {
  return findDates(text)
    .filter((date) => date.year !== null)
    .map((date) => ({ ...date, words: text.slice(date.at, date.to) }));
}

function earliest<T extends DateMention>(dates: readonly T[]): T | null {
  return dates.reduce<T | null>((a, b) => (a === null || b.start < a.start ? b : a), null);
}

function latest<T extends { readonly end: string }>(dates: readonly T[]): T | null {
  return dates.reduce<T | null>((a, b) => (a === null || b.end > a.end ? b : a), null);
}

function between(from: Dated, to: Dated): PlanSpan {
  return { start: from.start, end: to.end, startWords: from.words, endWords: to.words, isStated: true };
}

const nowhere: PlanSpan = {
  start: '2000-01-01',
  end: '2000-12-31',
  startWords: '',
  endWords: '',
  isStated: false,
};

function readYears(folded: string, title: string): PlanSpan {
  const inTitle = datesIn(title);
  const dates = datesIn(squeeze(folded, 0, folded.length).text);
  const deadlines = dates.filter((date) => date.kind === 'deadline');
  const span = spanOf(title, inTitle, dates);
  const deadline = lastNear(deadlines) ?? latest(dates.filter((date) => date.kind === 'year'));
  if (span !== undefined && (deadline === null || deadline.end <= span.end || title.includes(span.words)))
    return between(span, span);
  if (inTitle[0] !== undefined) return between(inTitle[0], inTitle[0]);
  return deadline === null ? nowhere : untilDeadline(deadline, deadlines, span ?? issueOf(dates, deadline));
}

/** The first span of years that is not 十四五, if only deadlines of the plan's own stand beside it. */
function spanOf(title: string, inTitle: readonly Dated[], dates: readonly Dated[]): Dated | undefined {
  const spans = [...inTitle, ...dates].filter((date) => date.kind === 'span' && date.end > date.start);
  const own = spans.find((date) => !isFiveYears(date.words));
  const mayBeFiveYears = isFiveYears(title) || dates.every((date) => date.kind !== 'deadline');
  return own ?? (mayBeFiveYears ? spans[0] : undefined);
}

function isFiveYears(words: string): boolean {
  return fiveYearsNamed.pattern.test(words);
}

/** The day on which the text says that it was issued, before the deadline. */
function issueOf(dates: readonly Dated[], deadline: Dated): Dated | null {
  return earliest(dates.filter((date) => date.precise && date.start <= deadline.end && date.kind === 'year'));
}

/** To the end of the deadline's year, from where the text begins, else from the year of the first deadline. */
function untilDeadline(deadline: Dated, deadlines: readonly Dated[], from: Dated | null): PlanSpan {
  const first = earliest([deadline, ...deadlines]) ?? deadline;
  return {
    start: from === null || from.start > deadline.end ? `${first.start.slice(0, 4)}-01-01` : from.start,
    end: `${deadline.end.slice(0, 4)}-12-31`,
    startWords: from?.words ?? deadline.words,
    endWords: deadline.words,
    isStated: true,
  };
}

/** 本方案自2022年9月1日起施行,有效期至2024年12月31日; 行动期为2023年至2025年. */
function readTermOfForce(folded: string): PlanSpan | null {
  for (const line of folded.split('\n')) {
    if (!terms.pattern.test(line)) continue;
    const { text } = squeeze(line, 0, line.length);
    for (const sentence of text.split('。')) {
      const at = sentence.search(terms.pattern);
      if (at < 0) continue;
      const dates = findDates(sentence).filter(
        (date) => date.year !== null && !fiveYearsNamed.pattern.test(sentence.slice(date.at, date.to)),
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
  return latest(dates.filter((date) => Number(date.end.slice(0, 4)) <= Number(most) + nearYears));
}

function sectionsOf(root: Section): Section[] {
  return [root, ...root.children.flatMap(sectionsOf)];
}
