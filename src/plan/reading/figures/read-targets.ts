import { findDates } from '../text/dates';
import { findFigurePhrases, type FigurePhrase } from './figure-phrases';
import { figureTargets } from './figure-targets';
import { allDoneBy, lastDue, toDueDates, type DueScope } from './target-due';
import type { Target } from './target';
import { coverageTargets, deliverableTargets, doublingTargets } from './worded-targets';
import { startWord } from '../lexicon/targets';

/** What one sentence gives: its targets in order, and the figures that are none. */
export interface SentenceReading {
  readonly targets: readonly Target[];
  readonly unused: readonly { readonly start: number; readonly end: number }[];
  /** ISO; what governs the half-sentence behind it. */
  readonly lastDue: string;
  /** ISO; by when all that was said before is to be done, empty if it does not say so. */
  readonly allDone: string;
}

/** Reads a squeezed sentence. `scope` holds the dates that govern it from outside; `title` tells apart names such as 评估. */
export function readTargets(
  text: string,
  scope: DueScope,
  title: string,
  heading: Target['stated'] = null,
): SentenceReading {
  const mentions = findFigurePhrases(text);
  const dates = toDueDates(findDates(text), scope);
  const { carried } = scope;
  const { targets, used } = figureTargets({ text, mentions, dates, carried, title, heading });
  const others = [
    ...coverageTargets(text, dates, carried, mentions, targets),
    ...deliverableTargets(text, dates, carried),
    ...doublingTargets(text, dates, carried),
  ];
  const unused = mentions.filter(
    (mention) => !used.has(mention) && isWorthListing(mention) && !isScope(mention, mentions, used),
  );
  return {
    targets: [...targets, ...others].sort((a, b) => a.start - b.start),
    lastDue: lastDue(dates, carried),
    allDone: allDoneBy(text, dates),
    unused: unused.map((mention) => ({ start: mention.phraseStart, end: mention.phraseEnd })),
  };
}

/** A bare number that nothing bounds is no quantity. */
function isWorthListing({ figure, bound }: FigurePhrase): boolean {
  return figure.unitOfMeasure !== '' || bound?.isExplicit === true;
}

/** 5年不少于180课时, 由60%提高到80%: the first figure belongs to the target behind it. */
function isScope(mention: FigurePhrase, mentions: readonly FigurePhrase[], used: ReadonlySet<FigurePhrase>): boolean {
  const next = mentions[mentions.indexOf(mention) + 1];
  if (next === undefined || !used.has(next) || next.phraseStart !== mention.phraseStart) return false;
  return next.joint === 'shared' || startWord.pattern.test(mention.left);
}
