import type { Decimal } from 'decimal.js';
import { isNumber } from '../ledger/rating-formula';
import { toValue, type Yardstick } from '../ledger/yardstick';
import type { FigureFault } from './figure-fault';
import type { IndicatorSubject } from './rule';

/** The figure in 本期完成值, where that is entered and the rule finds it at fault. */
export function findFaultyFigure(
  { applies, isAtFault }: FigureFault,
  { row, reading, prior }: IndicatorSubject,
  bound: number,
): Decimal | undefined {
  const { yardstick } = row.issued;
  if (!applies(yardstick, 'unit') || reading.state !== 'figure' || reading.figure.kind !== 'value') return undefined;
  const { value } = reading.figure;
  return isAtFault({ value, prior: prior && toValue(prior), yardstick, bound }) ? value : undefined;
}

/** `findFaultyFigure` as a formula; none where figures of this kind are not looked at. */
export function toFaultyFigureTests({ applies, toTest }: FigureFault, yardstick: Yardstick, bound: number): string[] {
  return applies(yardstick, 'unit') && yardstick.entry !== 'parts'
    ? [`IF(${isNumber('actual')},${toTest('actual', yardstick, bound)},FALSE)`]
    : [];
}
