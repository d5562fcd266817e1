import { Decimal } from 'decimal.js';
import { notApplicable } from '../../ledger/ledger-columns';
import { toValue } from '../../ledger/yardstick';
import type { Detail } from '../district-summary';
import { yesNo } from '../sheets/summary-columns';
import { toShownNumber } from '../to-shown-number';
import { saysSame } from './correction-state';

/** Of a share two decimals of a percentage are compared. */
const decimals = { count: 10, ratio: 4 } as const;

/** Whether what was found on checking is what the unit reports; null where nothing was checked. */
export function agrees(detail: Pick<Detail, 'row' | 'reading' | 'text' | 'remarks' | 'checkState'>): boolean | null {
  const { row, reading, text, checkState } = detail;
  const { value } = detail.remarks.check;
  if (row === null || value === null || (checkState !== 'used' && checkState !== 'changed')) return null;
  const { measure } = row.yardstick;
  if (value === notApplicable)
    return reading.state === 'notApplicable' || (measure === 'text' && saysSame(text, value));
  if (measure === 'text') return reading.state === 'text' && saysSame(text, value);
  if (reading.state !== 'figure') return false;
  const reported = toValue(reading.figure);
  if (measure === 'yesNo') return value === (reported.eq(1) ? yesNo.yes : yesNo.no);
  const round = (each: Decimal) => each.toDecimalPlaces(decimals[measure]);
  return round(new Decimal(value)).eq(round(new Decimal(toShownNumber(reported))));
}
