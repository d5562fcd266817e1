import { addMonths, lastSerial, toDay, toSerial, type Day } from '../calendar';
import { numberOf, wholeOf } from '../coerce';
import type { FunctionDefinition } from '../function-definition';
import { readNumber } from '../read-number';
import { errors, Raised, type Scalar } from '../scalar';

export const dates = {
  DATE: {
    kind: 'value',
    atLeast: 3,
    atMost: 3,
    run: (values) => {
      const [year = 0, month = 0, day = 0] = values.map(wholeOf);
      if (year < 0 || year > 9999) return errors.num;
      return toSerial(year < 1900 ? year + 1900 : year, month, day) ?? errors.num;
    },
  },
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  DATEVALUE: {
    kind: 'value',
    atLeast: 1,
    atMost: 1,
    run: ([value]) => {
      const serial = typeof value === 'string' && /[-/年]/.test(value) ? readNumber(value) : undefined;
      return serial === undefined ? errors.value : Math.floor(serial);
    },
  },
  EDATE: {
    kind: 'value',
    atLeast: 2,
    atMost: 2,
    run: ([value, months]) => addMonths(dayOf(value), wholeOf(months)) ?? errors.num,
  },
  EOMONTH: {
    kind: 'value',
    atLeast: 2,
    atMost: 2,
    run: ([value, months]) => addMonths({ ...dayOf(value), day: 31 }, wholeOf(months)) ?? errors.num,
  },
} satisfies Record<string, FunctionDefinition>;

function ofDay(take: (day: Day) => number) {
  return { kind: 'value', atLeast: 1, atMost: 1, run: ([value]: readonly Scalar[]) => take(dayOf(value)) } as const;
}

function dayOf(value: Scalar): Day {
  const serial = numberOf(value);
  if (serial < 0 || serial >= lastSerial + 1) throw new Raised(errors.num);
  return toDay(serial);
}
