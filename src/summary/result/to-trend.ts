import type { Decimal } from 'decimal.js';
import { isNumber } from '../../ledger/rating-formula';
import { scaleOf, toValue } from '../../ledger/yardstick';
import type { Result } from '../district-summary';

/** Whether a row's figure and its 上期 are of one kind: what the year has come to is not held against one part of it. */
function hasTrend({ row, each }: Pick<Result, 'row' | 'each'>): boolean {
  const { measure } = row.yardstick;
  return each === null && row.carried === null && (measure === 'count' || measure === 'ratio');
}

/** 完成值 less 上期, in people's units: 百分点 for percentages. Null where one is missing. */
export function toTrend(result: Pick<Result, 'row' | 'each' | 'actual' | 'prior'>): Decimal | null {
  const { row, actual, prior } = result;
  if (!hasTrend(result) || !actual || !prior) return null;
  return actual.sub(toValue(prior)).mul(scaleOf(row.yardstick)).toDecimalPlaces(10);
}

/** `toTrend` as a formula over a row of 汇总; undefined where a row has none. */
export function toTrendFormula(result: Pick<Result, 'row' | 'each'>): string | undefined {
  if (!hasTrend(result)) return undefined;
  const scale = String(scaleOf(result.row.yardstick));
  return `IF(AND(${isNumber('prior')},${isNumber('actual')}),ROUND(([actual]-[prior])*${scale},10),"")`;
}
