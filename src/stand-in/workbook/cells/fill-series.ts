import { addMonths, toDay, toSerial } from '../../../workbook/formula/calendar';
import { isDateFormat } from '../../../workbook/formula/format-date';

/** What fills can continue by itself. */
const lists: readonly (readonly string[])[] = [
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
  ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  ['第一季', '第二季', '第三季', '第四季'],
  ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'],
];

/** The text that comes `by` places after one of a list that everybody knows; undefined where it is in none. */
export function afterInList(text: string, by: number): string | undefined {
  for (const list of lists) {
    const at = list.findIndex((each) => each.toLowerCase() === text.toLowerCase());
    if (at < 0) continue;
    const found = list[(((at + by) % list.length) + list.length) % list.length] ?? '';
    return text === text.toUpperCase()
      ? found.toUpperCase()
      : text === text.toLowerCase()
        ? found.toLowerCase()
        : found;
  }
  return undefined;
}

/** Whether a number with this format is a day. */
export function isDay(numberFormat: string): boolean {
  return (
    numberFormat !== 'General' &&
    isDateFormat(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) &&
    /[yd]/i.test(numberFormat)
  );
}

/** A day some weekdays, months or years later; undefined where the calendar ends. */
export function laterDay(
  serial: number,
  by: number,
  unit: 'FillWeekdays' | 'FillMonths' | 'FillYears',
): number | undefined {
  const time = serial - Math.floor(serial);
  if (unit !== 'FillWeekdays') {
    const day = addMonths(toDay(serial), unit === 'FillMonths' ? by : by * 12);
    return day === undefined ? undefined : day + time;
  }
  let [day, left] = [Math.floor(serial), Math.abs(by)];
  while (left > 0) {
    day += Math.sign(by);
    // 1 is a Sunday, as Excel counts
    if (![0, 1].includes(day % 7)) left -= 1;
  }
  const { year, month, day: of } = toDay(day);
  return toSerial(year, month, of) === undefined ? undefined : day + time;
}

/** The straight line through the numbers, at a place counted from the first. */
export function onTrend(numbers: readonly number[], at: number): number {
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / count;
  const spread = numbers.reduce((sum, _, each) => sum + (each - middle) ** 2, 0);
  const slope =
    spread === 0 ? 1 : numbers.reduce((sum, each, place) => sum + (place - middle) * (each - mean), 0) / spread;
  return mean + slope * (at - middle);
}
