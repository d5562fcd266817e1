import type { FigurePhrase } from './figure-phrases';
import { shorten, tidyPhrase } from './tidy-phrase';

export interface Split {
  readonly parts: readonly { readonly name: string; readonly target: number }[];
  /** Where the parts are the amounts of single years: what is reached by the end of each. */
  readonly milestones: readonly { readonly period: string; readonly target: number }[];
  readonly mentions: readonly FigurePhrase[];
}

const whole: Split = { parts: [], milestones: [], mentions: [] };

/**
 * The parts of a total, in brackets or behind 其中, where they add up to it: 84个(甲24个、乙24个、丙36个). Parts by year
 * (2023年4所、2024年5所、2025年3所; 2023年、2024年、2025年分别4所、5所、3所) become milestones 4 and 9.
 */
export function readSplit(text: string, mentions: readonly FigurePhrase[], at: number): Split {
  const total = mentions[at];
  if (total === undefined || total.figure.kind !== 'count') return whole;
  const isInBrackets = text.charAt(total.phraseEnd) === '(';
  const close = isInBrackets ? text.indexOf(')', total.phraseEnd) : -1;
  const isListed = /^[,;:(]?其中/.test(text.slice(total.phraseEnd, total.phraseEnd + 4));
  if (!isListed && close < 0) return whole;
  const parts: FigurePhrase[] = [];
  let sum = 0;
  for (const mention of mentions.slice(at + 1)) {
    const isNear = close >= 0 ? mention.figure.start < close : true;
    if (!isNear || mention.figure.unitOfMeasure !== total.figure.unitOfMeasure || sum >= total.figure.value) break;
    parts.push(mention);
    sum += mention.figure.value;
  }
  if (parts.length < 2 || Math.abs(sum - total.figure.value) > 1e-9) return whole;
  const listed = yearsBefore(text.slice(total.figure.end, parts[0]?.figure.start ?? total.figure.end), parts.length);
  const years =
    listed ??
    parts.map(
      ({ figure }) => /(\d{4})年[^,;、()]{0,8}$/.exec(text.slice(Math.max(0, figure.start - 14), figure.start))?.[1],
    );
  if (years.every((year, each) => year !== undefined && year > (years[each - 1] ?? ''))) {
    const milestones = parts.slice(0, -1).map((_, each) => ({
      period: years[each] ?? '',
      target: parts.slice(0, each + 1).reduce((reached, part) => reached + part.figure.value, 0),
    }));
    return { parts: [], milestones, mentions: parts };
  }
  return {
    milestones: [],
    mentions: parts,
    parts: parts.map((part) => ({ name: partName(part), target: part.figure.value })),
  };
}

/** 2023年、2024年、2025年分别新增: as many years as figures behind them; null otherwise. */
function yearsBefore(words: string, count: number): string[] | null {
  const years = [...words.matchAll(/(\d{4})年/g)].map((match) => match[1] ?? '');
  return words.includes('分别') && years.length === count ? years : null;
}

function partName({ left, right, figure }: FigurePhrase): string {
  const name = tidyPhrase(left.replace(/^其中:?/, '')) || tidyPhrase(right);
  return shorten(name === '' ? `${figure.value}${figure.unitOfMeasure}` : name);
}
