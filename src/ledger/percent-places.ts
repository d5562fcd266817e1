import { Decimal } from 'decimal.js';
import { numberFormats } from '../workbook/book/style';
import { movesInPoints, scaleOf, toCellScale, type Yardstick } from './yardstick';

/** Where two decimals would put a percentage on the other side of its bound: from `from` to below `to`, in the cell's scale. */
export interface Band {
  readonly from: Decimal;
  readonly to: Decimal;
}

const step = new Decimal('0.0001');
const half = step.div(2);
/** What the rating takes for equal. */
const least = new Decimal('0.0000000001');

const down = (bound: Decimal) => bound.div(step).floor().mul(step);
const up = (bound: Decimal) => bound.div(step).ceil().mul(step);

const bandOf: Readonly<Record<Yardstick['comparator'], (bound: Decimal, upper: Decimal) => Band | undefined>> = {
  atLeast: (bound) => ({ from: up(bound).sub(half), to: bound }),
  moreThan: (bound) => ({ from: down(bound).add(half), to: bound.add(least) }),
  atMost: (bound) => ({ from: bound, to: down(bound).add(half) }),
  lessThan: (bound) => ({ from: bound, to: up(bound).sub(half) }),
  exactly: (bound) => ({ from: bound.sub(half), to: bound.add(half) }),
  between: (bound, upper) => ({ from: up(bound).sub(half), to: down(upper).add(half) }),
  fallBy: () => undefined,
  riseBy: () => undefined,
};

export function toBand(comparator: Yardstick['comparator'], bound: Decimal, upper = bound): Band | undefined {
  const band = bandOf[comparator](bound, upper);
  return band?.from.lt(band.to) ? band : undefined;
}

/** The band of what counts in the period: a milestone that somebody stated, until the target itself is due. */
export function toYardstickBand(yardstick: Yardstick): Band | undefined {
  const { comparator, isDue, milestone, target, upper } = yardstick;
  const isStep = !isDue && milestone !== null;
  const bound = isStep ? milestone : target;
  if (bound === null || scaleOf(yardstick) === 1 || movesInPoints(yardstick)) return undefined;
  const scaled = (value: number) => toCellScale(yardstick, value);
  return toBand(comparator, scaled(bound), scaled(isStep ? bound : (upper ?? bound)));
}

/** A percentage as people read it: two decimals, and all that count where two would hide that the bound is missed. */
export function showPercent(value: Decimal, band?: Band): string {
  const places = band && value.gte(band.from) && value.lt(band.to) ? 8 : 2;
  const [whole, decimals = ''] = value.mul(100).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed().split('.');
  return `${whole ?? ''}.${decimals.padEnd(2, '0')}%`;
}

/** `showPercent` as a number format. */
export function toPercentFormat(band?: Band): string {
  const { percent, wholePercent } = numberFormats;
  return band ? `[<${band.from.toFixed()}]${percent};[<${band.to.toFixed()}]${wholePercent};${percent}` : percent;
}
