import { toIsoDate, toSerial } from '../../workbook/book/date';

/** Working days that a unit has for its reply, unless somebody says otherwise. Public holidays are not known here. */
export const daysToReply = 5;

/** An ISO date so many days from Monday to Friday after another; empty where that one is. */
export function toReplyBy(asOf: string, days = daysToReply): string {
  if (asOf === '') return '';
  let day = toSerial(asOf);
  // serial 7 was a Saturday, 8 a Sunday
  for (let left = days; left > 0; left -= (day += 1) % 7 > 1 ? 1 : 0);
  return toIsoDate(day);
}
