import type { Comparator } from '../../plan';
import type { Frequency } from './cadence';
import type { FigurePhrase } from './figure-phrases';
import type { Naming } from './indicator-name';
import type { Due } from './target-due';
import type { Doubt, Target } from './target';
import { countOfThings, growthWords, rateWords } from '../lexicon/names';

/** What the words around a figure say of it. */
export interface Saying {
  readonly naming: Naming;
  readonly comparator: Comparator;
  readonly words: string;
  readonly frequency: Frequency | null;
  readonly due: Due;
  readonly bare: string | null;
  readonly adds: Target['adds'];
  readonly baseline: number | null;
  readonly parts: readonly { readonly name: string; readonly target: number }[];
}

/** A figure's target, as its own words and those around it say. */
export function toTarget(mention: FigurePhrase, saying: Saying): Target {
  const { figure } = mention;
  const { comparator, frequency } = saying;
  const measure = figure.kind === 'count' ? 'count' : 'ratio';
  const cadence = frequency?.cadence ?? 'byEnd';
  return {
    start: figure.start,
    name: saying.naming.name,
    definition: [frequency?.unmatched ?? '', saying.naming.definition].filter((words) => words !== '').join('；'),
    subjects: saying.naming.subjects,
    unitOfMeasure: unitOf(mention, saying),
    measure,
    entry: hasParts(mention, saying) ? 'parts' : 'value',
    comparator,
    target: figure.value * (frequency?.times ?? 1),
    upper: figure.upper,
    cadence,
    accrual: cadence !== 'byEnd' && measure === 'count' ? 'inPeriod' : 'cumulative',
    direction: directionOf(comparator, figure.value),
    words: saying.words,
    ...saying.due,
    bare: saying.bare,
    adds: saying.adds,
    parts: saying.parts,
    milestones: [],
    baseline: saying.baseline,
    doubts: doubtsOf(mention, saying),
  };
}

/** 85% of something has a part and a whole; a growth of 7% of an amount has none. */
function hasParts({ figure }: FigurePhrase, { comparator, naming }: Saying): boolean {
  if (figure.kind === 'points' || figure.kind === 'ratio') return true;
  if (figure.kind !== 'percent') return false;
  if (comparator !== 'fallBy' && comparator !== 'riseBy') return true;
  return rateWords.pattern.test(naming.name.replace(growthWords.pattern, ''));
}

/** Of a bare number, what its name ends with: 人次 of 服务人次数. */
function unitOf({ figure }: FigurePhrase, { naming }: Saying): string {
  return figure.unitOfMeasure === '' ? (countOfThings.pattern.exec(naming.name)?.[1] ?? '') : figure.unitOfMeasure;
}

function doubtsOf({ figure, bound }: FigurePhrase, { comparator, frequency, baseline }: Saying): Doubt[] {
  const doubts: readonly (readonly [Doubt, boolean])[] = [
    ['about', figure.isAbout || bound?.isAbout === true],
    ['round', figure.isRound],
    ['baseline', baseline !== null],
    ['range', comparator === 'between'],
    ['upperEnd', figure.upper !== null && comparator !== 'between'],
    ['noUnit', figure.unitOfMeasure === ''],
    ['frequency', (frequency?.unmatched ?? '') !== ''],
    ['carried', frequency?.isCarried === true],
  ];
  return doubts.filter(([, holds]) => holds).map(([doubt]) => doubt);
}

function directionOf(comparator: Comparator, value: number): 'up' | 'down' {
  const isDown =
    comparator === 'fallBy' ||
    comparator === 'atMost' ||
    comparator === 'lessThan' ||
    (comparator === 'exactly' && value === 0);
  return isDown ? 'down' : 'up';
}
