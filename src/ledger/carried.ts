import { Decimal } from 'decimal.js';
import type { Period } from '../plan/period';
import type { Carried, IndicatorRow, Prior } from './ledger';
import { isNumber } from './rating-formula';
import type { Figure } from './yardstick';

function add(values: readonly number[]): number {
  return Decimal.sum(0, ...values).toNumber();
}

/** `before`: the earlier instances of the year, in order. */
export function toCarried(
  before: readonly Period[],
  {
    rowOf,
    known,
  }: {
    readonly rowOf: (instance: Period) => string | undefined;
    readonly known: (instance: Period) => Prior | undefined;
  },
): Carried {
  const last = before.at(-1);
  if (!last) return { kind: 'nothing' };
  const row = rowOf(last);
  if (row !== undefined) return { kind: 'row', row };
  const figures = before.flatMap((each) => known(each) ?? []);
  if (figures.length < before.length) return { kind: 'unknown' };
  const denominators = figures.flatMap(({ denominator }) => denominator ?? []);
  if (denominators.length === 0)
    return { kind: 'known', value: add(figures.map(({ value }) => value)), denominator: null };
  if (denominators.length < figures.length) return { kind: 'unknown' };
  return {
    kind: 'known',
    value: add(figures.flatMap(({ numerator }) => numerator ?? [])),
    denominator: add(denominators),
  };
}

/** Nothing reported yet, to add to; a ratio of nothing has no value. */
export function toNothing({ yardstick }: Pick<IndicatorRow, 'yardstick'>): Figure {
  const zero = new Decimal(0);
  return yardstick.entry === 'parts'
    ? { kind: 'parts', numerator: zero, denominator: zero }
    : { kind: 'value', value: zero };
}

/** Two figures of one kind together; undefined where they cannot be added. */
export function addFigure(carried: Figure, figure: Figure): Figure | undefined {
  if (carried.kind === 'value' && figure.kind === 'value')
    return { kind: 'value', value: carried.value.add(figure.value) };
  if (carried.kind !== 'parts' || figure.kind !== 'parts') return undefined;
  return {
    kind: 'parts',
    numerator: carried.numerator.add(figure.numerator),
    denominator: carried.denominator.add(figure.denominator),
  };
}

const totals: Readonly<Record<string, string>> = {
  actual: '([actual]+[carried])',
  numerator: '([numerator]+[carried])',
  denominator: '([denominator]+[carriedDenominator])',
};

/** A formula over a row's figure as one over what the year has come to with it; "" where that is not known. */
export function toTotalFormula({ carried }: Pick<IndicatorRow, 'carried'>, formula: string): string {
  if (carried === null) return formula;
  const inTotal = formula.replace(/\[(actual|numerator|denominator)\]/g, (match, key: string) => totals[key] ?? match);
  return `IF(${isNumber('carried')},${inTotal},"")`;
}
