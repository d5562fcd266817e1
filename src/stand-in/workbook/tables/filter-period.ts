import { toDay, toSerial } from '../../../workbook/formula/calendar';
import { HostError } from '../../protocol/host-error';

/** Whether a serial number is in a stretch of time. */
type IsIn = (serial: number) => boolean;

const precision = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** `{ date: '2017-01', specificity: 'Month' }` of a values filter: as much of the date as the specificity says. */
export function toPeriod({ date, specificity }: Readonly<Record<string, unknown>>): IsIn {
  const depth = precision.indexOf(String(specificity ?? '').toLowerCase());
  const given = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2})(?::(\d{1,2})(?::(\d{1,2}))?)?)?)?)?/.exec(
    typeof date === 'string' ? date : '',
  );
  if (depth < 0 || !given) throw new HostError('InvalidArgument');
  const wanted = given.slice(1, depth + 2).map((part, at) => Number(part ?? (at < 3 ? 1 : 0)));
  return (serial) =>
    partsOf(serial)
      .slice(0, depth + 1)
      .every((part, at) => part === wanted[at]);
}

function partsOf(serial: number): number[] {
  const seconds = Math.round(serial * 86_400);
  const { year, month, day } = toDay(Math.floor(seconds / 86_400));
  return [year, month, day, Math.floor(seconds / 3_600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The stretch of time that a dynamic filter names, seen from today; undefined where it names none. */
export function periodOf(criterion: string, today: Date): IsIn | undefined {
  const name = criterion.toLowerCase();
  const [year, month, day] = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const from = (ofYear: number, ofMonth: number, ofDay: number) => toSerial(ofYear, ofMonth, ofDay) ?? 0;
  const between =
    (start: number, end: number): IsIn =>
    (serial) =>
      serial >= start && serial < end;
  const now = from(year, month, day);
  // weeks begin on Sunday, which is 1 of 7
  const week = now - ((now + 6) % 7);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  const shifts: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
  const [, when = '', unit = ''] = /^(last|this|next)(week|month|quarter|year)$/.exec(name) ?? [];
  const by = shifts[when] ?? 0;
  switch (unit) {
    case 'week':
      return between(week + 7 * by, week + 7 * by + 7);
    case 'month':
      return between(from(year, month + by, 1), from(year, month + by + 1, 1));
    case 'quarter':
      return between(from(year, quarter + 3 * by, 1), from(year, quarter + 3 * by + 3, 1));
    case 'year':
      return between(from(year + by, 1, 1), from(year + by + 1, 1, 1));
  }
  const days: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
  const ofDay = days[name];
  if (ofDay !== undefined) return between(now + ofDay, now + ofDay + 1);
  if (name === 'yeartodate') return between(from(year, 1, 1), now + 1);
  const named = monthNames.indexOf(name.replace(/^allDatesInPeriod/i, ''));
  if (named >= 0) return (serial) => toDay(serial).month === named + 1;
  const ofQuarter = /^alldatesinperiodquarter([1-4])$/.exec(name)?.[1];
  return ofQuarter === undefined
    ? undefined
    : (serial) => Math.floor((toDay(serial).month - 1) / 3) + 1 === Number(ofQuarter);
}
