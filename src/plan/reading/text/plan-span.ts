import { datesIn, findAimYears, type Dated } from './aim-years';
import { findDates, type DateMention } from './dates';
import { normalise } from './normalise';
import { sectionsOf, type Section } from './outline';
import { squeeze } from './squeeze';
import { stages } from '../lexicon/sections';
import { fiveYearPlans, fiveYearsNamed, terms, yearsInTitle } from '../lexicon/times';
import { readChineseNumber } from './chinese-number';

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
  return readStages(folded, root) ?? readTermOfForce(folded) ?? readYears(folded, normalise(title), root);
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

/** From the title's years, else the text's span of them, else up to the last day that something is due. */
function readYears(folded: string, title: string, root: Section): PlanSpan {
  const inTitle = datesIn(title).filter((date) => !isFiveYears(date.words));
  const own = inTitle.find(isSpan) ?? inTitle.find((date) => date.kind === 'year');
  if (own !== undefined) return between(own, own);
  const dates = datesIn(squeeze(folded, 0, folded.length).text);
  const deadlines = [...inTitle, ...dates].filter((date) => date.kind === 'deadline');
  const aims = [...deadlines, ...findAimYears(folded, root)];
  const deadline = lastNear(aims);
  const span = spanOf(dates, deadline);
  if (span !== undefined) return between(span, span);
  const known = fromYears(title, dates, deadline) ?? fromFiveYears(title, dates, deadline);
  if (known !== null) return known;
  const last = deadline ?? latest(dates.filter((date) => date.kind === 'year'));
  return last === null ? nowhere : untilDeadline(last, aims, issueOf(dates, last));
}

function isSpan(date: Dated): boolean {
  return date.kind === 'span' && date.end > date.start;
}

/** The first span that ends in the year of the last deadline, else the first of all if it is not over by then. */
function spanOf(dates: readonly Dated[], deadline: Dated | null): Dated | undefined {
  const spans = dates.filter((date) => isSpan(date) && !isFiveYears(date.words));
  if (deadline === null) return spans[0];
  return (
    spans.find((span) => yearOf(span) === yearOf(deadline)) ??
    spans.slice(0, 1).find((span) => span.end >= deadline.end)
  );
}

function yearOf({ end }: Dated): string {
  return end.slice(0, 4);
}

function isFiveYears(words: string): boolean {
  return fiveYearsNamed.pattern.test(words);
}

/** 三年行动 ends with the last deadline, or begins with the year in which the text was issued. */
function fromYears(title: string, dates: readonly Dated[], deadline: Dated | null): PlanSpan | null {
  const match = yearsInTitle.pattern.exec(title);
  const years = match === null ? null : readNumber(match[1] ?? '');
  const issue = deadline === null ? earliest(dates.filter((date) => date.precise && date.kind === 'year')) : null;
  const from = deadline ?? issue;
  if (match === null || years === null || from === null) return null;
  const first = Number(yearOf(from)) - (deadline === null ? 0 : years - 1);
  return {
    start: `${first}-01-01`,
    end: `${first + years - 1}-12-31`,
    startWords: match[0],
    endWords: from.words,
    isStated: true,
  };
}

function readNumber(printed: string): number | null {
  return /^\d/.test(printed) ? Number(printed) : readChineseNumber(printed);
}

/** 十四五, where the title names it or the last deadline is its end; 十三五 that is over by then is not meant. */
function fromFiveYears(title: string, dates: readonly Dated[], deadline: Dated | null): PlanSpan | null {
  const named = fiveYearsNamed.pattern.exec(title)?.[0];
  const first = fiveYearPlans[named?.slice(0, 2) ?? ''];
  const isOpen =
    named !== undefined && first !== undefined && (deadline === null || deadline.start <= `${first + 4}-12-31`);
  if (isOpen)
    return { start: `${first}-01-01`, end: `${first + 4}-12-31`, startWords: named, endWords: named, isStated: true };
  const inText = dates.filter((date) => isSpan(date) && isFiveYears(date.words));
  const same = inText.find((date) => deadline === null || yearOf(date) === yearOf(deadline));
  const isFrom = same !== undefined && (deadline === null || issueOf(dates, deadline) === null);
  return isFrom ? between(same, same) : null;
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
