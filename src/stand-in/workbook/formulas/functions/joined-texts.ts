import { logicalOf, numberOf, textOf, wholeOf } from '../../../../workbook/formula/coerce';
import { errors, type Scalar } from '../../../../workbook/formula/scalar';
import { type Functions, textsIn, value } from './function-kinds';

/** Texts joined, cut at a mark and rewritten. */
export const texts: Functions = {
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
