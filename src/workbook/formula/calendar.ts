/** A day as Excel counts it: 1 is 1900-01-01, and 1900-02-29 exists as 60. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const dayLength = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30) / dayLength;
export const lastSerial = 2_958_465;

/** Months and days may run over: month 14 is February of the next year. Undefined outside 1900 to 9999. */
export function toSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = date.getTime() / dayLength - dayZero;
  const serial = days <= 60 ? days - 1 : days;
  return serial >= 0 && serial <= lastSerial ? serial : undefined;
}

/** Of a serial number, whose fraction is the time of day. */
export function toDay(serial: number): Day {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date((whole + dayZero + (whole < 60 ? 1 : 0)) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same day some months later, or the last day of that month where it is shorter. */
export function addMonths({ year, month, day }: Day, months: number): number | undefined {
  return toSerial(year, month + months, Math.min(day, daysInMonth(year, month + months)));
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
