import type { IndicatorRow } from '../../ledger/ledger';
import { isNumber } from '../../ledger/rating-formula';
import { toValue } from '../../ledger/yardstick';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import { isExplained, toUnexplained } from '../is-explained';
import type { IndicatorRule } from '../rule';
import { showFigure, toShownFormula } from '../words/show-figure';

function applies({ accrual, yardstick }: IndicatorRow): boolean {
  return (
    accrual === 'cumulative' &&
    yardstick.measure === 'count' &&
    (yardstick.comparator === 'atLeast' || yardstick.comparator === 'moreThan')
  );
}

export const cumulativeFell: IndicatorRule = {
  id: 'cumulative-fell',
  severity: 'query',
  comparesPrior: true,
  basis: { zh: '累计数只增不减。', en: 'A running total does not fall.' },
  message: {
    zh: '这是累计数，本期 {now} 比上期 {before} 少。请核对；确实减少的，请在“情况说明”里写明。',
    en: 'This is a running total, and {now} is less than last period’s {before}. Check it; if it is right, say why in 情况说明.',
  },
  example: { now: '8', before: '12' },
  check: ({ row, reading, prior, ledger }) => {
    if (!applies(row.issued) || reading.state !== 'figure' || !prior || isExplained(row, ledger)) return [];
    const [now, before] = [toValue(reading.figure), toValue(prior)];
    const show = (value: typeof now) => showFigure(row.issued.yardstick, value);
    return compareFigures(now, before) < 0
      ? [{ column: 'actual', facts: { now: show(now), before: show(before) } }]
      : [];
  },
  cell: (row, ledger) =>
    applies(row)
      ? [
          {
            fault:
              `IF(AND(${isNumber('actual')},${isNumber('prior')}),AND(${toDifferenceFormula('[actual]', '[prior]')}<0,` +
              `${toUnexplained(ledger)}),FALSE)`,
            facts: { now: toShownFormula(row.yardstick, '[actual]'), before: toShownFormula(row.yardstick, '[prior]') },
          },
        ]
      : [],
};
