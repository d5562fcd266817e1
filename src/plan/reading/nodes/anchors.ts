import { findBrackets } from '../text/brackets';
import type { DateMention } from '../text/dates';
import { betweenDates, beforeYearlyDate, nextYear, nodeFrequencies, noFrequency, yearEnd } from '../lexicon/nodes';
import { amountPerHead } from '../lexicon/times';
import type { NodeCadence } from '../../plan';

/** A day as the text gives it. */
export interface NodeDay {
  /** Null where only month and day are said. */
  readonly year: number | null;
  /** `12-20` */
  readonly day: string;
  /** 次年 */
  readonly isNextYear: boolean;
}

/** Where in its period a repeated duty is due; `day` null: at that month's end. */
export interface NodePlace {
  readonly month: 'first' | 'last';
  readonly day: number | null;
}

/** The words by which a sentence says when something is due: one duty, or the same on several days. */
export interface Anchor {
  readonly at: number;
  readonly to: number;
  readonly cadence: NodeCadence;
  readonly days: readonly NodeDay[];
  readonly place: NodePlace | null;
  /** Whether it says by when, and not only in which month. */
  readonly isDeadline: boolean;
}

/** The anchors of a squeezed sentence in order; those in brackets belong to headings. */
export function findAnchors(text: string, dates: readonly DateMention[]): Anchor[] {
  const brackets = findBrackets(text);
  const isOutside = ({ at }: { readonly at: number }): boolean =>
    !brackets.some(({ open, close }) => at >= open && at < close);
  const found = [...toFrequencies(text), ...toDays(text, dates)].filter(isOutside).sort((a, b) => a.at - b.at);
  const anchors: Anchor[] = [];
  for (const each of found) {
    const last = anchors.at(-1);
    const joined = last === undefined ? null : join(text, last, each);
    if (joined !== null) anchors[anchors.length - 1] = joined;
    else if (last === undefined || each.at >= last.to) anchors.push(each);
  }
  return anchors;
}

function toFrequencies(text: string): Anchor[] {
  const ofAmounts = [...text.matchAll(amountPerHead.pattern)].map(({ index, 0: words }) => index + words.length);
  return nodeFrequencies.flatMap(({ cadence, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match): Anchor[] => {
      const [words, last, first, day] = match;
      const to = match.index + words.length;
      if (noFrequency.pattern.test(text.slice(to, to + 6)) || ofAmounts.some((end) => end > match.index && end <= to))
        return [];
      const place = last === undefined && first === undefined && day === undefined ? null : toPlace(first, day);
      return [{ at: match.index, to, cadence, days: [], place, isDeadline: false }];
    }),
  );
}

function toPlace(first: string | undefined, day: string | undefined): NodePlace | null {
  if (first !== undefined && day === undefined) return null;
  return { month: first === undefined ? 'last' : 'first', day: day === undefined ? null : Number(day) };
}

function toDays(text: string, dates: readonly DateMention[]): Anchor[] {
  const toAnchor = (at: number, to: number, year: number | null, day: string, isDeadline: boolean): Anchor => {
    const next = nextYear.pattern.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0;
    return {
      at: at - next,
      to,
      cadence: 'byEnd',
      days: [{ year, day, isNextYear: next > 0 }],
      place: null,
      isDeadline,
    };
  };
  return [
    ...dates.flatMap(({ at, to, end, year, kind, precise }) => {
      const isDeadline = kind === 'deadline' && text.charAt(at - 1) !== '到';
      return isDeadline || (kind === 'year' && precise) || (kind === 'deadline' && precise)
        ? [toAnchor(at, to, year, end.slice(5), isDeadline)]
        : [];
    }),
    ...[...text.matchAll(yearEnd.pattern)].map(({ index, 0: words }) =>
      toAnchor(index, index + words.length, null, '12-31', true),
    ),
  ];
}

/** 每年 with its dates, 6月底和12月底前; null where they are two. */
function join(text: string, last: Anchor, next: Anchor): Anchor | null {
  if (next.cadence !== 'byEnd' || next.at < last.to) return null;
  const between = text.slice(last.to, next.at);
  const isOwn = last.cadence === 'yearly' && last.days.length === 0 && last.place === null;
  const isJoined = isOwn ? beforeYearlyDate.pattern.test(between) : betweenDates.pattern.test(between);
  if (!isJoined || (last.days.length === 0 && !isOwn)) return null;
  return { ...last, to: next.to, days: [...last.days, ...next.days], isDeadline: next.isDeadline };
}
