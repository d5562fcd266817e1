import { numberOf } from '../../../../workbook/formula/coerce';
import { errors, type Scalar } from '../../../../workbook/formula/scalar';
import { type Functions, numbersIn, value } from './function-kinds';

/** What payments are worth over time. */
export const money: Functions = {
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
