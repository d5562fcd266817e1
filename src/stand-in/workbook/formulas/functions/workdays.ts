import { toDay, toSerial } from '../../../../workbook/formula/calendar';
import { numberOf, wholeOf } from '../../../../workbook/formula/coerce';
import type { FunctionDefinition } from '../../../../workbook/formula/function-definition';
import type { Operand } from '../../../../workbook/formula/operand';
import { errors, type Scalar } from '../../../../workbook/formula/scalar';
import { visitValues } from '../../../../workbook/formula/visit-values';
import { scalarOf } from './arrays';

/** Functions that count days of work and weeks. */
export const workdayFunctions: Readonly<Record<string, FunctionDefinition>> = {
  NETWORKDAYS: {
    kind: 'range',
    parameters: ['value', 'value', 'range'],
    atLeast: 2,
    atMost: 3,
    run: ([start, end, free]) => {
      const [first, last] = [start, end].map((each) => Math.floor(numberOf(scalarOf(each)))) as [number, number];
      const holidays = daysIn(free);
      const [from, to] = [Math.min(first, last), Math.max(first, last)];
      let count = 0;
      for (let day = from; day <= to; day += 1) if (isWorkday(day, holidays)) count += 1;
      return first <= last ? count : -count;
    },
  },
  WORKDAY: {
    kind: 'range',
    parameters: ['value', 'value', 'range'],
    atLeast: 2,
    atMost: 3,
    run: ([start, count, free]) => {
      const holidays = daysIn(free);
      const step = Math.sign(wholeOf(scalarOf(count)));
      let day = Math.floor(numberOf(scalarOf(start)));
      for (let left = Math.abs(wholeOf(scalarOf(count))); left > 0;) {
        day += step;
        if (day < 0) return errors.num;
        if (isWorkday(day, holidays)) left -= 1;
      }
      return day;
    },
  },
  WEEKNUM: {
    kind: 'value',
    atLeast: 1,
    atMost: 2,
    run: ([date, kind]) => {
      const serial = Math.floor(numberOf(date));
      const mondayFirst = kind !== undefined && [2, 11].includes(wholeOf(kind));
      if (kind !== undefined && wholeOf(kind) === 21) return isoWeek(serial);
      const first = toSerial(toDay(serial).year, 1, 1) ?? 0;
      const weekday = (first + (mondayFirst ? 5 : 6)) % 7;
      return Math.floor((serial - first + weekday) / 7) + 1;
    },
  },
  ISOWEEKNUM: { kind: 'value', atLeast: 1, atMost: 1, run: ([date]) => isoWeek(Math.floor(numberOf(date))) },
};

/** The week with the year's first Thursday is its first. */
function isoWeek(serial: number): Scalar {
  const thursday = serial - ((serial + 5) % 7) + 3;
  return Math.floor((thursday - (toSerial(toDay(thursday).year, 1, 1) ?? 0)) / 7) + 1;
}

function isWorkday(day: number, holidays: ReadonlySet<number>): boolean {
  // 1 is a Sunday, as Excel counts
  return ![0, 1].includes(day % 7) && !holidays.has(day);
}

function daysIn(operand: Operand): Set<number> {
  const days = new Set<number>();
  if (operand !== undefined) visitValues(operand, (each) => typeof each === 'number' && days.add(Math.floor(each)));
  return days;
}
