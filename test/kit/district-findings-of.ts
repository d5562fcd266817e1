import { Decimal } from 'decimal.js';
import { checkDistrict } from '../../src/findings/check/check-district';
import type { Contribution, RefusedCorrection } from '../../src/findings/rule';
import { toIndicatorRows } from '../../src/ledger/draw-up-ledger';
import type { Figure } from '../../src/ledger/yardstick';
import { toPeriod } from '../../src/plan/period';
import type { Indicator } from '../../src/plan/plan';
import { indicatorOf, planOf } from './plan-of';

type Reported = number | readonly [numerator: number, denominator: number];

function toFigure(reported: Reported): Figure {
  if (typeof reported === 'number') return { kind: 'value', value: new Decimal(reported) };
  return { kind: 'parts', numerator: new Decimal(reported[0]), denominator: new Decimal(reported[1]) };
}

function toContributions(reported: Readonly<Record<string, Reported>>, column: number): Contribution[] {
  return Object.entries(reported).map(([unit, each], row) => ({
    unit,
    figure: toFigure(each),
    location: { sheet: unit, row, column },
  }));
}

/** What the district finds in one indicator, given the figures that count and those that do not, by unit, and who gave none. */
export function districtFindingsOf(
  given: Partial<Indicator>,
  counted: Readonly<Record<string, Reported>>,
  others: Readonly<Record<string, Reported>> = {},
  missing: readonly string[] = [],
  corrections: readonly RefusedCorrection[] = [],
) {
  const indicator = indicatorOf({ ...given, id: 'T01-1', name: '新建学校' });
  const [row] = toIndicatorRows(planOf({ indicators: [indicator] }), indicator, toPeriod('2023'), null);
  if (!row) throw new Error('No row');
  return checkDistrict(
    {
      row,
      collect: indicator.collect,
      counted: toContributions(counted, 1),
      others: toContributions(others, 2),
      missing,
      corrections,
    },
    [],
  );
}
