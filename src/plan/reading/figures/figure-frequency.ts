import { readFrequency, type Frequency } from './cadence';
import type { FigurePhrase } from './figure-phrases';
import { findDates } from '../text/dates';
import { findVerb } from './verbs';
import { events, holding, ownScope, periodOfAmount, perPeriodMark, yearNumber } from '../lexicon/times';
import { money } from '../lexicon/figures';

/** The figure before, and how often it is due. */
interface Before {
  readonly mention: FigurePhrase;
  readonly frequency: Frequency | null;
}

/** How often a figure is due, as its phrase says, or the figure before in the same sentence; null where neither does. */
export function frequencyOf(text: string, mention: FigurePhrase, last: Before | null): Frequency | null {
  const own = readFrequency(wordsBefore(text, mention)) ?? behind(mention);
  if (own !== null || last === null) return own ?? ofEvents(text, mention, null);
  if (mention.joint !== 'none' && mention.phraseStart === last.mention.phraseStart)
    return isMovement(mention) === isMovement(last.mention) ? last.frequency : null;
  return ofEvents(text, mention, last) ?? carried(text, mention, last);
}

/** 每季度开展辅导,授课20课时. */
function ofEvents(text: string, mention: FigurePhrase, last: Before | null): Frequency | null {
  const hasOwnScope = yearNumber.pattern.test(text.slice(mention.phraseStart, mention.figure.start));
  if (!events.pattern.test(mention.figure.unitOfMeasure) || hasOwnScope) return null;
  const between = readFrequency(text.slice(last?.mention.figure.end ?? 0, mention.phraseStart));
  return between ?? (last !== null && goesOn(mention, last.mention) ? last.frequency : null);
}

/** 每月600元 is an amount. */
function wordsBefore(text: string, { leftStart, figure }: FigurePhrase): string {
  const words = text.slice(leftStart, figure.start);
  return money.pattern.test(figure.unitOfMeasure) ? words.replace(periodOfAmount.pattern, '') : words;
}

/** 2次/年. */
function behind({ right }: FigurePhrase): Frequency | null {
  const period = perPeriodMark.pattern.exec(right)?.[1];
  return period === undefined ? null : readFrequency(`每${period}`);
}

/** 年均增长10%、占比达到50%: only the first is each year's. */
function isMovement({ bound }: FigurePhrase): boolean {
  return bound?.comparator === 'riseBy' || bound?.comparator === 'fallBy';
}

/** 每年建设公厕8座,改造户厕4000户: what is made beside, by the year too; not with a day or a total of its own. */
function carried(text: string, mention: FigurePhrase, { frequency, mention: before }: Before): Frequency | null {
  if (frequency?.cadence !== 'yearly' || frequency.times !== undefined) return null;
  const isNext = before.phraseEnd + 1 === mention.phraseStart && text.charAt(before.phraseEnd) === ',';
  const opening = text.slice(mention.phraseStart, mention.figure.start);
  const hasOwnScope = ownScope.pattern.test(opening) || findDates(opening).length > 0;
  return isNext && isMade(before) && isMade(mention) && !hasOwnScope ? { ...frequency, isCarried: true } : null;
}

function isMade({ figure, bound, left }: FigurePhrase): boolean {
  return figure.kind === 'count' && bound?.isExplicit !== true && findVerb(left) !== null;
}

function goesOn(mention: FigurePhrase, last: FigurePhrase): boolean {
  const isEventToo = events.pattern.test(last.figure.unitOfMeasure) && findVerb(mention.left)?.kind !== 'making';
  return isEventToo || (holding.pattern.test(mention.left) && last.phraseEnd + 1 === mention.phraseStart);
}
