import { Decimal } from 'decimal.js';
import type { Value } from '../../workbook/book/book';
import { isNumber, states, trimmed } from '../../ledger/rating-formula';
import type { Reading } from '../../ledger/rating';
import { toValue, type Yardstick } from '../../ledger/yardstick';
import { notApplicable } from '../../ledger/ledger-columns';
import { isUnsure } from '../../returns/entry';
import { isPlain } from '../../returns/read-entry';
import { trimText } from '../../returns/trim-text';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import type { IndicatorRule } from '../rule';
import { showWhole, showTyped, toWholeFormula, toTypedFormula } from '../words/show-figure';

/** Whether a value says what the cell's own formula would. */
function isComputed(value: Exclude<Value, object>, reading: Reading): boolean {
  if (reading.state === 'figure' && typeof value === 'number')
    return compareFigures(new Decimal(value.toPrecision(15)), toValue(reading.figure)) === 0;
  const text = trimText(String(value));
  return text === '' || (reading.state === 'notApplicable' && text === notApplicable);
}

function show(yardstick: Yardstick, value: Exclude<Value, object>): string {
  return typeof value === 'number' ? showWhole(yardstick, new Decimal(value.toPrecision(15))) : showTyped(value);
}

export const computedOvertyped: IndicatorRule = {
  id: 'computed-overtyped',
  severity: 'error',
  points: 'actual',
  voids: true,
  basis: {
    zh: '比率由分子、分母算出；完成值填 100%，分子却不等于分母，就对不上。',
    en: 'A ratio is computed from its numerator and denominator; a typed 100% beside 196 of 200 contradicts them.',
  },
  message: {
    zh: '本期完成值由分子、分母自动算出，这里却填了 {typed}，同分子、分母对不上，不会计入。请清空这一格，把实际数填在分子、分母里，例如 196 和 200。',
    en:
      'The figure is computed from numerator and denominator, and a typed {typed} stands ' +
      'in its place, which they do not give and which does not count. Clear the cell and ' +
      'enter the actual numbers as numerator and denominator, like 196 and 200.',
  },
  example: { typed: '100.00%' },
  check: ({ row, reading }) => {
    const cell = row.cells.actual;
    if (isUnsure(row.entries.numerator) || isUnsure(row.entries.denominator)) return [];
    if (row.issued.yardstick.entry !== 'parts' || cell?.value === undefined || typeof cell.value === 'object')
      return [];
    if (cell.formula !== undefined && !isPlain(cell.formula)) return [];
    return isComputed(cell.value, reading)
      ? []
      : [{ column: 'actual', facts: { typed: show(row.issued.yardstick, cell.value) } }];
  },
  cell: ({ yardstick }) => {
    if (yardstick.entry !== 'parts') return [];
    const computed = toDifferenceFormula('[actual]', '[numerator]/[denominator]');
    const isText = `AND(${trimmed('actual')}<>"",NOT(AND([state]="${states.notApplicable}",${trimmed('actual')}="${notApplicable}")))`;
    return [
      {
        column: 'actual',
        fault: `IF(ISERROR([actual]),FALSE,IF(AND([state]="${states.figure}",${isNumber('actual')}),${computed}<>0,${isText}))`,
        facts: {
          typed:
            `IF(${isNumber('actual')},${toWholeFormula(yardstick, '[actual]')},IF(ISTEXT([actual]),` +
            `${toTypedFormula('actual')},IF([actual],"TRUE","FALSE")))`,
        },
      },
    ];
  },
};
