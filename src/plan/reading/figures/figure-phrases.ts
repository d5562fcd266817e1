import { readBound, type Bound } from './comparators';
import type { Figure } from './figure';
import { findFigures } from './figures';
import { insideOf, plainPeriods } from '../lexicon/times';
import {
  age,
  attributeEnd,
  attributeGap,
  bareBound,
  jointAhead,
  jointBetween,
  nounBehindMeasure,
  onlyJoint,
  plainGap,
} from '../lexicon/figures';
import { findVerb } from './verbs';

/** A figure with the words around it. Positions count in the sentence. */
export interface FigurePhrase {
  readonly figure: Figure;
  /** The figure's own marks: 1:15. */
  readonly printed: string;
  readonly bound: Bound | null;
  /** Where the phrase starts that the figure stands in. */
  readonly phraseStart: number;
  readonly phraseEnd: number;
  /** From the phrase's start, or the figure before, up to the figure and the words that bound it. */
  readonly left: string;
  readonly leftStart: number;
  /** The phrase up to the figure. */
  readonly opening: string;
  /** Behind the figure and the words that bound it, up to the phrase's end or the next figure's own words. */
  readonly right: string;
  /** How the figure before is joined to this one in the same phrase; `shared`: the words between serve both. */
  readonly joint: 'none' | 'list' | 'run' | 'shared';
}

/** A figure and the phrase it stands in. */
type Placed = Pick<FigurePhrase, 'figure' | 'phraseStart' | 'phraseEnd'>;

/** The figures of a squeezed sentence with their surroundings. */
export function findFigurePhrases(text: string): FigurePhrase[] {
  const figures = findFigures(text);
  if (figures.length === 0) return [];
  const borders = findBorders(text, figures);
  let next = 0;
  const placed = figures.map((figure): Placed => {
    while ((borders[next] ?? text.length + 1) <= figure.start) next += 1;
    return { figure, phraseStart: borders[next - 1] ?? 0, phraseEnd: (borders[next] ?? text.length + 1) - 1 };
  });
  return placed.map((each, at) => toPhrase(text, each, placed[at - 1], placed[at + 1]));
}

function toPhrase(text: string, placed: Placed, last: Placed | undefined, next: Placed | undefined): FigurePhrase {
  const { figure, phraseStart, phraseEnd } = placed;
  const gap = last !== undefined && isSamePhrase(last, placed) ? gapBetween(text, last.figure, figure) : null;
  const leftStart = gap?.leftStart ?? phraseStart;
  const bound = readBound(text, figure, leftStart);
  const behind = bound?.end ?? figure.end;
  return {
    figure,
    printed: text.slice(figure.start, figure.end),
    bound,
    phraseStart,
    phraseEnd,
    left: text.slice(leftStart, Math.max(leftStart, bound?.start ?? figure.start)),
    leftStart,
    opening: text.slice(phraseStart, figure.start),
    right: text.slice(behind, Math.max(behind, rightEnd(text, placed, behind, next))),
    joint: gap === null ? 'none' : gap.joint,
  };
}

function isSamePhrase(a: Placed, b: Placed): boolean {
  return a.phraseStart === b.phraseStart && a.phraseEnd === b.phraseEnd;
}

/** Where the words behind a figure end; an age or a grade right behind it (100名3岁以下儿童, 2个1000吨级泊位) is among them. */
function rightEnd(text: string, placed: Placed, behind: number, next: Placed | undefined): number {
  if (next === undefined || !isSamePhrase(next, placed)) return placed.phraseEnd;
  const isNext = next.figure.start === behind;
  if (isNext && (next.figure.isName || age.pattern.test(next.figure.unitOfMeasure))) return placed.phraseEnd;
  return tellsWhich(text, placed, next) ? placed.phraseEnd : gapBetween(text, placed.figure, next.figure).rightEnd;
}

/** 5家年产值超1000万元的企业: the second figure tells which are counted. */
function tellsWhich(text: string, { figure }: Placed, { figure: second, phraseEnd }: Placed): boolean {
  const gap = text.slice(figure.end, second.start);
  const behind = text.slice(second.end, Math.min(phraseEnd, second.end + 8));
  if (figure.kind !== 'count') return false;
  if (attributeGap.pattern.test(gap)) return attributeEnd.pattern.test(behind);
  return plainGap.pattern.test(gap) && findVerb(gap) === null && nounBehindMeasure.pattern.test(behind);
}

/** Marks that end a phrase: outside quotes and titles, and the brackets that hold a figure. Each border is where the next phrase starts. */
function findBorders(text: string, figures: readonly Figure[]): number[] {
  const borders = new Set([0]);
  const lastClose = text.lastIndexOf(')');
  let quote = 0;
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    quote = quotesBehind(quote, mark);
    while ((figures[next]?.start ?? text.length) <= at) next += 1;
    if (isInside(figures[next - 1], at)) continue;
    if (quote === 0 && /[,;。:!?|]/.test(mark)) borders.add(at + 1);
    if (mark !== '(') continue;
    const close = at > lastClose ? -1 : text.indexOf(')', at);
    for (const border of bracketBorders(at, close, figures[next]?.start ?? text.length, text.length))
      borders.add(border);
  }
  return [...borders].sort((a, b) => a - b);
}

function quotesBehind(open: number, mark: string): number {
  if (mark === '“' || mark === '《') return open + 1;
  return mark === '”' || mark === '》' ? Math.max(0, open - 1) : open;
}

/** Behind the first mark of a figure, and before its end. */
function isInside(figure: Figure | undefined, at: number): boolean {
  return figure !== undefined && at > figure.start && at < figure.end;
}

/** Brackets part a phrase only where a figure stands in them; one that nothing closes goes to the end. */
function bracketBorders(open: number, close: number, nextFigure: number, end: number): number[] {
  if (nextFigure >= (close < 0 ? end : close)) return [];
  return close < 0 ? [open + 1] : [open + 1, close + 1];
}

/** Which of the words between two figures of a phrase belong to the first, and which to the second. */
function gapBetween(
  text: string,
  first: Figure,
  second: Figure,
): { rightEnd: number; leftStart: number; joint: FigurePhrase['joint'] } {
  const gap = text.slice(first.end, second.start);
  const bare = (plainPeriods.pattern.test(first.unitOfMeasure) ? insideOf : bareBound).pattern.exec(gap)?.[0] ?? '';
  const rest = gap.slice(bare.length);
  const from = first.end + bare.length;
  if (onlyJoint.pattern.test(rest))
    return { rightEnd: from, leftStart: second.start, joint: rest === '' ? 'shared' : 'run' };
  const opening = jointAhead.pattern.exec(rest)?.[0];
  if (opening !== undefined) return { rightEnd: from, leftStart: from + opening.length, joint: 'list' };
  const comma = rest.lastIndexOf('、');
  const joint = comma >= 0 ? { index: comma, 0: '、' } : jointBetween.pattern.exec(rest);
  if (joint === null) return { rightEnd: second.start, leftStart: from, joint: 'shared' };
  return { rightEnd: from + joint.index, leftStart: from + joint.index + joint[0].length, joint: 'list' };
}
