import type { Comparator } from '../../plan';
import type { Figure } from './figure';
import { levelReached, levels, limits } from '../lexicon/bounds';

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
  /** Where the words before the figure start; the figure's start where there are none. */
  readonly start: number;
  /** Where the words behind the figure end; the figure's end where there are none. */
  readonly end: number;
}

const between = '(?:约|近|全部|全|各|每[年月校班人生户名床]|每学[期年]|年均|平均|分别|累计|总计|共){0,24}';
const down = '(?:下降|降低|减少|压减|缩减|压降|减低|缩小|下调|削减|压缩|减轻|缩短)';
const up = '(?:提高|提升|增长|增加|上升|扩大|上调|上浮|增收|增幅|增速)';
const grown = '(?:增长|增加|提高|提升|上升)';
const before: readonly (readonly [RegExp, Comparator])[] = [
  [new RegExp(`${down}(?:不(?:低于|少于|小于)|达到?)$`), 'fallBy'],
  [new RegExp(`${grown}(?:不(?:低于|少于|小于)|达到?)$`), 'riseBy'],
  [/≥$/, 'atLeast'],
  [/≤$/, 'atMost'],
  [/>$/, 'moreThan'],
  [/<$/, 'lessThan'],
  [/不(?:得|能|应|宜)?(?:低于|少于|小于|下于)$/, 'atLeast'],
  [/不(?:得|能|应|宜)?(?:高于|超过|大于|多于|超出|超)$/, 'atMost'],
  [/(?:高于|超过|大于|多于|突破|超)$/, 'moreThan'],
  [/(?:低于|少于|小于)$/, 'lessThan'],
  [/(?:至少|最少)$/, 'atLeast'],
  [/(?:至多|最多)$/, 'atMost'],
  [new RegExp(`(?:${down}(?:到|至|为)|降[至到为]|减[至到]|压[至到]|控制(?:在|到)|限制在|控[在至])$`), 'atMost'],
  [
    new RegExp(
      `(?:${up}(?:到|至|为)|[增升]至|增到|升到|达到了?|达至?|保持(?:在|到)?|稳定(?:在|到)?|维持在|巩固(?:在|到))$`,
    ),
    'atLeast',
  ],
  [new RegExp(`${down}(?:了|幅度|比例)?$`), 'fallBy'],
  [new RegExp(`${up}(?:了|幅度|比例)?$`), 'riseBy'],
  [/(?:至少|最少|不少于|不低于|不得少于|不得低于)[^,;。、\d]{1,12}$/, 'atLeast'],
  [/(?:不超过|不得超过|不多于|至多|最多)[^,;。、\d]{1,12}$/, 'atMost'],
  [/达到[^,;。、\d]{1,12}的$/, 'atLeast'],
  [/为$/, 'atLeast'],
];
const behind: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:\(含\))?(?:及以上|或以上|以上|之上)(?:\(含[^)]*\))?/, 'atLeast'],
  [/^(?:\(含\))?(?:以内|之内|范围内|及以下|以下|之下)(?:\(含[^)]*\))?/, 'atMost'],
  [/^(?:左右|上下)/, 'atLeast'],
];
const tail = new RegExp(`${between}$`);

/** The words before a figure that bound it. */
interface Before {
  readonly comparator: Comparator;
  readonly words: string;
  readonly inner: string;
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
  const words = near.slice(0, near.length - (tail.exec(near)?.[0].length ?? 0));
  const left = readBefore(words, figure, figure.start - near.length);
  const right = readBehind(text, figure);
  if (figure.upper !== null) return ofRange(text, figure, left, right);
  if (left !== null) {
    const end = right?.end ?? figure.end;
    const { comparator, words, isAbout } = decided(left, right);
    const { inner, start } = left;
    return { comparator, words, isExplicit: true, left: left.words, isAbout, inner, start, end };
  }
  if (right === null) return null;
  const { comparator, words: said, isAbout, end } = right;
  return { comparator, words: said, isExplicit: false, left: '', isAbout, inner: '', start: figure.start, end };
}

/** 15%至20%, and what stands beside it. */
function ofRange(text: string, figure: Figure, left: Before | null, right: Behind | null): Bound {
  const end = right?.end ?? figure.end;
  const isAbout = right?.isAbout === true;
  if (left === null) {
    const words = text.slice(figure.start, figure.end);
    return { comparator: 'between', words, isExplicit: false, left: '', isAbout, inner: '', start: figure.start, end };
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
  for (const [pattern, comparator] of before) {
    const match = pattern.exec(near);
    if (match === null) continue;
    if (comparator === 'riseBy' && isThing(figure)) {
      if (levelReached.pattern.test(match[0])) continue;
      return null;
    }
    const words = limits.pattern.exec(match[0])?.[0] ?? match[0];
    const meant = meaningOf(comparator, words, figure);
    const inner = match[0].slice(words.length);
    return meant === null ? null : { comparator: meant, words, inner, start: offset + match.index };
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
  for (const [pattern, comparator] of behind) {
    const words = pattern.exec(near)?.[0];
    if (words === undefined) continue;
    return { comparator, words, end: figure.end + words.length, isAbout: words === '左右' || words === '上下' };
  }
  return null;
}
