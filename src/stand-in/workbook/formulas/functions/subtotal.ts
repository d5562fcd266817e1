import type { Operand } from '../../../../workbook/formula/operand';
import { errors, type Scalar } from '../../../../workbook/formula/scalar';
import { visitValues } from '../../../../workbook/formula/visit-values';
import { numbersIn } from './function-kinds';

/** One of the totals that SUBTOTAL knows by number. */
export function subtotal(code: number, ranges: readonly Operand[]): Scalar {
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

/** Variance over `count - less`, or what is made of it. */
export function spreadOf(values: readonly number[], less: number, finish: (number: number) => number): Scalar {
  if (values.length - less <= 0) return errors.div0;
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return finish(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - less));
}
