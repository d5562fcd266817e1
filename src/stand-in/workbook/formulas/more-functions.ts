import { toDay, toSerial } from '../../../workbook/formula/calendar';
import { logicalOf, numberOf, textOf, wholeOf } from '../../../workbook/formula/coerce';
import type { FunctionDefinition } from '../../../workbook/formula/function-definition';
import { Matrix, type Operand } from '../../../workbook/formula/operand';
import { errors, isError, Raised, type Scalar } from '../../../workbook/formula/scalar';
import { visitValues } from '../../../workbook/formula/visit-values';
import { arrayFunctions } from './array-functions';
import { lookupFunctions, type Locate } from './lookup-functions';
import { workdayFunctions } from './workday-functions';

type Functions = Record<string, FunctionDefinition>;

/** Functions that the ledgers do not use and that people who try this preview may: sums of money, statistics, time. */
export function moreFunctions(now: () => Date, locate: Locate = () => undefined): Functions {
  return {
    ...clock(now),
    ...mathematics,
    ...statistics,
    ...money,
    ...texts,
    ...choices,
    ...arrayFunctions,
    ...lookupFunctions(locate),
    ...workdayFunctions,
  };
}

function clock(now: () => Date): Functions {
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

const mathematics: Functions = {
  PI: value(0, 0, () => Math.PI),
  EXP: value(1, 1, ([number]) => Math.exp(numberOf(number))),
  LN: value(1, 1, ([number]) => Math.log(numberOf(number))),
  LOG10: value(1, 1, ([number]) => Math.log10(numberOf(number))),
  LOG: value(1, 2, ([number, base]) => Math.log(numberOf(number)) / Math.log(base === undefined ? 10 : numberOf(base))),
  SIN: value(1, 1, ([number]) => Math.sin(numberOf(number))),
  COS: value(1, 1, ([number]) => Math.cos(numberOf(number))),
  TAN: value(1, 1, ([number]) => Math.tan(numberOf(number))),
  ATAN: value(1, 1, ([number]) => Math.atan(numberOf(number))),
  RADIANS: value(1, 1, ([number]) => (numberOf(number) * Math.PI) / 180),
  DEGREES: value(1, 1, ([number]) => (numberOf(number) * 180) / Math.PI),
  RAND: value(0, 0, () => Math.random()),
  RANDBETWEEN: value(
    2,
    2,
    ([low, high]) =>
      Math.ceil(numberOf(low)) +
      Math.floor(Math.random() * (Math.floor(numberOf(high)) - Math.ceil(numberOf(low)) + 1)),
  ),
  CEILING: value(2, 2, ([number, step]) => multiple(numberOf(number), numberOf(step), Math.ceil)),
  FLOOR: value(2, 2, ([number, step]) => multiple(numberOf(number), numberOf(step), Math.floor)),
  MROUND: value(2, 2, ([number, step]) => multiple(numberOf(number), numberOf(step), Math.round)),
  EVEN: value(1, 1, ([number]) => Math.sign(numberOf(number)) * Math.ceil(Math.abs(numberOf(number)) / 2) * 2),
  ODD: value(
    1,
    1,
    ([number]) => (Math.sign(numberOf(number)) || 1) * (Math.ceil((Math.abs(numberOf(number)) - 1) / 2) * 2 + 1),
  ),
  SUMSQ: numbers((all) => all.reduce((sum, each) => sum + each * each, 0)),
  GCD: numbers((all) => all.map(Math.trunc).reduce(commonDivisor, 0)),
  LCM: numbers((all) =>
    all
      .map(Math.trunc)
      .reduce((multiple, each) => (each === 0 ? 0 : (multiple / commonDivisor(multiple, each)) * each), 1),
  ),
  COMBIN: value(2, 2, ([all, some]) =>
    Array.from({ length: wholeOf(some) }, (_, at) => at).reduce(
      (product, at) => (product * (wholeOf(all) - at)) / (at + 1),
      1,
    ),
  ),
  FACT: value(1, 1, ([number]) =>
    Array.from({ length: wholeOf(number) }, (_, at) => at + 1).reduce((product, each) => product * each, 1),
  ),
};

function commonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : commonDivisor(b, a % b);
}

function multiple(number: number, step: number, toWhole: (number: number) => number): number {
  return step === 0 ? 0 : Number((toWhole(Number((number / step).toPrecision(15))) * step).toPrecision(15));
}

const statistics: Functions = {
  MEDIAN: numbers((sorted) => {
    const middle = Math.floor(sorted.length / 2);
    if (sorted.length === 0) return errors.num;
    return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  }),
  STDEV: numbers((sorted) => spreadOf(sorted, 1, Math.sqrt)),
  'STDEV.S': numbers((sorted) => spreadOf(sorted, 1, Math.sqrt)),
  'STDEV.P': numbers((sorted) => spreadOf(sorted, 0, Math.sqrt)),
  VAR: numbers((sorted) => spreadOf(sorted, 1, (number) => number)),
  'VAR.S': numbers((sorted) => spreadOf(sorted, 1, (number) => number)),
  'VAR.P': numbers((sorted) => spreadOf(sorted, 0, (number) => number)),
  GEOMEAN: numbers((all) =>
    all.length === 0 || all.some((each) => each <= 0)
      ? errors.num
      : Math.exp(all.reduce((sum, each) => sum + Math.log(each), 0) / all.length),
  ),
  MODE: mode(),
  'MODE.SNGL': mode(),
  PERCENTILE: percentile((share) => share),
  'PERCENTILE.INC': percentile((share) => share),
  QUARTILE: percentile((quarter) => Math.trunc(quarter) / 4),
  'QUARTILE.INC': percentile((quarter) => Math.trunc(quarter) / 4),
  CORREL: pairs(({ xx, yy, xy }) => xy / Math.sqrt(xx * yy)),
  SLOPE: pairs(({ xx, xy }) => xy / xx, true),
  INTERCEPT: pairs(({ xx, xy, x, y }) => y - (xy / xx) * x, true),
  RANK: rank(),
  'RANK.EQ': rank(),
  SUBTOTAL: {
    kind: 'range',
    parameters: ['value', 'range'],
    atLeast: 2,
    run: ([code, ...ranges]) => subtotal(wholeOf(code as Scalar) % 100, ranges),
  },
};

function spreadOf(values: readonly number[], less: number, finish: (number: number) => number): Scalar {
  if (values.length - less <= 0) return errors.div0;
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return finish(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - less));
}

/** The most frequent number, the first of them where several are. */
function mode(): FunctionDefinition {
  return {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    run: (operands) => {
      const all = numbersIn(operands);
      const counts = new Map<number, number>();
      for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
      const most = Math.max(0, ...counts.values());
      return most < 2 ? errors.na : (all.find((each) => counts.get(each) === most) ?? errors.na);
    },
  };
}

function percentile(toShare: (given: number) => number): FunctionDefinition {
  return {
    kind: 'range',
    parameters: ['range', 'value'],
    atLeast: 2,
    atMost: 2,
    run: ([range, given]) => {
      const sorted = numbersIn([range]).sort((a, b) => a - b);
      const share = toShare(numberOf(given as Scalar));
      if (sorted.length === 0 || share < 0 || share > 1) return errors.num;
      const place = share * (sorted.length - 1);
      const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
      return low + (high - low) * (place - Math.floor(place));
    },
  };
}

interface Spreads {
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Of two lists of numbers as long as each other; the list of y comes first where Excel has it so. */
function pairs(run: (spreads: Spreads) => number, isYFirst = false): FunctionDefinition {
  return {
    kind: 'range',
    parameters: ['range', 'range'],
    atLeast: 2,
    atMost: 2,
    run: ([first, second]) => {
      const [xs, ys] = (isYFirst ? [second, first] : [first, second]).map((each) => numbersIn([each])) as [
        number[],
        number[],
      ];
      if (xs.length !== ys.length) return errors.na;
      const mean = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / all.length;
      const [x, y] = [mean(xs), mean(ys)];
      const product = (a: readonly number[], b: readonly number[], c: number, d: number) =>
        a.reduce((sum, each, at) => sum + (each - c) * ((b[at] ?? 0) - d), 0);
      const result = run({ x, y, xx: product(xs, xs, x, x), yy: product(ys, ys, y, y), xy: product(xs, ys, x, y) });
      return Number.isFinite(result) ? result : errors.div0;
    },
  };
}

function rank(): FunctionDefinition {
  return {
    kind: 'range',
    parameters: ['value', 'range', 'value'],
    atLeast: 2,
    atMost: 3,
    run: ([number, range, order]) => {
      const own = numberOf(number as Scalar);
      const all = numbersIn([range]);
      if (!all.includes(own)) return errors.na;
      const isAscending = order !== undefined && numberOf(order as Scalar) !== 0;
      return 1 + all.filter((each) => (isAscending ? each < own : each > own)).length;
    },
  };
}

function subtotal(code: number, ranges: readonly Operand[]): Scalar {
  const all = numbersIn(ranges);
  const sum = all.reduce((total, each) => total + each, 0);
  switch (code) {
    case 1:
      return all.length === 0 ? errors.div0 : sum / all.length;
    case 2:
      return all.length;
    case 3: {
      let count = 0;
      for (const range of ranges) visitValues(range, (each) => (count += each === undefined ? 0 : 1));
      return count;
    }
    case 4:
      return all.length === 0 ? 0 : Math.max(...all);
    case 5:
      return all.length === 0 ? 0 : Math.min(...all);
    case 6:
      return all.reduce((product, each) => product * each, 1);
    case 7:
      return spreadOf(all, 1, Math.sqrt);
    case 9:
      return sum;
    default:
      return errors.value;
  }
}

const money: Functions = {
  NPV: {
    kind: 'range',
    parameters: ['value', 'range'],
    atLeast: 2,
    run: ([rate, ...flows]) =>
      numbersIn(flows).reduce((sum, each, at) => sum + each / (1 + numberOf(rate as Scalar)) ** (at + 1), 0),
  },
  IRR: {
    kind: 'range',
    parameters: ['range', 'value'],
    atLeast: 1,
    atMost: 2,
    run: ([flows]) => innerRate(numbersIn([flows])),
  },
  NPER: value(3, 5, ([rate, pay, present, future = 0]) => {
    const [r, p, v, f] = [numberOf(rate), numberOf(pay), numberOf(present), numberOf(future)];
    return r === 0 ? -(v + f) / p : Math.log((p - f * r) / (p + v * r)) / Math.log(1 + r);
  }),
  SLN: value(3, 3, ([cost, rest, life]) => (numberOf(cost) - numberOf(rest)) / numberOf(life)),
  PMT: value(3, 5, ([rate, periods, present, future, atStart]) =>
    payment(
      ...([rate, periods, present, future, atStart].map((each) => (each === undefined ? 0 : numberOf(each))) as [
        number,
        number,
        number,
        number,
        number,
      ]),
    ),
  ),
  FV: value(3, 5, ([rate, periods, pays, present, atStart]) => {
    const [r, n, p, v, s] = [rate, periods, pays, present, atStart].map((each) =>
      each === undefined ? 0 : numberOf(each),
    ) as [number, number, number, number, number];
    if (r === 0) return -(v + p * n);
    const growth = (1 + r) ** n;
    return -(v * growth + (p * (1 + r * s) * (growth - 1)) / r);
  }),
  PV: value(3, 5, ([rate, periods, pays, future, atStart]) => {
    const [r, n, p, f, s] = [rate, periods, pays, future, atStart].map((each) =>
      each === undefined ? 0 : numberOf(each),
    ) as [number, number, number, number, number];
    if (r === 0) return -(f + p * n);
    const growth = (1 + r) ** n;
    return -(f + (p * (1 + r * s) * (growth - 1)) / r) / growth;
  }),
};

/** The rate at which payments in equal steps are worth nothing, halved down to. */
function innerRate(flows: readonly number[]): Scalar {
  const worth = (rate: number) => flows.reduce((sum, each, at) => sum + each / (1 + rate) ** at, 0);
  let [low, high] = [-0.9999, 10];
  if (worth(low) * worth(high) > 0) return errors.num;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (worth(low) * worth(middle) <= 0) high = middle;
    else low = middle;
  }
  return Number(((low + high) / 2).toPrecision(12));
}

function payment(rate: number, periods: number, present: number, future: number, atStart: number): number {
  if (rate === 0) return -(present + future) / periods;
  const growth = (1 + rate) ** periods;
  return -(rate * (present * growth + future)) / ((1 + rate * atStart) * (growth - 1));
}

const texts: Functions = {
  TEXTBEFORE: value(2, 2, ([text, mark]) => around(textOf(text), textOf(mark), true)),
  TEXTAFTER: value(2, 2, ([text, mark]) => around(textOf(text), textOf(mark), false)),
  UNICHAR: value(1, 1, ([code]) => String.fromCodePoint(wholeOf(code))),
  FIXED: value(1, 3, ([number, digits = 2]) =>
    numberOf(number).toLocaleString('en-US', {
      minimumFractionDigits: Math.max(0, wholeOf(digits)),
      maximumFractionDigits: Math.max(0, wholeOf(digits)),
    }),
  ),
  ENCODEURL: value(1, 1, ([text]) => encodeURIComponent(textOf(text))),
  PROPER: value(1, 1, ([text]) =>
    textOf(text)
      .toLowerCase()
      .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  CONCAT: { kind: 'range', parameters: ['range'], atLeast: 1, run: (operands) => textsIn(operands).join('') },
  TEXTJOIN: {
    kind: 'range',
    parameters: ['value', 'value', 'range'],
    atLeast: 3,
    run: ([between, skips, ...ranges]) => {
      const all = textsIn(ranges);
      return (logicalOf(skips as Scalar) ? all.filter((text) => text !== '') : all).join(textOf(between as Scalar));
    },
  },
};

function around(text: string, mark: string, isBefore: boolean): Scalar {
  const at = text.indexOf(mark);
  if (at < 0) return errors.na;
  return isBefore ? text.slice(0, at) : text.slice(at + mark.length);
}

const choices: Functions = {
  XOR: {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    run: (operands) => {
      let isOdd = false;
      for (const operand of operands)
        visitValues(operand, (each) => {
          if (each !== undefined && logicalOf(each)) isOdd = !isOdd;
        });
      return isOdd;
    },
  },
  IFS: {
    kind: 'lazy',
    atLeast: 2,
    run: ({ count, operand, value: single }) => {
      for (let at = 0; at + 1 < count; at += 2) {
        const condition = single(at);
        if (condition instanceof Matrix || isError(condition as Scalar)) return condition;
        if (logicalOf(condition as Scalar)) return operand(at + 1);
      }
      return errors.na;
    },
  },
  SWITCH: {
    kind: 'lazy',
    atLeast: 3,
    run: ({ count, operand, value: single }) => {
      const wanted = single(0);
      for (let at = 1; at + 1 < count; at += 2) if (single(at) === wanted) return operand(at + 1);
      return count % 2 === 0 ? operand(count - 1) : errors.na;
    },
  },
};

function value(atLeast: number, atMost: number, run: (values: readonly Scalar[]) => Scalar): FunctionDefinition {
  return { kind: 'value', atLeast, atMost, run };
}

function numbers(run: (sorted: readonly number[]) => Scalar): FunctionDefinition {
  return {
    kind: 'range',
    parameters: ['range'],
    atLeast: 1,
    run: (operands) => run(numbersIn(operands).sort((a, b) => a - b)),
  };
}

function numbersIn(operands: readonly Operand[]): number[] {
  const found: number[] = [];
  for (const operand of operands) {
    visitValues(operand, (each, inRange) => {
      if (isError(each)) throw new Raised(each);
      if (typeof each === 'number') found.push(each);
      else if (!inRange && each !== undefined) found.push(numberOf(each));
    });
  }
  return found;
}

function textsIn(operands: readonly Operand[]): string[] {
  const found: string[] = [];
  for (const operand of operands) visitValues(operand, (each) => found.push(each === undefined ? '' : textOf(each)));
  return found;
}
