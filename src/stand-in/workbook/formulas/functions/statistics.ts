import { numberOf, wholeOf } from '../../../../workbook/formula/coerce';
import type { FunctionDefinition } from '../../../../workbook/formula/function-definition';
import { errors, type Scalar } from '../../../../workbook/formula/scalar';
import { type Functions, numbers, numbersIn } from './function-kinds';
import { spreadOf, subtotal } from './subtotal';

/** The middle, the spread and the order of numbers, and how two lists of them go together. */
export const statistics: Functions = {
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
