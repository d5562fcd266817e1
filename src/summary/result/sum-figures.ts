import { Decimal } from 'decimal.js';
import type { Words } from '../../workbook/book/words';
import { rate, type Rating, type Reading, toGap } from '../../ledger/rating';
import type { Prior } from '../../ledger/ledger';
import { type Figure, isShare, toValue, type Yardstick } from '../../ledger/yardstick';
import type { Detail } from '../district-summary';
import { joinSome } from '../join-some';
import { toDecision } from './decision';
import { toRatedFigure } from './rated-figure';
import { toPriorFigure } from './to-prior-figure';
import { toEffective } from './to-effective';

export interface Sum {
  readonly actual: Decimal | null;
  readonly text: string;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly prior: Figure | undefined;
  readonly gap: Decimal | null;
  readonly rating: Rating;
  readonly reason: Words | null;
}

/** Characters that Excel takes in one cell. */
const longestCell = 32_767;

function toEffectiveText(detail: Detail): string {
  const { state } = toEffective(detail);
  if (state !== 'text') return '';
  const decision = toDecision(detail);
  return decision === null ? detail.text : String(decision.value);
}

/** The words of all units; a cell's limit leaves off the last ones, which `明细` has. */
function joinTexts(counted: readonly Detail[]): string {
  const texts = counted.map(toEffectiveText).filter(Boolean);
  const whole = texts.join('；');
  if (whole.length <= longestCell) return whole;
  const { text, left } = joinSome(texts, '；');
  return `${text}；另有${String(left)}个单位，见“明细”`;
}

function total(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.add(value), new Decimal(0));
}

/** Undefined: these figures cannot be added. */
function addFigures(yardstick: Yardstick, figures: readonly Figure[]): Figure | undefined {
  if (figures.length === 1) return figures[0];
  if (yardstick.measure === 'yesNo') {
    return { kind: 'value', value: new Decimal(figures.every((figure) => toValue(figure).eq(1)) ? 1 : 0) };
  }
  if (!isShare(yardstick)) return { kind: 'value', value: total(figures.map(toValue)) };
  const parts = figures.flatMap((figure) => (figure.kind === 'parts' ? [figure] : []));
  if (parts.length < figures.length) return undefined;
  return {
    kind: 'parts',
    numerator: total(parts.map(({ numerator }) => numerator)),
    denominator: total(parts.map(({ denominator }) => denominator)),
  };
}

function addPriors(yardstick: Yardstick, counted: readonly Detail[]): Figure | undefined {
  const withFigure = counted.filter((detail) => toEffective(detail).state === 'figure');
  const priors = withFigure.flatMap(({ prior }) => (prior ? [prior] : []));
  return priors.length > 0 && priors.length === withFigure.length ? addFigures(yardstick, priors) : undefined;
}

const cannotAdd: Words = {
  zh: '无法汇总：多个单位只报了百分数，没有分子、分母',
  en: 'Cannot be added: several units gave a percentage without numerator and denominator',
};

const beforeUnknown: Words = {
  zh: '无法汇总：年内前几期的数不全，加不出全年的数',
  en: 'Cannot be added: figures of earlier periods of the year are missing',
};

const partialSum: Words = { zh: '完成值只含已报单位', en: 'the figure covers the others only' };

function toNames(details: readonly Detail[]): Words {
  const names = details.map(({ unit }) => unit);
  const [zh, en] = [joinSome(names, '、'), joinSome(names, ', ')];
  return { zh: `${zh.text}${zh.left > 0 ? '等' : ''}`, en: `${en.text}${en.left > 0 ? ' and others' : ''}` };
}

function explainOne({ unit, file, disputed }: Detail, isInError: boolean): Words {
  if (isInError && disputed.length > 0)
    return {
      zh: `${unit}的台账对不上，选定以前不计入`,
      en: `The ledgers of ${unit} disagree, and none counts until one is chosen`,
    };
  if (isInError)
    return {
      zh: `${unit}填报的数有差错，改正以前不计入`,
      en: `The entry of ${unit} is in error, and does not count until it is corrected`,
    };
  return file === null
    ? { zh: `${unit}未报`, en: `${unit} has not reported` }
    : { zh: `${unit}未填报`, en: `${unit} left it blank` };
}

/** Whose figure is in error and whose is missing; `rest`: what to say of the other units. */
function explainGaps(
  inError: readonly Detail[],
  missing: readonly Detail[],
  expected: number,
  rest: Words | null,
): Words {
  const [first] = [...inError, ...missing];
  if (expected === 1 && first) return explainOne(first, inError.length > 0);
  const [wrong, blank] = [toNames(inError), toNames(missing)];
  const pieces: Words[] = [
    ...(inError.length > 0
      ? [
          {
            zh: `${String(inError.length)}个有差错：${wrong.zh}`,
            en: `${String(inError.length)} of ${String(expected)} units are in error: ${wrong.en}`,
          },
        ]
      : []),
    ...(missing.length > 0
      ? [
          {
            zh: `缺${String(missing.length)}个：${blank.zh}`,
            en: `${String(missing.length)} of ${String(expected)} units are missing: ${blank.en}`,
          },
        ]
      : []),
    ...(rest ? [rest] : []),
  ];
  const [head, ...tail] = pieces.map(({ zh }) => zh);
  return {
    zh: [`应填${String(expected)}个单位，${head ?? ''}`, ...tail].join('；'),
    en: pieces.map(({ en }) => en).join('; '),
  };
}

const inErrorStates: readonly Reading['state'][] = ['inError', 'unreadable'];

/** Whether something stands there that cannot count until it is corrected. */
export function isInError(reading: Reading): boolean {
  return inErrorStates.includes(reading.state);
}

const scheduled: readonly Rating[] = ['onTrack', 'behind', 'farBehind'];

/** A light from the time that is gone is no missed target, and says so. */
export function explainSchedule({ schedule }: Yardstick, rating: Rating): Words | null {
  if (!schedule?.reckoned || !scheduled.includes(rating)) return null;
  const { elapsed, expected } = schedule.reckoned;
  return {
    zh: `序时推算：时间已过 ${String(elapsed)}%，应达 ${String(expected)}`,
    en: `Reckoned by schedule: ${String(elapsed)}% of the time is gone, ${String(expected)} would be due`,
  };
}

/** The entries of a row by what they come to, and what their figures add up to. */
interface Entries {
  readonly counted: readonly Detail[];
  readonly withFigure: readonly Detail[];
  readonly missing: readonly Detail[];
  readonly inError: readonly Detail[];
  readonly figure: Figure | undefined;
  /** Where there is no sum of the figures that are there. */
  readonly why: Words;
}

function sortEntries(yardstick: Yardstick, counted: readonly Detail[]): Entries {
  const readings = counted.map(toEffective);
  const withFigure = counted.filter((_, at) => readings[at]?.state === 'figure');
  const figures = withFigure.flatMap((detail) => toRatedFigure(detail) ?? []);
  const isShort = figures.length < withFigure.length;
  return {
    counted,
    withFigure,
    missing: counted.filter((_, at) => readings[at]?.state === 'blank'),
    inError: counted.filter((_, at) => isInError(readings[at] ?? { state: 'blank' })),
    figure: figures.length > 0 && !isShort ? addFigures(yardstick, figures) : undefined,
    why: isShort ? beforeUnknown : cannotAdd,
  };
}

type Verdict = Pick<Sum, 'gap' | 'rating' | 'reason'>;

/** The verdict where entries are wanting, so that no figure is rated; null where none are. */
function judgeGaps(
  { measure }: Yardstick,
  { counted, withFigure, missing, inError, figure, why }: Entries,
): Verdict | null {
  const isText = measure === 'text';
  if (counted.length === 0)
    return {
      gap: null,
      rating: 'unreported',
      reason: { zh: '未明确填报单位', en: 'No unit is named to report it' },
    };
  if (missing.length + inError.length > 0 && !isText) {
    const rest = figure ? partialSum : why;
    return {
      gap: null,
      rating: inError.length > 0 ? 'inError' : 'unreported',
      reason: explainGaps(inError, missing, counted.length, withFigure.length === 0 ? null : rest),
    };
  }
  if (withFigure.length === 0)
    return {
      gap: null,
      rating: 'notRated',
      reason: isText
        ? { zh: '文字指标', en: 'An indicator in words' }
        : { zh: '填报单位均为不适用', en: 'Not applicable for every unit' },
    };
  return null;
}

function rateSum(yardstick: Yardstick, figure: Figure, prior: Figure | undefined): Verdict {
  const { comparator } = yardstick;
  const rating = rate(yardstick, { state: 'figure', figure }, prior, true) ?? 'notRated';
  return {
    gap: toGap(yardstick, figure, prior) ?? null,
    rating,
    reason:
      !prior && (comparator === 'fallBy' || comparator === 'riseBy')
        ? { zh: '没有上期数，无法比较', en: 'No figure of last period to compare with' }
        : explainSchedule(yardstick, rating),
  };
}

/** The district's figure for one row from its counted details. */
export function sumFigures(yardstick: Yardstick, counted: readonly Detail[], baseline: Prior | null): Sum {
  const entries = sortEntries(yardstick, counted);
  const { figure, why } = entries;
  const parts = figure?.kind === 'parts' ? figure : undefined;
  const prior = addPriors(yardstick, counted) ?? toPriorFigure(baseline);
  return {
    actual: figure ? toValue(figure) : null,
    text: yardstick.measure === 'text' ? joinTexts(counted) : '',
    numerator: parts?.numerator ?? null,
    denominator: parts?.denominator ?? null,
    prior,
    ...(judgeGaps(yardstick, entries) ??
      (figure ? rateSum(yardstick, figure, prior) : { gap: null, rating: 'notRated', reason: why })),
  };
}
