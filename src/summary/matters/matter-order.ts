import type { FollowUpLine, LastNumbers } from '../district-summary';

/** What a summary says of its matters: those that are open by key, those that are closed, in their order. */
export interface KeptMatters {
  readonly open: ReadonlyMap<string, FollowUpLine>;
  readonly closed: readonly FollowUpLine[];
  readonly lastNumbers: LastNumbers;
}

export const noMatters: KeptMatters = { open: new Map(), closed: [], lastNumbers: {} };

const written = /^〔(\d{4})〕(\d+)号$/;

export function toMatterNumber(year: string, nth: number): string {
  return `〔${year}〕${String(nth)}号`;
}

/** The year and count of a number; undefined where it is none. */
function splitMatterNumber(number: string): { readonly year: string; readonly nth: number } | undefined {
  const [, year, nth] = written.exec(number) ?? [];
  return year === undefined || nth === undefined ? undefined : { year, nth: Number(nth) };
}

/** By year, then by count. */
export function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  const [one, other] = [splitMatterNumber(a.number), splitMatterNumber(b.number)];
  return Number(one?.year ?? 0) - Number(other?.year ?? 0) || (one?.nth ?? 0) - (other?.nth ?? 0);
}

/** The last number given in each year, by whatever says one. */
export function joinLastNumbers(known: readonly LastNumbers[], numbers: readonly string[]): Record<string, number> {
  const last: Record<string, number> = {};
  const note = (year: string, nth: number) => {
    last[year] = Math.max(last[year] ?? 0, nth);
  };
  for (const each of known) for (const [year, nth] of Object.entries(each)) note(year, nth);
  for (const number of numbers) {
    const found = splitMatterNumber(number);
    if (found) note(found.year, found.nth);
  }
  return last;
}
