import type { FigurePhrase } from './figure-phrases';
import { shorten, tidyPhrase } from './tidy-phrase';
import { findVerb, type Verb } from './verbs';

export interface Naming {
  readonly name: string;
  /** What narrows the name: the listed examples, 每所学校. */
  readonly definition: string;
}

/** The name of what a figure counts, from the words around it; empty where they give none. `verb` may come from an earlier phrase. */
export function nameIndicator(mention: FigurePhrase, verb: Verb | null): Naming {
  return mention.figure.kind === 'count' ? nameCount(mention, verb) : nameRate(mention);
}

function nameRate(mention: FigurePhrase): Naming {
  const { figure, right, bound } = mention;
  const base = subjectOf(mention);
  const after = right.replace(/^的?(?:目标|要求|标准|水平|速度|比例)?/, (words) =>
    words === '的' ? '' : words.length > 1 ? '' : words,
  );
  const rest = tidyPhrase(after);
  const grows =
    figure.kind === 'percent' && (bound?.comparator === 'riseBy' || bound?.comparator === 'fallBy') && base !== '';
  if (grows) {
    const movement = bound.left.replace(/(?:不[低少小]于|达到?)$/, '');
    return { name: shorten(base.endsWith(movement) ? base : `${base}${movement}`), definition: '' };
  }
  if (figure.kind === 'ratio') return { name: shorten(`${base}（${mention.printed}）`), definition: '' };
  if (
    rest === '' ||
    /^(?:安排|计提|列支|执行|落实|提取|编列|配套)$/.test(rest) ||
    figure.kind !== 'percent' ||
    /^[、和及]/.test(right)
  )
    return { name: shorten(base), definition: '' };
  if (base === '') return { name: shorten(`${rest}的比例`), definition: '' };
  if (/^(?:达标|合格|覆盖|到位|入学|就业|普及|完成|清零|配备|持证)$/.test(rest))
    return { name: shorten(`${base}${rest}率`), definition: '' };
  return /(?:率|比例|比重|占比|面)$/.test(base)
    ? { name: shorten(base), definition: '' }
    : { name: shorten(`${base}${rest}的比例`), definition: '' };
}

/** 普及率由86% is the subject 普及率. */
function subjectOf({ left }: FigurePhrase): string {
  return tidyPhrase(
    left.replace(/(?:由|从)[^由从]{0,12}$/, (words) => (/\d/.test(words) || words.length === 1 ? '' : words)),
  );
}

function nameCount(mention: FigurePhrase, verb: Verb | null): Naming {
  const { left, right } = mention;
  const isMoney = /元$/.test(mention.figure.unitOfMeasure);
  const own = findVerb(left);
  const governing = own ?? verb;
  const object = own === null ? left : left.slice(own.end);
  const noun = isMoney && tidyPhrase(object) !== '' ? '' : tidyNoun(right);
  const each =
    /(?:每(?![百千万十年月学季])一?(?:个|所|名|位|家)?[\u4e00-\u9fff()]{1,8}?)(?=年均|至少|不少于|新建|建成|建设|配备|培训|达到|都|均)/.exec(
      left,
    )?.[0] ?? '';
  if (noun !== '') {
    const listing = /等$/.test(object) || (own !== null && object.includes('、')) ? object : '';
    const inner = governing === null || governing.kind === 'pushing' ? findVerb(noun) : null;
    const late = own?.kind === 'doing' && own.word === '指导' ? findVerb(noun) : inner;
    if (late !== null && late.kind === 'making' && late.end < noun.length)
      return { name: shorten(noun.slice(late.start)), definition: listing === '' ? tidyPhrase(left) : listing };
    const subject = governing === null || governing.isSilent ? '' : governing.word;
    return {
      name: shorten(withVerb(subject, untilVerb(noun, governing))),
      definition: listing === '' ? each : listing,
    };
  }
  const isLevel = mention.bound?.isExplicit === true && (own === null || tidyPhrase(left).indexOf(own.word) !== 0);
  if (isLevel) {
    const inner = mention.bound?.inner ?? '';
    const subject = subjectOf(mention).replace(/每学[年期]|每年度?|每季度|每个?月/g, '');
    return { name: shorten(`${subject}${tidyPhrase(inner)}`), definition: each };
  }
  const base = tidyPhrase(object);
  const leadingVerb = findVerb(base);
  const stripped =
    leadingVerb?.start === 0 && leadingVerb.end < base.length && leadingVerb.isSilent
      ? tidyPhrase(base.slice(leadingVerb.end))
      : base;
  if (stripped === '' && own !== null)
    return { name: shorten(tidyPhrase(`${left.slice(0, own.start)}${own.word}`)), definition: '' };
  const subject = governing === null || governing.isSilent ? '' : governing.word;
  return { name: shorten(withVerb(subject, stripped)), definition: each };
}

function withVerb(verb: string, noun: string): string {
  return noun.startsWith(verb) ? noun : `${verb}${noun}`;
}

/** 学校组建大学区 behind 吸纳 is 学校: the noun ends where another making begins. */
function untilVerb(noun: string, governing: Verb | null): string {
  if (governing === null) return noun;
  const inner = findVerb(noun);
  return inner?.kind === 'making' && inner.start >= 2 && inner.end < noun.length
    ? tidyPhrase(noun.slice(0, inner.start))
    : noun;
}

function tidyNoun(right: string): string {
  if (/^(?:[、,;。:)]|$)/.test(right)) return '';
  return tidyPhrase(
    right
      .replace(/^的(?:标准|比例|幅度|水平|规模)/, '')
      .replace(/^(?:的|以上|以内|左右)+/, '')
      .replace(/^(?:目标|要求|标准|规模|水平)$/, ''),
  );
}
