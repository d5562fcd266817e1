import { toSerial } from '../workbook/book/date';
import type { Return } from '../returns/unit-return';

/** Days from the day of the round to 填报日期; undefined where either is not known, or the date is not ahead. */
export function toDaysAhead(
  {
    cover: {
      entries: { filledOn },
    },
  }: Return,
  asOf: string | null,
): number | undefined {
  if (filledOn.kind !== 'date' || asOf === null) return undefined;
  const days = toSerial(filledOn.date) - toSerial(asOf);
  return days > 0 ? days : undefined;
}
