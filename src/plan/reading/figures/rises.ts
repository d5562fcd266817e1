import type { FigurePhrase } from './figure-phrases';
import { startOfRise, toLevel } from '../lexicon/targets';

/** Figures that a run of others rises or falls from: 由574元、271元分别提高到609元、300元. */
export interface Rise {
  /** Their places among the sentence's figures. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The rises of a sentence, in order. */
export function findRises(mentions: readonly FigurePhrase[]): Rise[] {
  const rises: Rise[] = [];
  let from = 0;
  while (from < mentions.length) {
    const rise = riseAt(mentions, from);
    if (rise !== null) rises.push(rise);
    from = rise === null ? from + 1 : rise.to + rise.count;
  }
  return rises;
}

function riseAt(mentions: readonly FigurePhrase[], from: number): Rise | null {
  const first = mentions[from];
  if (first === undefined || !startOfRise.pattern.test(first.left)) return null;
  const count = lengthOfRun(mentions, from);
  const to = from + count;
  const goal = mentions[to];
  const isReached = goal?.bound?.isExplicit === true && toLevel.pattern.test(goal.bound.left);
  if (!isReached || goal.joint !== 'shared' || goal.phraseStart !== first.phraseStart) return null;
  return goal.figure.kind === first.figure.kind && lengthOfRun(mentions, to) === count ? { from, to, count } : null;
}

function lengthOfRun(mentions: readonly FigurePhrase[], from: number): number {
  let count = 1;
  while (mentions[from + count]?.joint === 'run') count += 1;
  return count;
}

/** What rises: the words before the first figure, without those that say from where. */
export function subjectOfRise(text: string, leftStart: number, first: FigurePhrase): string {
  return text.slice(leftStart, first.figure.start).replace(startOfRise.pattern, '');
}
