import { readBound, type Bound } from './comparators';
import { findFigures, type Figure } from './figures';

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

/** The figures of a squeezed sentence with their surroundings. */
export function findFigurePhrases(text: string): FigurePhrase[] {
  const figures = findFigures(text);
  if (figures.length === 0) return [];
  const borders = findBorders(text, figures);
  let next = 0;
  const drafts = figures.map((figure) => {
    while ((borders[next] ?? text.length + 1) <= figure.start) next += 1;
    return { figure, phraseStart: borders[next - 1] ?? 0, phraseEnd: (borders[next] ?? text.length + 1) - 1 };
  });
  return drafts.map(({ figure, phraseStart, phraseEnd }, at) => {
    const last = drafts[at - 1];
    const next = drafts[at + 1];
    const isInPhrase = last !== undefined && last.phraseStart === phraseStart && last.phraseEnd === phraseEnd;
    const gap = isInPhrase ? gapBetween(text, last.figure, figure) : null;
    const leftStart = gap?.leftStart ?? phraseStart;
    const bound = readBound(text, figure, leftStart);
    const behind = bound?.end ?? figure.end;
    const isAge = /岁$/.test(next?.figure.unitOfMeasure ?? '') && next?.figure.start === behind;
    const nextInPhrase =
      next !== undefined && !isAge && next.phraseStart === phraseStart && next.phraseEnd === phraseEnd;
    const until = nextInPhrase ? gapBetween(text, figure, next.figure).rightEnd : phraseEnd;
    return {
      figure,
      printed: text.slice(figure.start, figure.end),
      bound,
      phraseStart,
      phraseEnd,
      left: text.slice(leftStart, Math.max(leftStart, bound?.start ?? figure.start)),
      leftStart,
      opening: text.slice(phraseStart, figure.start),
      right: text.slice(behind, Math.max(behind, until)),
      joint: gap === null ? 'none' : gap.joint,
    };
  });
}

/** Marks that end a phrase: outside quotes and titles, and the brackets that hold a figure. Each border is where the next phrase starts. */
function findBorders(text: string, figures: readonly Figure[]): number[] {
  const borders = [0];
  const lastClose = text.lastIndexOf(')');
  let quote = 0;
  let next = 0;
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if (mark === '“' || mark === '《') quote += 1;
    if (mark === '”' || mark === '》') quote = Math.max(0, quote - 1);
    while ((figures[next]?.start ?? text.length) <= i) next += 1;
    const isInFigure = i > (figures[next - 1]?.start ?? text.length) && i < (figures[next - 1]?.end ?? 0);
    if (isInFigure) continue;
    if (quote === 0 && /[,;。:!?|]/.test(mark)) borders.push(i + 1);
    if (mark === '(') {
      const close = i > lastClose ? -1 : text.indexOf(')', i);
      if ((figures[next]?.start ?? text.length) >= (close < 0 ? text.length : close)) continue;
      borders.push(i + 1);
      if (close >= 0) borders.push(close + 1);
    }
  }
  return [...new Set(borders)].sort((a, b) => a - b);
}

/** Which of the words between two figures of a phrase belong to the first, and which to the second. */
function gapBetween(
  text: string,
  first: Figure,
  second: Figure,
): { rightEnd: number; leftStart: number; joint: FigurePhrase['joint'] } {
  const gap = text.slice(first.end, second.start);
  const bare = /^(?:及?以上|及?以下|以内|左右)?/.exec(gap)?.[0] ?? '';
  const rest = gap.slice(bare.length);
  const from = first.end + bare.length;
  if (/^(?:、|和|及|与|以及|,)?$/.test(rest))
    return { rightEnd: from, leftStart: second.start, joint: rest === '' ? 'shared' : 'run' };
  const opening = /^(?:、|和|以及|及)/.exec(rest)?.[0];
  if (opening !== undefined) return { rightEnd: from, leftStart: from + opening.length, joint: 'list' };
  const comma = rest.lastIndexOf('、');
  const joint = comma >= 0 ? { index: comma, 0: '、' } : /和|以及|及|与/.exec(rest);
  if (joint === null) return { rightEnd: second.start, leftStart: from, joint: 'shared' };
  return { rightEnd: from + joint.index, leftStart: from + joint.index + joint[0].length, joint: 'list' };
}
