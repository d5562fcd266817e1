import type { Decimal } from 'decimal.js';
import type { Words } from '../../workbook/book/words';
import { showFigure } from '../../findings/words/show-figure';
import type { IndicatorRow } from '../../ledger/ledger';
import { toGap } from '../../ledger/rating';
import { boundScaleOf, type Figure, isRelative, movesInPoints, toValue, type Yardstick } from '../../ledger/yardstick';
import { toFigureText, toTargetText } from '../../plan/to-target-text';
import { toDetailKey } from '../result/collect-details';
import type { Detail, FollowUpLine, Result, StandingWords } from '../district-summary';
import { toLightKey } from './to-light-key';
import { toRatedFigure } from '../result/rated-figure';
import { toEffective } from '../result/to-effective';

const nothing: StandingWords = { actual: '', target: '', gap: { zh: '', en: '' } };

function toShown(yardstick: Yardstick, figure: Figure): string {
  const value = toValue(figure);
  if (yardstick.measure === 'yesNo') return value.eq(1) ? '是' : '否';
  const shown = showFigure(yardstick, value);
  const text = shown.endsWith('%') || isRelative(yardstick) ? shown : `${shown}${yardstick.unitOfMeasure}`;
  return figure.kind === 'parts' ? `${text}（${figure.numerator.toFixed()}/${figure.denominator.toFixed()}）` : text;
}

/** Whether the target counts what is reached, and not what is left or too much. */
const isCeiling = ({ comparator }: Yardstick): boolean => comparator === 'atMost' || comparator === 'lessThan';

/** What is missing or too much: `差7所`, `超出0.5个百分点`; empty where the bound is reached, or nothing can be said. */
function toGapWords(yardstick: Yardstick, gap: Decimal | undefined): Words {
  if (
    !gap ||
    gap.eq(0) ||
    (isCeiling(yardstick)
      ? gap.lt(0)
      : gap.gt(0) && yardstick.comparator !== 'exactly' && yardstick.comparator !== 'between')
  )
    return nothing.gap;
  const unitOfMeasure =
    boundScaleOf(yardstick) === 100 || movesInPoints(yardstick) ? '百分点' : yardstick.unitOfMeasure;
  const places = [2, 3, 4, 5, 6].find((each) => !gap.toDecimalPlaces(each).eq(0)) ?? 10;
  const size = gap.abs().toDecimalPlaces(places).toNumber();
  const [zh, en] = [
    toFigureText(size, unitOfMeasure),
    unitOfMeasure === '百分点' ? `${String(size)} points` : toFigureText(size, unitOfMeasure),
  ];
  return gap.lt(0) ? { zh: `差${zh}`, en: `${en} short` } : { zh: `超出${zh}`, en: `${en} over` };
}

/** A milestone that somebody stated is what counts until the target is due. */
function inForce(yardstick: Yardstick): Yardstick {
  return yardstick.isDue || yardstick.milestone === null
    ? yardstick
    : { ...yardstick, target: yardstick.milestone, upper: null };
}

function toTarget({ yardstick, periodTarget }: IndicatorRow): string {
  return yardstick.isDue ? toTargetText(yardstick, yardstick.target, yardstick.upper) : periodTarget;
}

function toWords(
  row: IndicatorRow,
  figure: Figure | undefined,
  prior: Figure | undefined,
  isPooled: boolean,
): StandingWords {
  const { yardstick } = row;
  if (yardstick.measure === 'text') return nothing;
  const gap = figure && !isPooled ? toGap(inForce(yardstick), figure, prior) : undefined;
  return { actual: figure ? toShown(yardstick, figure) : '', target: toTarget(row), gap: toGapWords(yardstick, gap) };
}

function toDistrictFigure({ actual, numerator, denominator }: Result): Figure | undefined {
  if (numerator && denominator) return { kind: 'parts', numerator, denominator };
  return actual ? { kind: 'value', value: actual } : undefined;
}

function toOwnWords(detail: Detail, district: IndicatorRow): StandingWords {
  const reading = toEffective(detail);
  const row = detail.own ?? district;
  if (reading.state === 'figure')
    return toWords(
      row,
      toRatedFigure(detail) ?? reading.figure,
      detail.prior,
      detail.own === null && district.yardstick.isPooled,
    );
  const isWrong = reading.state === 'inError' || reading.state === 'unreadable';
  return { ...toWords(row, undefined, undefined, false), actual: isWrong ? detail.shown : '' };
}

type AboutFigure = Pick<FollowUpLine, 'key' | 'unit' | 'indicator'>;

/** What lines of 督办清单 say of their figures: the unit's own, or the district's where the red is the district's. */
export function toStandingWords(results: readonly Result[]): (line: AboutFigure) => StandingWords {
  const resultOf = new Map(results.map((result) => [result.row.id, result]));
  const detailOf = new Map(
    results.flatMap(({ contributions }) => contributions.map((detail) => [detail.key, detail] as const)),
  );
  return ({ key, unit, indicator }) => {
    const result = resultOf.get(indicator ?? '');
    if (!result) return nothing;
    const detail = detailOf.get(toDetailKey(result.row.id, unit));
    if (key === toLightKey(result.row.id) || !detail)
      return toWords(result.row, toDistrictFigure(result), result.prior, false);
    return toOwnWords(detail, result.row);
  };
}
