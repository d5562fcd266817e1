import { isNumber } from '../../ledger/rating-formula';
import { scaleOf, type Yardstick } from '../../ledger/yardstick';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import { toSmallerPercentRepairs } from '../percent-repairs';
import type { IndicatorRule } from '../rule';
import { showPercent, toShownFormula } from '../show-figure';

function applies(yardstick: Yardstick): boolean {
  const { entry, target } = yardstick;
  return scaleOf(yardstick) === 100 && entry !== 'parts' && (target === null || target <= 100);
}

export const percentOffByHundred: IndicatorRule = {
  id: 'percent-off-by-hundred',
  severity: 'error',
  basis: { zh: '百分数单元格里填 98，有的软件存成 98%，有的存成 9800%。', en: 'In a percent cell some programs keep a typed 98 as 98%, others as 9800%.' },
  message: {
    zh: '本期完成值是 {shown}，多半是百分号的问题。98% 请填成 98% 或 0.98。',
    en: 'The figure reads {shown}; the percent sign seems to be off. For 98% enter 98% or 0.98.',
  },
  example: { shown: '9800.00%' },
  check: ({ row, reading }) => {
    if (!applies(row.issued.yardstick) || reading.state !== 'figure' || reading.figure.kind !== 'value' || compareFigures(reading.figure.value, 2) < 0) return [];
    const { value } = reading.figure;
    return [{ column: 'actual', facts: { shown: showPercent(value) }, repairs: toSmallerPercentRepairs(value) }];
  },
  cell: ({ yardstick }) =>
    applies(yardstick)
      ? [{ fault: `IF(${isNumber('actual')},${toDifferenceFormula('[actual]', '2')}>=0,FALSE)`, facts: { shown: toShownFormula(yardstick, '[actual]') } }]
      : [],
};
