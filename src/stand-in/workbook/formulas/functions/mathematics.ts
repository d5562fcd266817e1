import { numberOf, wholeOf } from '../../../../workbook/formula/coerce';
import { type Functions, numbers, value } from './function-kinds';

/** Logarithms, angles, chance, multiples and products. */
export const mathematics: Functions = {
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
