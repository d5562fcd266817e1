import { toIsoDate, toSerial } from '../workbook/book/date';

/** Year, month, day in that order, with any of - / . 年月日 between them: nothing else is unambiguous. */
export function readDateText(text: string): string | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC').replaceAll(' ', ''));
  if (!parts) return undefined;
  const iso = [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
  try {
    return toIsoDate(toSerial(iso));
  } catch {
    return undefined;
  }
}
