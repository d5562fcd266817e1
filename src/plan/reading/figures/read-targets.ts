import { findDates } from '../text/dates';
import { findFigurePhrases, type FigurePhrase } from './figure-phrases';
import { figureTargets } from './figure-targets';
import type { DueScope } from './target-due';
import type { Target } from './target';
import { coverageTargets, deliverableTargets, doublingTargets } from './worded-targets';
import { startWord } from '../lexicon/targets';

/** What one sentence gives: its targets in order, and the figures that are none. */
export interface SentenceReading {
  readonly targets: readonly Target[];
  readonly unused: readonly { readonly start: number; readonly end: number }[];
}

/** Reads a squeezed sentence. `scope` holds the dates that govern it from outside; `title` tells apart names such as 评估. */
export function readTargets(text: string, scope: DueScope, title: string): SentenceReading {
  const mentions = findFigurePhrases(text);
  const dates = findDates(text);
  const { targets, used } = figureTargets({ text, mentions, dates, scope, title });
  const others = [
    ...coverageTargets(text, dates, scope, mentions, targets),
    ...deliverableTargets(text, dates, scope),
    ...doublingTargets(text, dates, scope),
  ];
  const unused = mentions.filter(
    (mention) => !used.has(mention) && isWorthListing(mention) && !isScope(mention, mentions, used),
  );
  return {
    targets: [...targets, ...others].sort((a, b) => a.start - b.start),
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
