import { Fault } from './fault';

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** ISO `2025-12-31` → Excel's serial day number. Throws a Fault for a day that does not exist. */
export function toSerial(iso: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const time = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) {
    throw new Fault('badDate', {
      zh: `“${iso}”不是有效日期，应写成 2025-12-31 这样的形式。`,
      en: `“${iso}” is not a date. Write it like 2025-12-31.`,
    });
  }
  return Math.round((time - epoch) / dayMs);
}

/** Excel's serial day number (1 March 1900 and later; a time of day is dropped) → ISO date. */
export function toIsoDate(serial: number): string {
  return new Date(epoch + Math.floor(serial) * dayMs).toISOString().slice(0, 10);
}

/** `2025年12月31日`. */
export function toChineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** An ISO date in Chinese; anything else as it stands. */
export function showDay(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? toChineseDate(day) : day;
}
