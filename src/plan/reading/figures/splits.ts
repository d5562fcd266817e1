import type { FigurePhrase } from './figure-phrases';
import { shorten, tidyPhrase } from '../text/tidy-phrase';
import { ofWhichMark } from '../lexicon/targets';
import { eachYear, yearOfPart } from '../lexicon/times';

export interface Split {
  readonly parts: readonly { readonly name: string; readonly target: number }[];
  /** Where the parts are the amounts of single years: what is reached by the end of each. */
  readonly milestones: readonly { readonly period: string; readonly target: number }[];
  readonly mentions: readonly FigurePhrase[];
}

const whole: Split = { parts: [], milestones: [], mentions: [] };

/**
 * The parts of a total, in brackets or behind 其中, where they add up to it: 84个(甲24个、乙24个、丙36个). Parts by year
 * (2023年4所、2024年5所、2025年3所; 2023年、2024年、2025年分别4所、5所、3所) become milestones 4 and 9.
 */
export function readSplit(text: string, mentions: readonly FigurePhrase[], at: number): Split {
  const total = mentions[at];
  if (total === undefined || total.figure.kind !== 'count') return whole;
  const parts = partsOf(text, mentions, at, total);
  if (parts === null) return whole;
  const years = yearsOf(text, total, parts);
  return years === null
    ? {
        milestones: [],
        mentions: parts,
        parts: parts.map((part) => ({ name: partName(part), target: part.figure.value })),
      }
    : { parts: [], milestones: milestonesOf(parts, years), mentions: parts };
}

/** The figures behind the total, in its brackets or behind 其中, that add up to it; null where none do. */
function partsOf(
  text: string,
  mentions: readonly FigurePhrase[],
  at: number,
  { figure, phraseEnd }: FigurePhrase,
): FigurePhrase[] | null {
  const close = text.charAt(phraseEnd) === '(' ? text.indexOf(')', phraseEnd) : -1;
  const isListed = ofWhichMark.pattern.test(text.slice(phraseEnd, phraseEnd + 4));
  if (!isListed && close < 0) return null;
  const parts: FigurePhrase[] = [];
  let sum = 0;
  for (const part of mentions.slice(at + 1)) {
    const isNear = close < 0 || part.figure.start < close;
    if (!isNear || part.figure.unitOfMeasure !== figure.unitOfMeasure || sum >= figure.value) break;
    parts.push(part);
    sum += part.figure.value;
  }
  return parts.length < 2 || Math.abs(sum - figure.value) > 1e-9 ? null : parts;
}

/** The year of each part, where they rise; null otherwise. */
function yearsOf(text: string, total: FigurePhrase, parts: readonly FigurePhrase[]): string[] | null {
  const listed = yearsBefore(text.slice(total.figure.end, parts[0]?.figure.start ?? total.figure.end), parts.length);
  const years = listed ?? parts.flatMap(({ figure }) => yearBefore(text, figure.start));
  const rise = years.every((year, each) => year > (years[each - 1] ?? ''));
  return years.length === parts.length && rise ? years : null;
}

/** 2024年 of 2024年建成5所; none where no year stands near. */
function yearBefore(text: string, at: number): string[] {
  const year = yearOfPart.pattern.exec(text.slice(Math.max(0, at - 14), at))?.[1];
  return year === undefined ? [] : [year];
}

/** What is reached by the end of each year but the last. */
function milestonesOf(parts: readonly FigurePhrase[], years: readonly string[]): Split['milestones'] {
  return parts.slice(0, -1).map((_, each) => ({
    period: years[each] ?? '',
    target: parts.slice(0, each + 1).reduce((reached, part) => reached + part.figure.value, 0),
  }));
}

/** 2023年、2024年、2025年分别新增: as many years as figures behind them; null otherwise. */
function yearsBefore(words: string, count: number): string[] | null {
  const years = [...words.matchAll(eachYear.pattern)].map((match) => match[1] ?? '');
  return words.includes('分别') && years.length === count ? years : null;
}

function partName({ left, right, figure }: FigurePhrase): string {
  const name = tidyPhrase(left) || tidyPhrase(right);
  return shorten(name === '' ? `${figure.value}${figure.unitOfMeasure}` : name);
}
