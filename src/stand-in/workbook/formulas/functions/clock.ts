import { toDay, toSerial } from '../../../../workbook/formula/calendar';
import { numberOf, textOf, wholeOf } from '../../../../workbook/formula/coerce';
import { errors, type Scalar } from '../../../../workbook/formula/scalar';
import { type Functions, value } from './function-kinds';

/** What time it is, and parts and differences of times. */
export function clock(now: () => Date): Functions {
  const moment = () => {
    const date = now();
    const day = toSerial(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? 0;
    return day + (date.getHours() * 3_600 + date.getMinutes() * 60 + date.getSeconds()) / 86_400;
  };
  const partOfDay = (seconds: number) => (value: Scalar) =>
    Math.floor(Math.round((numberOf(value) % 1) * 86_400) / seconds);
  return {
    NOW: value(0, 0, moment),
    TODAY: value(0, 0, () => Math.floor(moment())),
    HOUR: value(1, 1, ([time]) => partOfDay(3_600)(time)),
    MINUTE: value(1, 1, ([time]) => partOfDay(60)(time) % 60),
    SECOND: value(1, 1, ([time]) => partOfDay(1)(time) % 60),
    TIME: value(
      3,
      3,
      ([hours, minutes, seconds]) => ((wholeOf(hours) * 3_600 + wholeOf(minutes) * 60 + wholeOf(seconds)) / 86_400) % 1,
    ),
    WEEKDAY: value(1, 2, ([date, kind]) => {
      const day = (Math.floor(numberOf(date)) + 6) % 7;
      return kind === undefined || wholeOf(kind) === 1
        ? day + 1
        : wholeOf(kind) === 2
          ? ((day + 6) % 7) + 1
          : (day + 6) % 7;
    }),
    DAYS: value(2, 2, ([end, start]) => Math.floor(numberOf(end)) - Math.floor(numberOf(start))),
    DATEDIF: value(3, 3, ([start, end, unit]) =>
      dateDifference(numberOf(start), numberOf(end), textOf(unit).toUpperCase()),
    ),
  };
}

function dateDifference(start: number, end: number, unit: string): Scalar {
  if (end < start) return errors.num;
  const [from, to] = [toDay(start), toDay(end)];
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  if (unit === 'D') return Math.floor(end) - Math.floor(start);
  if (unit === 'M') return months;
  if (unit === 'Y') return Math.floor(months / 12);
  return unit === 'YM' ? months % 12 : errors.num;
}
