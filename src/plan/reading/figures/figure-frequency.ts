import { readFrequency, type Frequency } from './cadence';
import type { FigurePhrase } from './figure-phrases';
import { findVerb } from './verbs';

const events = /^(?:次|节|场|课时|期|人次|学时|节次|轮|场次|遍)$/;
/** 每年推荐好书100种,举办活动20场: both each year. */
const holding = /^(?:举办|举行|召开|组织|开展)/;

/** The figure before, and how often it is due. */
interface Before {
  readonly mention: FigurePhrase;
  readonly frequency: Frequency | null;
}

/** How often a figure is due, as its phrase says, or the figure before in the same sentence; null where neither does. */
export function frequencyOf(text: string, mention: FigurePhrase, last: Before | null): Frequency | null {
  const own = readFrequency(text.slice(mention.leftStart, mention.figure.start)) ?? behind(mention);
  if (own !== null) return own;
  if (last !== null && mention.joint !== 'none' && mention.phraseStart === last.mention.phraseStart)
    return last.frequency;
  const hasOwnScope = /\d年/.test(text.slice(mention.phraseStart, mention.figure.start));
  if (!events.test(mention.figure.unitOfMeasure) || hasOwnScope) return null;
  const between = readFrequency(text.slice(last?.mention.figure.end ?? 0, mention.phraseStart));
  return between ?? (last !== null && goesOn(mention, last.mention) ? last.frequency : null);
}

/** 2次/年. */
function behind({ right }: FigurePhrase): Frequency | null {
  const period = /^\/(年|学年|学期|季度?|月)/.exec(right)?.[1];
  return period === undefined ? null : readFrequency(`每${period}`);
}

function goesOn(mention: FigurePhrase, last: FigurePhrase): boolean {
  const isEventToo = events.test(last.figure.unitOfMeasure) && findVerb(mention.left)?.kind !== 'making';
  return isEventToo || (holding.test(mention.left) && last.phraseEnd + 1 === mention.phraseStart);
}
