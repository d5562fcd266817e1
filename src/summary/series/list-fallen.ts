import { Decimal } from 'decimal.js';
import { toDefinitionPrint, toFigureUnit } from '../../ledger/figure-kind';
import type { IndicatorRow } from '../../ledger/ledger';
import type { Rating } from '../../ledger/rating';
import { type Figure, scaleOf, toCellScale, toValue, type Yardstick } from '../../ledger/yardstick';
import { type Period, yearEarlier } from '../../plan/period';
import type { Indicator, Plan } from '../../plan/plan';
import type { Result } from '../district-summary';
import { toOwnRating } from '../result/add-each';
import { toOwnFigure } from '../result/rated-figure';
import { toEffective } from '../result/to-effective';
import { toUnitRating } from '../result/to-unit-rating';
import { toShownNumber } from '../to-shown-number';
import { findIncomparable } from './find-incomparable';
import { findKnown, indexSeries } from './index-series';
import type { Fallen, FallenFigure, LeftOut, Stood } from './fallen';
import type { SeriesLine } from './series';

/** A figure of this round. */
interface Candidate {
  readonly unit: string | null;
  readonly row: IndicatorRow;
  readonly figure: Figure;
  readonly rating: Rating | null;
  /** Of how many units meet the target; else the figure itself. */
  readonly isShareOfUnits: boolean;
}

function toDistrictCandidates({ row, actual, numerator, denominator, rating, each }: Result): Candidate[] {
  if (actual === null || rating === 'unreported' || rating === 'inError') return [];
  const figure: Figure =
    numerator && denominator ? { kind: 'parts', numerator, denominator } : { kind: 'value', value: actual };
  return [{ unit: null, row, figure, rating, isShareOfUnits: each !== null }];
}

/** What counts in a row: of each unit, and of the district where several make it up. */
function toCandidates(result: Result): Candidate[] {
  const { row, contributions, rating: ofRow } = result;
  const counted = contributions.filter((detail) => detail.counted);
  const units = counted.flatMap((detail): Candidate[] => {
    const figure = toOwnFigure(detail);
    const rating = toUnitRating(toOwnRating(detail), counted.length, ofRow);
    return figure ? [{ unit: detail.unit, row, figure, rating, isShareOfUnits: false }] : [];
  });
  return counted.length === 1 ? units : [...toDistrictCandidates(result), ...units];
}

/** How far a figure is from what `exactly` and `between` ask for. */
function toDistance(yardstick: Yardstick, value: Decimal): Decimal {
  const { target, upper, comparator } = yardstick;
  if (target === null) return new Decimal(0);
  const most = comparator === 'between' && upper !== null ? upper : target;
  return Decimal.max(toCellScale(yardstick, target).sub(value), value.sub(toCellScale(yardstick, most)), 0);
}

/** Above 0: `now` is worse than `before`. */
function toWorsening(yardstick: Yardstick, before: Decimal, now: Decimal): Decimal {
  switch (yardstick.comparator) {
    case 'atLeast':
    case 'moreThan':
    case 'riseBy':
      return before.sub(now);
    case 'atMost':
    case 'lessThan':
    case 'fallBy':
      return now.sub(before);
    case 'exactly':
    case 'between':
      return toDistance(yardstick, now).sub(toDistance(yardstick, before));
  }
}

function isWorse({ row: { yardstick }, isShareOfUnits }: Candidate, before: Decimal, now: Decimal): boolean {
  const worsening = isShareOfUnits ? before.sub(now) : toWorsening(yardstick, before, now);
  return worsening.toDecimalPlaces(10).gt(0);
}

function toUnit({ row, isShareOfUnits }: Candidate): string {
  return isShareOfUnits ? '%' : toFigureUnit(row.yardstick);
}

function toStood({ row, figure }: Candidate): Stood {
  const parts = figure.kind === 'parts' ? figure : null;
  return {
    instance: row.about.id,
    value: toShownNumber(toValue(figure)),
    numerator: parts && toShownNumber(parts.numerator),
    denominator: parts && toShownNumber(parts.denominator),
  };
}

/** As a later summary has it in 历年: an earlier instance of the same ledger is compared with as well. */
function toLine(candidate: Candidate, period: Period): SeriesLine {
  const { unit, row, rating } = candidate;
  return {
    unit,
    id: row.part ?? row.indicator,
    name: row.name,
    period: period.id,
    ...toStood(candidate),
    unitOfMeasure: toUnit(candidate),
    definition: toDefinitionPrint(row),
    comparator: row.yardstick.comparator,
    target: row.yardstick.target,
    upper: row.yardstick.upper,
    rating,
  };
}

/** Figures of the period alone are held against the same time a year before, others against the last that are known. */
function toSought({ part, indicator, accrual, about, instance, priorInstance }: IndicatorRow) {
  return {
    id: part ?? indicator,
    instance: accrual === 'inPeriod' ? yearEarlier(about) : priorInstance,
    before: instance.start,
  };
}

function isWords({ row: { yardstick }, isShareOfUnits }: Candidate): boolean {
  return !isShareOfUnits && (yardstick.measure === 'text' || yardstick.measure === 'yesNo');
}

/** Holds every figure that counts against the one before it, and lists those that went the wrong way, in the order of 汇总. */
export function listFallen(
  plan: Plan,
  period: Period,
  results: readonly Result[],
  series: readonly SeriesLine[],
): Fallen {
  const indicators = new Map<string, Indicator>(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const candidates = results.filter(({ repeats }) => repeats === null).flatMap(toCandidates);
  const index = indexSeries([...series, ...candidates.map((each) => toLine(each, period))], plan);
  const compare = (candidate: Candidate): LeftOut | FallenFigure | 'held' => {
    const { unit, row, figure, isShareOfUnits, rating } = candidate;
    const { yardstick } = row;
    const indicator = indicators.get(row.indicator);
    if (isWords(candidate)) return 'words';
    if (yardstick.target === null && !isShareOfUnits) return 'noTarget';
    const known = findKnown(index, unit, toSought(row));
    if (!known || !indicator) return 'noEarlier';
    if (row.about.end > period.end || findIncomparable(known, { indicator, row }, toUnit(candidate)))
      return 'incomparable';
    const [before, now] = [new Decimal(known.line.value), toValue(figure)];
    if (!isWorse(candidate, before, now)) return 'held';
    const { instance, numerator, denominator } = known.line;
    return {
      unit,
      id: row.id,
      name: row.name,
      unitOfMeasure: toUnit(candidate),
      comparator: yardstick.comparator,
      isShareOfUnits,
      before: { instance, value: toShownNumber(before), numerator, denominator },
      now: toStood(candidate),
      change: toShownNumber(
        now
          .sub(before)
          .mul(isShareOfUnits ? 100 : scaleOf(yardstick))
          .toDecimalPlaces(10),
      ),
      rating,
    };
  };
  const outcomes = candidates.map(compare);
  const texts = results
    .filter(({ repeats }) => repeats === null)
    .flatMap(({ contributions }) => contributions)
    .filter((detail) => detail.counted && toEffective(detail).state === 'text').length;
  const count = (reason: LeftOut) => outcomes.filter((each) => each === reason).length;
  return {
    lines: outcomes.flatMap((each) => (typeof each === 'object' ? [each] : [])),
    compared: outcomes.filter((each) => typeof each === 'object' || each === 'held').length,
    leftOut: {
      words: count('words') + texts,
      noTarget: count('noTarget'),
      incomparable: count('incomparable'),
      noEarlier: count('noEarlier'),
    },
  };
}
