import { findDates } from '../text/dates';
import { comparedTargets } from './compared-targets';
import { dutyTargets } from './duty-targets';
import { openStatements } from './statements';
import { findFigurePhrases, type FigurePhrase } from './figure-phrases';
import { figureTargets } from './figure-targets';
import { allDoneBy, closingDue, lastDue, toDueDates, type DueScope } from './target-due';
import type { Target } from './target';
import { coverageTargets, deliverableTargets, doublingTargets } from './worded-targets';
import type { Stretch } from '../text/spans-between';
import { tidyPhrase } from '../text/tidy-phrase';
import { gradeBehind, powerAtEnd } from '../lexicon/figures';
import { attributive, startWord } from '../lexicon/targets';
import { plainPeriods, takingTime, timeTaken } from '../lexicon/times';

/** What one sentence gives: its targets in order, and the figures that are none. */
export interface SentenceReading {
  readonly targets: readonly Target[];
  readonly unused: readonly Stretch[];
  /** Of the targets, those that a duty without a figure is. */
  readonly duties: readonly Target[];
  /** Duties that nobody can judge: a day and no more, a wish. */
  readonly unjudged: readonly Stretch[];
  /** ISO; what governs the half-sentence behind it. */
  readonly lastDue: string;
  /** ISO; by when all that was said before is to be done, empty if it does not say so. */
  readonly allDone: string;
}

/** Reads a squeezed sentence. `scope` holds the dates that govern it from outside; `title` tells apart names such as 评估. */
export function readTargets(
  words: string,
  scope: DueScope,
  title: string,
  heading: Target['stated'] = null,
): SentenceReading {
  const text = openStatements(words);
  const mentions = findFigurePhrases(text);
  const dates = toDueDates(findDates(text), scope);
  const { carried } = scope;
  const { targets, used } = figureTargets({ text, mentions, dates, carried, title, heading });
  const worded = [
    ...coverageTargets(text, dates, carried, mentions, targets),
    ...deliverableTargets(text, dates, carried),
    ...doublingTargets(text, dates, carried),
    ...comparedTargets(text, dates, carried, mentions),
  ];
  const left = mentions.filter(
    (mention) => !used.has(mention) && isWorthListing(mention) && !isScope(mention, mentions, used),
  );
  const unused = left.map(toStretch);
  const told = left.filter(({ right }) => !attributive.pattern.test(right)).map(toStretch);
  const read = [...targets, ...worded, ...[...used].map(({ figure }) => figure), ...told];
  const duties = dutyTargets(text, dates, carried, read, heading === null ? '' : title);
  const holds = (start: number, end: number): boolean =>
    duties.targets.some((duty) => duty.start >= start && duty.start < end);
  return {
    targets: withClosingDue([...targets, ...worded, ...duties.targets], closingDue(text, dates)).sort(
      (a, b) => a.start - b.start,
    ),
    lastDue: lastDue(dates, carried),
    allDone: allDoneBy(text, dates),
    unused: unused.filter(({ start, end }) => told.some((each) => each.start === start) || !holds(start, end)),
    duties: duties.targets,
    unjudged: duties.unjudged,
  };
}

function toStretch({ phraseStart, phraseEnd }: FigurePhrase): Stretch {
  return { start: phraseStart, end: phraseEnd };
}

/** The closing date is of all before it that has none. */
function withClosingDue(targets: readonly Target[], closing: ReturnType<typeof closingDue>): Target[] {
  return targets.map((target) =>
    closing !== null && target.stated === null && target.cadence === 'byEnd' && target.start < closing.from
      ? { ...target, ...closing.due }
      : target,
  );
}

/** A bare small number that nothing bounds is no quantity; 用5年时间 is how long the work takes. */
function isWorthListing({ figure, bound, left, right, printed }: FigurePhrase): boolean {
  const isExplicit = bound?.isExplicit === true;
  const behind = `${bound?.words ?? ''}${right}`;
  const isTime = takingTime.pattern.test(left) || (timeTaken.pattern.test(behind) && tidyPhrase(left) === '');
  if (plainPeriods.pattern.test(figure.unitOfMeasure) && !isExplicit && isTime) return false;
  if (figure.isName && gradeBehind.pattern.test(right)) return false;
  return figure.unitOfMeasure !== '' || isExplicit || powerAtEnd.pattern.test(printed);
}

/** 5年不少于180课时, 由60%提高到80%: the first figure belongs to the target behind it. */
function isScope(mention: FigurePhrase, mentions: readonly FigurePhrase[], used: ReadonlySet<FigurePhrase>): boolean {
  const next = mentions[mentions.indexOf(mention) + 1];
  if (next === undefined || !used.has(next) || next.phraseStart !== mention.phraseStart) return false;
  return next.joint === 'shared' || startWord.pattern.test(mention.left);
}
