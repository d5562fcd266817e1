import { Decimal } from 'decimal.js';
import { showPercent, toBand, toPercentFormat } from '../../ledger/percent-places';
import { isNumber } from '../../ledger/rating-formula';
import { scaleOf, type Yardstick } from '../../ledger/yardstick';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import { isExplained, toUnexplained } from '../is-explained';
import type { IndicatorRule } from '../rule';

const hundred = toBand('atMost', new Decimal(1));

function applies(yardstick: Yardstick): boolean {
  const { entry, target } = yardstick;
  return scaleOf(yardstick) === 100 && entry !== 'parts' && (target === null || target <= 100);
}

export const percentAboveHundred: IndicatorRule = {
  id: 'percent-above-hundred',
  severity: 'query',
  basis: {
    zh: '多数比率不超过 100%；毛入学率这类指标可以超过，写明即可。',
    en: 'Most rates stay within 100%; gross enrolment may exceed it, and saying so is enough.',
  },
  message: {
    zh: '本期完成值 {shown} 超过了 100%。请核对；确实如此，请在“情况说明”里写明。',
    en: 'The figure {shown} is above 100%. Check it; if it is right, say why in 情况说明.',
  },
  example: { shown: '102.30%' },
  check: ({ row, reading, ledger }) => {
    if (
      !applies(row.issued.yardstick) ||
      isExplained(row, ledger) ||
      reading.state !== 'figure' ||
      reading.figure.kind !== 'value'
    )
      return [];
    const { value } = reading.figure;
    return compareFigures(value, 1) > 0 && compareFigures(value, 2) < 0
      ? [{ column: 'actual', facts: { shown: showPercent(value, hundred) } }]
      : [];
  },
  cell: ({ yardstick }, ledger) =>
    applies(yardstick)
      ? [
          {
            fault:
              `IF(${isNumber('actual')},AND(${toDifferenceFormula('[actual]', '1')}>0,` +
              `${toDifferenceFormula('[actual]', '2')}<0,${toUnexplained(ledger)}),FALSE)`,
            facts: { shown: `TEXT([actual],"${toPercentFormat(hundred)}")` },
          },
        ]
      : [],
};
