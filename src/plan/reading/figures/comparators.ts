import type { Comparator } from '../../plan';
import type { Figure } from './figure';
import { boundsBefore, boundsBehind, levelReached, levels, limits, wordsBetween } from '../lexicon/bounds';

/** What the words beside a figure say of it. Positions count in the sentence. */
export interface Bound {
  readonly comparator: Comparator;
  readonly words: string;
  /** Said before the figure (不少于, 达到), not by a verb of making or by 以上 alone. */
  readonly isExplicit: boolean;
  /** The words before the figure, empty if there are none. */
  readonly left: string;
  /** 左右. */
  readonly isAbout: boolean;
  /** What stands between the words before the figure and the figure: 随访 in 至少随访1次. */
  readonly inner: string;
  /** What moves, where its movement stands before it: 公办园占比 in 提高公办园占比至. */
  readonly moved: string;
  /** Where the words before the figure start; the figure's start where there are none. */
  readonly start: number;
  /** Where the words behind the figure end; the figure's end where there are none. */
  readonly end: number;
}

/** The words before a figure that bound it. */
interface Before {
  readonly comparator: Comparator;
  readonly words: string;
  readonly inner: string;
  readonly moved: string;
  readonly start: number;
}

/** The words behind a figure that bound it. */
interface Behind {
  readonly comparator: Comparator;
  readonly words: string;
  readonly end: number;
  /** 左右. */
  readonly isAbout: boolean;
}

/** The bound of a figure in squeezed text; null where nothing beside it says one. `from` is where its phrase starts. */
export function readBound(text: string, figure: Figure, from: number): Bound | null {
  const near = text.slice(Math.max(from, figure.start - 24), figure.start);
  const words = near.slice(0, near.length - (wordsBetween.pattern.exec(near)?.[0].length ?? 0));
  const left = readBefore(words, figure, figure.start - near.length);
  const right = readBehind(text, figure);
  if (figure.upper !== null) return ofRange(text, figure, left, right);
  if (left !== null) {
    const end = right?.end ?? figure.end;
    const { comparator, words, isAbout } = decided(left, right);
    const { inner, moved, start } = left;
    return { comparator, words, isExplicit: true, left: left.words, isAbout, inner, moved, start, end };
  }
  if (right === null) return null;
  const { comparator, words: said, isAbout, end } = right;
  return { ...unsaid, comparator, words: said, isAbout, start: figure.start, end };
}

/** What is said before a figure by which nothing stands. */
const unsaid = { isExplicit: false, left: '', inner: '', moved: '' } as const;

/** 15%至20%, and what stands beside it. */
function ofRange(text: string, figure: Figure, left: Before | null, right: Behind | null): Bound {
  const end = right?.end ?? figure.end;
  const isAbout = right?.isAbout === true;
  if (left === null) {
    const words = text.slice(figure.start, figure.end);
    return { ...unsaid, comparator: 'between', words, isAbout, start: figure.start, end };
  }
  const isMovement = left.comparator === 'fallBy' || left.comparator === 'riseBy';
  return {
    ...left,
    isExplicit: true,
    left: left.words,
    comparator: isMovement ? left.comparator : 'between',
    isAbout,
    end,
  };
}

/** 达到85%以上: the words behind decide; 不超过5%左右: those before, and the words are those behind. */
function decided(left: Before, right: Behind | null): Pick<Bound, 'comparator' | 'words' | 'isAbout'> {
  const { comparator, words } = left;
  if (right === null) return { comparator, words, isAbout: false };
  if (right.isAbout) return { comparator, words: right.words, isAbout: true };
  return left.comparator === 'atLeast'
    ? { comparator: right.comparator, words: right.words, isAbout: false }
    : { comparator, words, isAbout: false };
}

function readBefore(near: string, figure: Figure, offset: number): Before | null {
  for (const { pattern, comparator, isOfShare } of boundsBefore) {
    const match = isOfShare === true && figure.kind !== 'percent' ? null : pattern.exec(near);
    if (match === null) continue;
    if (comparator === 'riseBy' && isThing(figure)) {
      if (levelReached.pattern.test(match[0])) continue;
      return null;
    }
    const moved = match[1] ?? '';
    const said = moved === '' ? match[0] : match[0].slice(0, match[0].indexOf(moved));
    const words = limits.pattern.exec(said)?.[0] ?? said;
    const meant = meaningOf(comparator, words, figure);
    const inner = said.slice(words.length);
    return meant === null ? null : { comparator: meant, words, inner, moved, start: offset + match.index };
  }
  return null;
}

/** Things are made, not raised: 增加5所. */
function isThing({ kind, unitOfMeasure }: Figure): boolean {
  return kind === 'count' && !levels.pattern.test(unitOfMeasure);
}

/** 为 bounds a rate, and zero; at least zero is exactly zero. */
function meaningOf(comparator: Comparator, words: string, { value, kind }: Figure): Comparator | null {
  if (words === '为' && value !== 0 && kind === 'count') return null;
  return value === 0 && (words === '为' || comparator === 'atLeast') ? 'exactly' : comparator;
}

function readBehind(text: string, figure: Figure): Behind | null {
  const near = text.slice(figure.end, figure.end + 12);
  for (const { pattern, comparator } of boundsBehind) {
    const words = pattern.exec(near)?.[0];
    if (words === undefined) continue;
    return { comparator, words, end: figure.end + words.length, isAbout: words === '左右' || words === '上下' };
  }
  return null;
}
