import { Decimal } from 'decimal.js';
import type { IndicatorRow } from '../ledger/ledger';
import { toGap } from '../ledger/rating';
import { boundScaleOf, isRelative, movesInPoints, type Yardstick } from '../ledger/yardstick';
import { toFigureText } from '../plan/to-target-text';
import { toSaid } from './said';
import type { CellFault, IndicatorSubject, RowHit } from './rule';
import type { IndicatorKey } from '../ledger/ledger-columns';

/** A change is shown with so many decimals: a quotient has no end. */
const places = 4;

function toUnit(yardstick: Yardstick): string {
  if (isRelative(yardstick)) return '%';
  return movesInPoints(yardstick) ? '百分点' : yardstick.unitOfMeasure;
}

function toPromised({ yardstick }: IndicatorRow): string {
  return toFigureText(yardstick.target ?? 0, toUnit(yardstick));
}

/** What stands behind the number of a change. */
function toSuffix(yardstick: Yardstick): string {
  return toFigureText(0, toUnit(yardstick)).slice(1);
}

function applies({ yardstick }: IndicatorRow, comparator: 'fallBy' | 'riseBy'): boolean {
  return yardstick.comparator === comparator && yardstick.isDue && yardstick.target !== null;
}

function showChange(yardstick: Yardstick, change: Decimal): string {
  const rounded = change.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).add(0);
  const [whole, decimals = ''] = rounded.toFixed().split('.');
  const text = boundScaleOf(yardstick) === 100 ? `${whole ?? ''}.${decimals.padEnd(2, '0')}` : rounded.toFixed();
  return `${rounded.gt(0) ? '+' : ''}${text}${toSuffix(yardstick)}`;
}

/** An unexplained fall or rise that stays behind what the plan asks for: the change since last period, with its sign. */
export function findShortMovement(
  { row, rating, reading, prior }: IndicatorSubject,
  comparator: 'fallBy' | 'riseBy',
): RowHit<IndicatorKey>[] {
  const { yardstick } = row.issued;
  if (!applies(row.issued, comparator) || rating !== 'unmet' || toSaid(row) > 0 || reading.state !== 'figure')
    return [];
  const gap = toGap(yardstick, reading.figure, prior);
  if (!gap) return [];
  const change = gap.add(yardstick.target ?? 0).mul(comparator === 'fallBy' ? -1 : 1);
  return [
    { column: 'explanation', facts: { promised: toPromised(row.issued), change: showChange(yardstick, change) } },
  ];
}

/** `findShortMovement` as formulas: 与目标差距 is the change less what was asked. */
export function toShortMovementFaults(row: IndicatorRow, comparator: 'fallBy' | 'riseBy'): CellFault[] {
  if (!applies(row, comparator)) return [];
  const { yardstick } = row;
  const moved = `[gap]+${new Decimal(yardstick.target ?? 0).toFixed()}`;
  const change = `ROUND(${comparator === 'fallBy' ? `-(${moved})` : moved},${String(places)})`;
  const text = boundScaleOf(yardstick) === 100 ? `TEXT(${change},"0.00##")` : `${change}&""`;
  return [
    {
      fault: 'AND([rating]="未达标",[said]=0)',
      facts: { promised: `"${toPromised(row)}"`, change: `IF(${change}>0,"+","")&${text}&"${toSuffix(yardstick)}"` },
    },
  ];
}
