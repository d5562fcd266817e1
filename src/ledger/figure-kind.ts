import { fingerprint } from '../workbook/book/fingerprint';
import { memoByObject } from '../workbook/book/memo-by-object';
import type { IndicatorRow } from './ledger';
import { isRelative, isShare, scaleOf, type Yardstick } from './yardstick';

/** What a row's cells count: % for fractions that people read as percentages, nothing where a change by % is asked of a plain number. */
export function toFigureUnit(yardstick: Yardstick): string {
  if (scaleOf(yardstick) === 100) return '%';
  return isRelative(yardstick) ? '' : yardstick.unitOfMeasure;
}

/** Changes where figures of a row are no longer of the same thing, beside their unit of measure. */
export const toDefinitionPrint = memoByObject(({ yardstick, accrual, definition }: IndicatorRow): string =>
  fingerprint(JSON.stringify([yardstick.measure, isShare(yardstick), accrual, definition.trim()])),
);
