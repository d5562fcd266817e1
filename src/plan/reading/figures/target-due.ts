import type { DateMention } from '../text/dates';
import { doneBehindDate } from '../lexicon/times';

/** The dates that govern a sentence from outside it. */
export interface DueScope {
  /** ISO; of the sentence's earlier half, or of the section's opening; empty if none. */
  readonly carried: string;
  readonly planStart: string;
  readonly planEnd: string;
}

/** ISO date that the text sets for a figure: the nearest before it, else one right behind it, else what is carried; empty if none. */
export function governingDue(
  text: string,
  dates: readonly DateMention[],
  place: { readonly figure: { readonly start: number; readonly end: number }; readonly phraseEnd: number },
  scope: DueScope,
): string {
  const before = dates.filter((date) => date.to <= place.figure.start && isDue(date, scope)).at(-1);
  if (before !== undefined) return toDue(before, dates, scope);
  const behind = dates.find((date) => date.at >= place.figure.end && isDue(date, scope));
  if (
    behind !== undefined &&
    closes(text, behind) &&
    !/[\d。;]/.test(text.slice(place.figure.end, behind.at)) &&
    behind.at <= place.phraseEnd + 3
  )
    return toDue(behind, dates, scope);
  return scope.carried;
}

/** The last date of a sentence, which governs the half-sentences behind it. */
export function lastDue(dates: readonly DateMention[], scope: DueScope): string {
  const last = dates.filter((date) => isDue(date, scope)).at(-1);
  return last === undefined ? scope.carried : toDue(last, dates, scope);
}

/** 新建5所学校,2024年底前投入使用: the date ends what was said before it. */
function closes(text: string, date: DateMention): boolean {
  return (
    date.kind === 'deadline' &&
    doneBehindDate.pattern.test(text.slice(date.to, date.to + 16)) &&
    text.charAt(date.at - 1) !== '到'
  );
}

function isDue(date: DateMention, scope: DueScope): boolean {
  if (date.kind === 'since' || date.kind === 'base') return false;
  if (date.year === null) return date.kind === 'deadline' && yearFor(scope) !== null;
  return date.end >= scope.planStart;
}

function toDue(date: DateMention, dates: readonly DateMention[], scope: DueScope): string {
  if (date.year !== null) return date.end;
  const named = dates.filter((other) => other.at < date.at && other.year !== null).at(-1)?.year ?? null;
  return `${named ?? yearFor(scope) ?? scope.planEnd.slice(0, 4)}${date.end.slice(4)}`;
}

/** A month without a year is a date only in a plan of one year, or behind a carried date. */
function yearFor(scope: DueScope): string | null {
  if (scope.carried !== '') return scope.carried.slice(0, 4);
  return scope.planStart.slice(0, 4) === scope.planEnd.slice(0, 4) ? scope.planEnd.slice(0, 4) : null;
}
