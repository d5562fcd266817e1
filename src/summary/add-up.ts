import { Decimal } from 'decimal.js';
import type { Words } from '../book/fault';
import { notApplicable } from '../ledger/columns';
import { rate, type Rating, type Reading, toGap } from '../ledger/rating';
import type { Prior } from '../ledger/ledger';
import { type Figure, isShare, toValue, type Yardstick } from '../ledger/yardstick';
import type { Detail } from './district-summary';
import { joinSome } from './join-some';

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

/** The reading after the bureau's correction. A corrected ratio keeps its denominator. */
export function toEffective({ reading, remarks }: Pick<Detail, 'reading' | 'remarks'>): Reading {
  const { correction } = remarks;
  if (correction === null) return reading;
  if (correction === notApplicable) return { state: 'notApplicable' };
  if (correction === '是' || correction === '否') return { state: 'figure', figure: { kind: 'value', value: new Decimal(correction === '是' ? 1 : 0) } };
  if (typeof correction === 'string') return { state: 'text' };
  const value = new Decimal(correction);
  if (reading.state === 'figure' && reading.figure.kind === 'parts') {
    const { denominator } = reading.figure;
    return { state: 'figure', figure: { kind: 'parts', numerator: value.mul(denominator), denominator } };
  }
  return { state: 'figure', figure: { kind: 'value', value } };
}

/** Characters that Excel takes in one cell. */
const longestCell = 32_767;

function toEffectiveText(detail: Detail): string {
  const { state } = toEffective(detail);
  return state === 'text' ? String(detail.remarks.correction ?? detail.text) : '';
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

function toFigure(baseline: Prior | null): Figure | undefined {
  if (!baseline) return undefined;
  const { value, numerator, denominator } = baseline;
  if (numerator === null || denominator === null) return { kind: 'value', value: new Decimal(value) };
  return { kind: 'parts', numerator: new Decimal(numerator), denominator: new Decimal(denominator) };
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

const partialSum: Words = { zh: '完成值只含已报单位', en: 'the figure covers the others only' };

/** `rest`: what to say of the units that are not missing. */
function explainMissing(missing: readonly Detail[], expected: number, rest: Words | null): Words {
  const [first] = missing;
  if (expected === 1 && first) {
    if (first.reading.state === 'unreadable') return { zh: `${first.unit}填报的内容未读懂`, en: `The entry of ${first.unit} could not be read` };
    return first.file === null ? { zh: `${first.unit}未报`, en: `${first.unit} has not reported` } : { zh: `${first.unit}未填报`, en: `${first.unit} left it blank` };
  }
  const names = missing.map(({ unit }) => unit);
  const [zh, en] = [joinSome(names, '、'), joinSome(names, ', ')];
  return {
    zh: `应填${String(expected)}个单位，缺${String(missing.length)}个：${zh.text}${zh.left > 0 ? '等' : ''}${rest ? `；${rest.zh}` : ''}`,
    en: `${String(missing.length)} of ${String(expected)} units are missing: ${en.text}${en.left > 0 ? ' and others' : ''}${rest ? `; ${rest.en}` : ''}`,
  };
}

/** The district's figure for one row from its counted details. */
export function addUp(yardstick: Yardstick, counted: readonly Detail[], baseline: Prior | null): Sum {
  const readings = counted.map(toEffective);
  const figures = readings.flatMap((reading) => (reading.state === 'figure' ? [reading.figure] : []));
  const figure = figures.length > 0 ? addFigures(yardstick, figures) : undefined;
  const prior = addPriors(yardstick, counted) ?? toFigure(baseline);
  const missing = counted.filter((_, at) => readings[at]?.state === 'blank' || readings[at]?.state === 'unreadable');
  const base = {
    actual: figure ? toValue(figure) : null,
    text: yardstick.measure === 'text' ? joinTexts(counted) : '',
    numerator: figure?.kind === 'parts' ? figure.numerator : null,
    denominator: figure?.kind === 'parts' ? figure.denominator : null,
    prior,
    gap: null,
  };
  if (counted.length === 0) {
    return { ...base, rating: 'unreported', reason: { zh: '未明确填报单位', en: 'No unit is named to report it' } };
  }
  if (missing.length > 0 && yardstick.measure !== 'text') {
    const rest = figures.length === 0 ? null : figure ? partialSum : cannotAdd;
    return { ...base, rating: 'unreported', reason: explainMissing(missing, counted.length, rest) };
  }
  if (figures.length === 0) {
    const isText = yardstick.measure === 'text';
    return {
      ...base,
      rating: 'notRated',
      reason: isText ? { zh: '文字指标', en: 'An indicator in words' } : { zh: '填报单位均为不适用', en: 'Not applicable for every unit' },
    };
  }
  if (!figure) return { ...base, rating: 'notRated', reason: cannotAdd };
  const rating = rate(yardstick, { state: 'figure', figure }, prior, true) ?? 'notRated';
  const needsPrior = (yardstick.comparator === 'fallBy' || yardstick.comparator === 'riseBy') && !prior;
  return {
    ...base,
    gap: toGap(yardstick, figure, prior) ?? null,
    rating,
    reason: needsPrior ? { zh: '没有上期数，无法比较', en: 'No figure of last period to compare with' } : null,
  };
}
